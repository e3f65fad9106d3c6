package se.trafikljus.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a spider chart shows.
 *
 * @param axes an axis per area, in order, as the chart shall label it
 * @param rings a ring per level, the lowest first, as the chart shall label it
 * @param series one for each municipality
 */
public record SpiderData(List<String> axes, List<Ring> rings, List<Series> series) {

    public SpiderData {
        axes = List.copyOf(axes);
        rings = List.copyOf(rings);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != axes.size()) {
                throw new IllegalArgumentException(
                        one.name()
                                + " has "
                                + one.values().size()
                                + " values for "
                                + axes.size()
                                + " axes");
            }
        }
    }

    /**
     * A level's ring.
     *
     * @param value the level's worth, from 0 to 1
     */
    public record Ring(String label, double value) {

        public Ring {
            refuseOutside(label, value);
        }
    }

    /**
     * One municipality's line.
     *
     * @param values an area's value from 0 to 1, empty where nothing is counted: a gap in the line,
     *     never the centre
     */
    public record Series(String name, List<Optional<Double>> values) {

        public Series {
            values = List.copyOf(values);
            values.forEach(value -> value.ifPresent(v -> refuseOutside(name, v)));
        }

        /** A line of values, {@code NaN} for a gap. */
        public static Series of(String name, double... values) {
            return new Series(
                    name,
                    Arrays.stream(values)
                            .mapToObj(
                                    v ->
                                            Double.isNaN(v)
                                                    ? Optional.<Double>empty()
                                                    : Optional.of(v))
                            .toList());
        }
    }

    private static void refuseOutside(String whose, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "A value in a chart is 0 to 1, " + whose + " had " + value);
        }
    }
}
