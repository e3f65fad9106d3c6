package se.trafikljus.comparison;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
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
    private static final Collator SWEDISH = Collator.getInstance(Language.SV.locale());

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

    /** The same with the units by name, as Swedish orders letters. */
    public Excerpt byName() {
        return ordered(Comparator.comparing(Compared::name, SWEDISH::compare));
    }

    /**
     * The same with the units by the group of municipalities that they belong to; as they stood
     * where nobody is to be named, for the group tells of them.
     */
    public Excerpt byGroup() {
        return whole.names() == Names.NONE
                ? this
                : ordered(Comparator.comparing(one -> one.audit().group(), SWEDISH::compare));
    }

    /** The same with the units by their value in an area, the highest first, those without last. */
    public Excerpt byValue(String area) {
        return ordered(
                Comparator.comparingDouble(
                        one ->
                                whole.area(area, one.code())
                                        .map(value -> -value.value())
                                        .orElse(1.0)));
    }

    private Excerpt ordered(Comparator<Compared> order) {
        return new Excerpt(whole, areas, units.stream().sorted(order).toList());
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
