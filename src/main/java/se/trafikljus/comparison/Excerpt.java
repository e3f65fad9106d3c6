package se.trafikljus.comparison;

import java.util.List;
import java.util.Optional;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/**
 * The part of a comparison that somebody wants to see; what is counted stays counted of the whole.
 *
 * @param areas in the rubric's order
 * @param units in the comparison's order
 */
public record Excerpt(Comparison whole, List<Area> areas, List<Compared> units) {

    private static final String UNSCORED = "unscored";

    public Excerpt {
        areas = List.copyOf(areas);
        units = List.copyOf(units);
    }

    /**
     * Some of a comparison.
     *
     * @param area the only one to see; empty for all
     * @param rating what the units to see have at least once in what is seen: a rating's id, or
     *     {@code unscored}; empty for all units
     */
    public static Excerpt of(Comparison whole, Optional<String> area, Optional<String> rating) {
        List<Area> areas =
                whole.rubric().areas().stream()
                        .filter(one -> area.map(one.id()::equals).orElse(true))
                        .toList();
        List<Compared> units =
                whole.municipalities().stream()
                        .filter(
                                one ->
                                        rating.map(id -> shows(whole, areas, one, id))
                                                .orElse(!areas.isEmpty()))
                        .toList();
        return new Excerpt(whole, areas, units);
    }

    private static boolean shows(Comparison whole, List<Area> areas, Compared one, String rating) {
        return areas.stream()
                .flatMap(area -> area.objectives().stream())
                .map(objective -> whole.cell(objective.id(), one.code()))
                .anyMatch(cell -> cell.rating().map(Rating::id).orElse(UNSCORED).equals(rating));
    }

    /** The objectives of those areas. */
    public List<Objective> objectives() {
        return areas.stream().flatMap(area -> area.objectives().stream()).toList();
    }

    /** Whether there is something to see. */
    public boolean isAny() {
        return !units.isEmpty();
    }
}
