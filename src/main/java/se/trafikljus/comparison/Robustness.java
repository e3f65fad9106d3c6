package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import se.trafikljus.rubric.Aggregate;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Scale;

/**
 * Whether the order of the areas holds whatever the levels in the middle are worth, as long as none
 * is worth more than a better one, less than nothing or more than all.
 *
 * <p>An area's mean is linear in what these levels are worth, so that it is enough to look at the
 * ends: the best of them worth all, and the rest nothing.
 *
 * @param standings the areas that have a value, strongest first by the levels' own values
 * @param pairs how many pairs of areas there are
 * @param turned the pairs in which now one and now the other is the stronger, the stronger by own
 *     values first
 */
public record Robustness(List<Standing> standings, int pairs, List<Pair> turned) {

    private static final double SAME = 1e-9;

    public Robustness {
        standings = List.copyOf(standings);
        turned = List.copyOf(turned);
    }

    /**
     * An area's mean over the municipalities that have a value in it, from 0 to 1.
     *
     * @param own by the levels' own values
     * @param ends with none of the levels in the middle worth anything, the best of them worth 1,
     *     the best two, and so on to all
     */
    public record Standing(Area area, double own, List<Double> ends) {

        public Standing {
            ends = List.copyOf(ends);
        }
    }

    /** Two areas. */
    public record Pair(Area stronger, Area weaker) {}

    /** An area's levels in each municipality that has any, of which many have the same. */
    private record Means(Aggregate aggregate, List<List<AreaValue.Weighed>> counted) {

        static Means of(Comparison comparison, Area area) {
            return new Means(
                    comparison.rubric().aggregate(),
                    comparison.municipalities().stream()
                            .map(one -> comparison.weighed(area, one))
                            .filter(levels -> !levels.isEmpty())
                            .toList());
        }

        OptionalDouble mean(ToDoubleFunction<Level> worth) {
            Map<List<AreaValue.Weighed>, Double> values = new HashMap<>();
            return counted.stream()
                    .mapToDouble(
                            levels ->
                                    values.computeIfAbsent(
                                            levels,
                                            some -> AreaValue.value(aggregate, some, worth)))
                    .average();
        }
    }

    /** None for a scale of two levels, or with fewer than two areas that have a value. */
    static Optional<Robustness> of(Comparison comparison) {
        Scale scale = comparison.rubric().scale();
        List<Standing> standings = new ArrayList<>();
        for (Area area : comparison.rubric().areas()) {
            Means means = Means.of(comparison, area);
            means.mean(Level::value)
                    .ifPresent(own -> standings.add(new Standing(area, own, ends(means, scale))));
        }
        if (scale.inner().isEmpty() || standings.size() < 2) {
            return Optional.empty();
        }
        standings.sort((one, other) -> order(other.own(), one.own()));
        List<Pair> turned = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            for (int j = i + 1; j < standings.size(); j++) {
                if (isTurned(standings.get(i), standings.get(j))) {
                    turned.add(new Pair(standings.get(i).area(), standings.get(j).area()));
                }
            }
        }
        int pairs = standings.size() * (standings.size() - 1) / 2;
        return Optional.of(new Robustness(standings, pairs, turned));
    }

    private static List<Double> ends(Means means, Scale scale) {
        return IntStream.rangeClosed(0, scale.inner().size())
                .mapToObj(full -> means.mean(worth(scale, full)).orElseThrow())
                .toList();
    }

    /** The best so many of the levels in the middle worth all, the others nothing. */
    private static ToDoubleFunction<Level> worth(Scale scale, int full) {
        return level -> {
            int place = scale.inner().indexOf(level);
            return place < 0 ? level.value() : place < full ? 1 : 0;
        };
    }

    /** A tie under one assumption turns nothing round. */
    private static boolean isTurned(Standing one, Standing other) {
        List<Integer> orders =
                IntStream.range(0, one.ends().size())
                        .mapToObj(end -> order(one.ends().get(end), other.ends().get(end)))
                        .toList();
        return orders.contains(1) && orders.contains(-1);
    }

    private static int order(double one, double other) {
        return Math.abs(one - other) < SAME ? 0 : Double.compare(one, other);
    }
}
