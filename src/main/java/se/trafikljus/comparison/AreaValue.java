package se.trafikljus.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import se.trafikljus.rubric.Aggregate;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Scale;

/**
 * An area's value and light in one audit: the one formula that every table, chart and text uses
 * (product rule 1).
 *
 * @param value from 0 to 1
 * @param counted how many of the area's objectives have a level, at least 1
 */
public record AreaValue(double value, int counted, Level light) {

    /** An objective's level, with its weight above 0. */
    public record Weighed(Level level, double weight) {}

    /**
     * The value and light of an area; none where nothing is counted.
     *
     * @param counted the area's objectives that have a level
     */
    public static Optional<AreaValue> of(Scale scale, Aggregate aggregate, List<Weighed> counted) {
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(aggregate == Aggregate.LOWEST ? lowest(counted) : mean(scale, counted));
    }

    /**
     * What an area would be worth if its levels were worth something else.
     *
     * @param counted at least one
     * @param worth from 0 to 1
     */
    static double value(Aggregate aggregate, List<Weighed> counted, ToDoubleFunction<Level> worth) {
        return aggregate == Aggregate.LOWEST
                ? worth.applyAsDouble(lowestLevel(counted))
                : Sum.of(counted, worth).mean();
    }

    private static AreaValue lowest(List<Weighed> counted) {
        Level lowest = lowestLevel(counted);
        return new AreaValue(lowest.value(), counted.size(), lowest);
    }

    private static Level lowestLevel(List<Weighed> counted) {
        return counted.stream()
                .map(Weighed::level)
                .min(Comparator.comparingDouble(Level::value))
                .orElseThrow();
    }

    private static AreaValue mean(Scale scale, List<Weighed> counted) {
        Sum sum = Sum.of(counted, Level::value);
        return new AreaValue(
                sum.mean(), counted.size(), light(scale, counted, sum.worth(), sum.weights()));
    }

    /** In decimals, not in binary fractions, so that a tie between two levels is a tie. */
    private record Sum(BigDecimal worth, BigDecimal weights) {

        static Sum of(List<Weighed> counted, ToDoubleFunction<Level> worthOf) {
            BigDecimal worth = BigDecimal.ZERO;
            BigDecimal weights = BigDecimal.ZERO;
            for (Weighed one : counted) {
                BigDecimal weight = BigDecimal.valueOf(one.weight());
                worth =
                        worth.add(
                                weight.multiply(
                                        BigDecimal.valueOf(worthOf.applyAsDouble(one.level()))));
                weights = weights.add(weight);
            }
            return new Sum(worth, weights);
        }

        double mean() {
            return worth.divide(weights, MathContext.DECIMAL128).doubleValue();
        }
    }

    private static Level light(
            Scale scale, List<Weighed> counted, BigDecimal worth, BigDecimal weights) {
        if (counted.stream().allMatch(one -> one.level().equals(scale.best()))) {
            return scale.best();
        }
        if (scale.inner().isEmpty()
                || counted.stream().allMatch(one -> one.level().equals(scale.worst()))) {
            return scale.worst();
        }
        Level nearest = scale.inner().get(0);
        for (Level lower : scale.inner()) {
            if (!lower.equals(nearest) && !isAbove(worth, weights, nearest, lower)) {
                nearest = lower;
            }
        }
        return nearest;
    }

    /**
     * Whether the value lies above the middle of two levels; on the middle itself it does not, so
     * the lower is taken.
     */
    private static boolean isAbove(BigDecimal worth, BigDecimal weights, Level upper, Level lower) {
        BigDecimal both = BigDecimal.valueOf(upper.value()).add(BigDecimal.valueOf(lower.value()));
        return worth.add(worth).compareTo(both.multiply(weights)) > 0;
    }
}
