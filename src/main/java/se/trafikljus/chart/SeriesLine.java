package se.trafikljus.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One series laid on the web: its points, and the strokes between those that are neighbours.
 *
 * @param points a point per axis, empty where nothing is counted
 * @param joined whether neighbours are joined at all; one or two axes have no web to span
 * @param lanes per axis, how far to the left of the way to the next axis the stroke runs, where
 *     others have the same two points
 */
record SeriesLine(List<Optional<Point2D>> points, boolean joined, List<Double> lanes) {

    /** How much of the way a stroke takes to reach its lane. */
    private static final double RAMP = 0.14;

    SeriesLine {
        points = List.copyOf(points);
        lanes = List.copyOf(lanes);
    }

    /** A line that shares its way with no other. */
    SeriesLine(List<Optional<Point2D>> points, boolean joined) {
        this(points, joined, points.stream().map(point -> 0.0).toList());
    }

    /** Each value at its own place, on its axis. */
    static SeriesLine on(Web web, List<Optional<Double>> values) {
        return new SeriesLine(
                IntStream.range(0, web.axes())
                        .mapToObj(axis -> values.get(axis).map(value -> web.on(axis, value)))
                        .toList(),
                web.spansPolygon());
    }

    /** The points there are, in the order of the axes. */
    List<Point2D> markers() {
        return points.stream().flatMap(Optional::stream).toList();
    }

    /**
     * Unbroken strokes of two points or more. The last axis is the first one's neighbour; a gap
     * ends a stroke, and none leads to it or across it.
     */
    List<Path2D> strokes() {
        return runs().stream().filter(run -> run.size() > 1).map(this::stroke).toList();
    }

    /** Whether one stroke goes all the way round. */
    boolean isClosed() {
        return joined && points.stream().allMatch(Optional::isPresent);
    }

    /**
     * The axes that a stroke joins, in its order; an axis without a neighbour is alone. They begin
     * behind a gap, so that none is cut where the axes begin again.
     */
    List<List<Integer>> runs() {
        int gap = points.indexOf(Optional.<Point2D>empty());
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int step = 1; step <= points.size(); step++) {
            int axis = (gap + step) % points.size();
            if (points.get(axis).isPresent()) {
                run.add(axis);
            }
            boolean ends = points.get(axis).isEmpty() || !joined || step == points.size();
            if (ends && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        return runs;
    }

    private Path2D stroke(List<Integer> run) {
        Path2D path = new Path2D.Double();
        Point2D first = points.get(run.get(0)).orElseThrow();
        path.moveTo(first.getX(), first.getY());
        for (int i = 0; i < run.size() - 1; i++) {
            bend(path, run.get(i), run.get(i + 1));
            Point2D next = points.get(run.get(i + 1)).orElseThrow();
            path.lineTo(next.getX(), next.getY());
        }
        if (isClosed()) {
            bend(path, run.get(run.size() - 1), run.get(0));
            path.closePath();
        }
        return path;
    }

    /** Into the lane and along it, where the stroke has one. */
    private void bend(Path2D path, int axis, int next) {
        Point2D from = points.get(axis).orElseThrow();
        Point2D to = points.get(next).orElseThrow();
        double length = from.distance(to);
        double lane = lanes.get(axis);
        if (lane != 0 && length > 0) {
            double dx = (to.getX() - from.getX()) / length;
            double dy = (to.getY() - from.getY()) / length;
            for (double share : new double[] {RAMP, 1 - RAMP}) {
                path.lineTo(
                        from.getX() + dx * share * length + dy * lane,
                        from.getY() + dy * share * length - dx * lane);
            }
        }
    }

    /** The points of a run. */
    List<Point2D> along(List<Integer> run) {
        return run.stream().map(axis -> points.get(axis).orElseThrow()).toList();
    }

    /** A stroke through points, at least one, and back to the first if it is closed. */
    static Path2D through(List<Point2D> points, boolean closed) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        points.stream().skip(1).forEach(point -> path.lineTo(point.getX(), point.getY()));
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
