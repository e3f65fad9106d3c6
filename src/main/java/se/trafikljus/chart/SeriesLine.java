package se.trafikljus.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One series laid on the web: its points, and the strokes between those that are neighbours.
 *
 * @param points a point per axis, empty where nothing is counted
 * @param joined whether neighbours are joined at all; one or two axes have no web to span
 */
record SeriesLine(List<Optional<Point2D>> points, boolean joined) {

    SeriesLine {
        points = List.copyOf(points);
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
        if (!joined) {
            return List.of();
        }
        int firstGap = points.indexOf(Optional.<Point2D>empty());
        if (firstGap < 0) {
            Path2D whole = path(markers());
            whole.closePath();
            return List.of(whole);
        }
        return runsAfter(firstGap).stream()
                .filter(run -> run.size() > 1)
                .map(SeriesLine::path)
                .toList();
    }

    /** Beginning behind a gap, so that no run is cut where the axes begin again. */
    private List<List<Point2D>> runsAfter(int gap) {
        List<List<Point2D>> runs = new ArrayList<>();
        List<Point2D> run = new ArrayList<>();
        for (int step = 1; step <= points.size(); step++) {
            Optional<Point2D> point = points.get((gap + step) % points.size());
            if (point.isPresent()) {
                run.add(point.get());
            } else {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        return runs;
    }

    private static Path2D path(List<Point2D> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        points.stream().skip(1).forEach(point -> path.lineTo(point.getX(), point.getY()));
        return path;
    }
}
