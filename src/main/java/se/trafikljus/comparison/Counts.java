package se.trafikljus.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Scale;
import se.trafikljus.rubric.SpecialRating;

/**
 * How an objective's cells are spread.
 *
 * @param byRating by rating id, every level of the scale, then those that never count, then {@code
 *     unscored}
 * @param counted how many cells have a level
 * @param met how many of them are on the top level
 */
public record Counts(Map<String, Integer> byRating, int counted, int met) {

    private static final String UNSCORED = "unscored";
    private static final int ENOUGH = 3;
    private static final int HALF_FROM = 6;

    static Counts of(Scale scale, List<Cell> cells) {
        Map<String, Integer> byRating = new LinkedHashMap<>();
        scale.levels().forEach(level -> byRating.put(level.id(), 0));
        for (SpecialRating uncounted : SpecialRating.values()) {
            byRating.put(uncounted.id(), 0);
        }
        byRating.put(UNSCORED, 0);
        cells.forEach(
                cell ->
                        byRating.merge(
                                cell.rating().map(Rating::id).orElse(UNSCORED), 1, Integer::sum));
        int counted = (int) cells.stream().map(Cell::level).filter(Optional::isPresent).count();
        Level best = scale.best();
        int met =
                (int) cells.stream().filter(cell -> cell.level().equals(Optional.of(best))).count();
        return new Counts(byRating, counted, met);
    }

    /** How many of those counted are below the top level. */
    public int below() {
        return counted - met;
    }

    /**
     * Whether the objective was rated on a level in too few units to say anything of them (product
     * rule 15): in fewer than three, or, from six units on, in fewer than half. Of two units both
     * must have rated it; a single one is no comparison, so nothing is too few.
     */
    public boolean isTooFew() {
        int units = byRating.values().stream().mapToInt(Integer::intValue).sum();
        boolean half = units < HALF_FROM || 2 * counted >= units;
        return units > 1 && (counted < Math.min(units, ENOUGH) || !half);
    }
}
