package se.trafikljus.chart;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.trafikljus.chart.SpiderData.Series;

/**
 * Lays the series on the web so that points which would cover one another stand side by side along
 * their rings, in the order of the series.
 *
 * @param step between two neighbours, where the ring has room for it
 * @param tooClose points of one axis nearer than this to one another would cover each other
 */
record Spread(double step, double tooClose) {

    /** A crowd never takes more of a ring's side than this, half of it to each side of the axis. */
    private static final double SHARE_OF_SIDE = 0.7;

    /** From the middle of a stroke to that of the one beside it. */
    private static final double LANE = 2.6;

    /** The series' lines, in their order. */
    List<SeriesLine> on(Web web, List<Series> series) {
        Point2D[][] points = new Point2D[series.size()][web.axes()];
        for (int axis = 0; axis < web.axes(); axis++) {
            for (List<Integer> crowd : crowds(web, series, axis)) {
                place(crowd, web, series, axis, points);
            }
        }
        return IntStream.range(0, series.size())
                .mapToObj(
                        one ->
                                new SeriesLine(
                                        Arrays.stream(points[one])
                                                .map(Optional::ofNullable)
                                                .toList(),
                                        web.spansPolygon(),
                                        lanes(web, series, one)))
                .toList();
    }

    /** Strokes between the same two values run side by side, in the order of the series. */
    private static List<Double> lanes(Web web, List<Series> series, int one) {
        List<Double> lanes = new ArrayList<>();
        for (int axis = 0; axis < web.axes(); axis++) {
            int from = axis;
            int to = (axis + 1) % web.axes();
            List<Integer> same =
                    IntStream.range(0, series.size())
                            .filter(other -> goesAlike(series, one, other, from, to))
                            .boxed()
                            .toList();
            int rank = same.indexOf(one);
            lanes.add(rank < 0 ? 0.0 : LANE * (rank - (same.size() - 1) / 2.0));
        }
        return lanes;
    }

    private static boolean goesAlike(List<Series> series, int one, int other, int from, int to) {
        List<Optional<Double>> own = series.get(one).values();
        List<Optional<Double>> its = series.get(other).values();
        return own.get(from).isPresent()
                && own.get(to).isPresent()
                && own.get(from).equals(its.get(from))
                && own.get(to).equals(its.get(to));
    }

    /** Which series crowd together on an axis, each group in the order of the series. */
    private List<List<Integer>> crowds(Web web, List<Series> series, int axis) {
        List<Integer> outwards =
                IntStream.range(0, series.size())
                        .filter(one -> series.get(one).values().get(axis).isPresent())
                        .boxed()
                        .sorted(Comparator.comparing(one -> value(series, one, axis)))
                        .toList();
        List<List<Integer>> crowds = new ArrayList<>();
        double previous = Double.NEGATIVE_INFINITY;
        for (int one : outwards) {
            double radius = web.radiusOf(value(series, one, axis));
            if (radius - previous >= tooClose) {
                crowds.add(new ArrayList<>());
            }
            crowds.get(crowds.size() - 1).add(one);
            previous = radius;
        }
        crowds.forEach(crowd -> crowd.sort(Comparator.naturalOrder()));
        return crowds;
    }

    private void place(
            List<Integer> crowd, Web web, List<Series> series, int axis, Point2D[][] points) {
        double shortestSide =
                crowd.stream()
                        .mapToDouble(one -> web.sideOf(value(series, one, axis)))
                        .min()
                        .orElseThrow();
        int steps = crowd.size() - 1;
        double apart = steps == 0 ? 0 : Math.min(step, SHARE_OF_SIDE * shortestSide / steps);
        for (int rank = 0; rank <= steps; rank++) {
            int one = crowd.get(rank);
            points[one][axis] =
                    web.alongRing(axis, value(series, one, axis), apart * (rank - steps / 2.0));
        }
    }

    private static double value(List<Series> series, int one, int axis) {
        return series.get(one).values().get(axis).orElseThrow();
    }
}
