package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Scale;

/**
 * Whether the order of the areas holds if the levels in the middle are worth nothing, or all, in
 * place of their own values.
 *
 * @param standings the areas that have a value, strongest first by the levels' own values
 * @param pairs how many pairs of areas there are
 * @param turned the pairs whose order is turned round, the stronger by own values first
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
     * @param low with the levels in the middle worth 0
     * @param high with them worth 1
     */
    public record Standing(Area area, double own, double low, double high) {}

    /** Two areas. */
    public record Pair(Area stronger, Area weaker) {}

    /** None for a scale of two levels, or with fewer than two areas that have a value. */
    static Optional<Robustness> of(Comparison comparison) {
        Scale scale = comparison.rubric().scale();
        List<Standing> standings = new ArrayList<>();
        for (Area area : comparison.rubric().areas()) {
            mean(comparison, area, Level::value)
                    .ifPresent(
                            own ->
                                    standings.add(
                                            new Standing(
                                                    area,
                                                    own,
                                                    mean(comparison, area, worth(scale, 0))
                                                            .orElseThrow(),
                                                    mean(comparison, area, worth(scale, 1))
                                                            .orElseThrow())));
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

    private static ToDoubleFunction<Level> worth(Scale scale, double inner) {
        return level -> scale.inner().contains(level) ? inner : level.value();
    }

    private static OptionalDouble mean(
            Comparison comparison, Area area, ToDoubleFunction<Level> worth) {
        return comparison.municipalities().stream()
                .map(one -> comparison.weighed(area, one))
                .filter(counted -> !counted.isEmpty())
                .mapToDouble(
                        counted -> AreaValue.value(comparison.rubric().aggregate(), counted, worth))
                .average();
    }

    /** A tie under one assumption turns nothing round. */
    private static boolean isTurned(Standing one, Standing other) {
        int own = order(one.own(), other.own());
        return own * order(one.low(), other.low()) < 0 || own * order(one.high(), other.high()) < 0;
    }

    private static int order(double one, double other) {
        return Math.abs(one - other) < SAME ? 0 : Double.compare(one, other);
    }

    /** An area's place by one of its means, from 1; areas that are level share it. */
    public int place(Standing standing, ToDoubleFunction<Standing> by) {
        return 1
                + (int)
                        standings.stream()
                                .filter(
                                        other ->
                                                order(
                                                                by.applyAsDouble(other),
                                                                by.applyAsDouble(standing))
                                                        > 0)
                                .count();
    }
}
