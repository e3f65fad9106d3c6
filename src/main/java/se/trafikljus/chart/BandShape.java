package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of a band laid on the tinted web: darker than any ring's tint, with dotted edges that
 * show it without its shade too.
 *
 * @param closed whether it goes all the way round
 */
record BandShape(List<Point2D> lower, List<Point2D> upper, boolean closed) {

    static final Color SHADE = new Color(0xCDD4DB);
    static final Color EDGE = new Color(0x6E6E6E);
    private static final Stroke DOTTED =
            new BasicStroke(
                    1,
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND,
                    10,
                    new float[] {1.4f, 2.2f},
                    0);

    /** Half the width of the stub that stands for a band where the neighbouring axes have none. */
    private static final double STUB = 6;

    private static final double SAMPLE_HEIGHT = 10;

    BandShape {
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
    }

    /** A shape for each stretch without a gap. */
    static List<BandShape> on(Web web, SpiderBand band) {
        SeriesLine lower = SeriesLine.on(web, band.lower().values());
        SeriesLine upper = SeriesLine.on(web, band.upper().values());
        return lower.runs().stream()
                .map(
                        run ->
                                run.size() > 1
                                        ? new BandShape(
                                                lower.along(run),
                                                upper.along(run),
                                                lower.isClosed())
                                        : stub(web, run.get(0), band))
                .toList();
    }

    private static BandShape stub(Web web, int axis, SpiderBand band) {
        SpiderBand.Quartiles quartiles = band.axes().get(axis).orElseThrow();
        return new BandShape(
                tick(web, axis, quartiles.lower()), tick(web, axis, quartiles.upper()), false);
    }

    private static List<Point2D> tick(Web web, int axis, double value) {
        double half = Math.min(STUB, web.sideOf(value) / 3);
        return Stream.of(-half, 0.0, half).map(d -> web.alongRing(axis, value, d)).toList();
    }

    /** What lies between the edges. */
    Shape area() {
        if (closed) {
            Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            ring.append(edge(upper), false);
            ring.append(edge(lower), false);
            return ring;
        }
        List<Point2D> around = new ArrayList<>(lower);
        Collections.reverse(around);
        around.addAll(0, upper);
        return SeriesLine.through(around, true);
    }

    void drawOn(Graphics2D surface) {
        surface.setPaint(SHADE);
        surface.fill(area());
        surface.setPaint(EDGE);
        surface.setStroke(DOTTED);
        surface.draw(edge(lower));
        surface.draw(edge(upper));
    }

    private Path2D edge(List<Point2D> points) {
        return SeriesLine.through(points, closed);
    }

    /** A piece of a band for a legend. */
    static void drawSample(Graphics2D surface, Point2D middle) {
        double y = middle.getY() - SAMPLE_HEIGHT / 2;
        new BandShape(line(middle.getX(), y + SAMPLE_HEIGHT), line(middle.getX(), y), false)
                .drawOn(surface);
    }

    private static List<Point2D> line(double x, double y) {
        double half = Legend.Sample.WIDTH / 2;
        return List.of(new Point2D.Double(x - half, y), new Point2D.Double(x + half, y));
    }
}
