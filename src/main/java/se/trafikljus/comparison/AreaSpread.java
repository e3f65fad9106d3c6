package se.trafikljus.comparison;

import java.util.List;
import java.util.Optional;

/**
 * How an area's values lie among those that have one.
 *
 * @param n how many have one, at least 1
 * @param lower a quarter lie below it
 * @param median the middle one
 * @param upper a quarter lie above it
 */
public record AreaSpread(int n, double lower, double median, double upper) {

    private static final double QUARTER = 0.25;

    /**
     * The quartiles of values from 0 to 1, interpolated between neighbours as the spreadsheet
     * function QUARTILE.INC does; none where there is no value.
     */
    static Optional<AreaSpread> of(List<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Double> ranked = values.stream().sorted().toList();
        return Optional.of(
                new AreaSpread(
                        ranked.size(),
                        at(ranked, QUARTER),
                        at(ranked, 2 * QUARTER),
                        at(ranked, 3 * QUARTER)));
    }

    private static double at(List<Double> ranked, double share) {
        double place = share * (ranked.size() - 1);
        int under = (int) Math.floor(place);
        int over = Math.min(under + 1, ranked.size() - 1);
        return ranked.get(under) + (place - under) * (ranked.get(over) - ranked.get(under));
    }
}
