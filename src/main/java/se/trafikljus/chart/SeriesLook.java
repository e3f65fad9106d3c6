package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How a series is told from the others: a colour, a marker and a dash of its own, since eight hues
 * cannot be told apart by everyone. Each colour has a contrast of at least 3:1 on white. The dashes
 * grow sparser from one to the next, because later lines are drawn over earlier ones and must let
 * them show.
 */
enum SeriesLook {
    BLUE_DISC(0x0072B2, disc()),
    ORANGE_SQUARE(0xB34700, square(), 10, 3),
    GREEN_TRIANGLE(0x00795A, polygon(0, -4.9, 4.6, 3.4, -4.6, 3.4), 6, 3),
    PINK_DIAMOND(0xA8437E, polygon(0, -5.1, 5.1, 0, 0, 5.1, -5.1, 0), 10, 3, 2, 3),
    INDIGO_POINT_DOWN(0x5B3FA6, polygon(0, 4.9, 4.6, -3.4, -4.6, -3.4), 2.5f, 2.5f),
    BLACK_PLUS(0x000000, plus(), 10, 3, 2, 3, 2, 3),
    OLIVE_CROSS(0x7A6A00, cross(), 5, 5),
    // 30 CIELAB units from the other seven, whatever the kind of colour blindness.
    VIOLET_RING(0xA52DFF, annulus(), 2, 5);

    /** All looks; the first series gets the first. */
    static final List<SeriesLook> IN_ORDER = List.of(values());

    /** The diameter of a marker, about. */
    static final double MARKER = 8.5;

    private static final float LINE_WIDTH = 1.7f;
    private static final Stroke HALO = new BasicStroke(1.6f);

    private final Color colour;
    private final Shape marker;
    private final float[] dash;

    SeriesLook(int rgb, Shape marker, float... dash) {
        this.colour = new Color(rgb);
        this.marker = marker;
        this.dash = dash;
    }

    Color colour() {
        return colour;
    }

    /** The marker, with its centre at the origin. */
    Shape marker() {
        return marker;
    }

    Stroke stroke() {
        return stroke(LINE_WIDTH);
    }

    private Stroke stroke(float width) {
        return dash.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** Draws a line without its markers. */
    void drawStrokes(Graphics2D surface, SeriesLine line) {
        drawStrokes(surface, line, LINE_WIDTH);
    }

    /** Draws a line of a given width without its markers. */
    void drawStrokes(Graphics2D surface, SeriesLine line, float width) {
        surface.setPaint(colour);
        surface.setStroke(stroke(width));
        line.strokes().forEach(surface::draw);
    }

    /** Draws a line's markers. */
    void drawMarkers(Graphics2D surface, SeriesLine line) {
        line.markers().forEach(at -> draw(surface, marker, colour, at));
    }

    /**
     * Draws the markers of a small line that is alone on its web. They have no white edge: there is
     * nothing to part them from, and among short strokes the edges would look like gaps.
     *
     * @param size 1 being the usual one
     */
    void drawBareMarkers(Graphics2D surface, SeriesLine line, double size) {
        surface.setPaint(colour);
        for (Point2D at : line.markers()) {
            surface.fill(Stamped.of(marker, size, at));
        }
    }

    /**
     * Draws a sample for a legend.
     *
     * @param joined whether the line is shown, or the marker alone
     */
    void drawSample(Graphics2D surface, Point2D middle, boolean joined, float width) {
        if (joined) {
            surface.setPaint(colour);
            surface.setStroke(stroke(width));
            surface.draw(sample(middle));
        }
        draw(surface, marker, colour, middle);
    }

    /** The line that a legend shows. */
    static Line2D sample(Point2D middle) {
        double half = Legend.Sample.WIDTH / 2;
        return new Line2D.Double(
                middle.getX() - half, middle.getY(), middle.getX() + half, middle.getY());
    }

    /** Draws a marker, parted from its neighbours by a white edge. */
    static void draw(Graphics2D surface, Shape marker, Paint paint, Point2D at) {
        Shape placed = Stamped.of(marker, 1, at);
        surface.setPaint(Color.WHITE);
        surface.setStroke(HALO);
        surface.draw(placed);
        if (hasHoles(placed)) {
            surface.fill(withoutHoles(placed));
        }
        surface.setPaint(paint);
        surface.fill(placed);
    }

    /** A marker of one outline covers what is below it by itself. */
    private static boolean hasHoles(Shape shape) {
        int outlines = 0;
        double[] points = new double[6];
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            outlines += it.currentSegment(points) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        return outlines > 1;
    }

    private static Shape withoutHoles(Shape shape) {
        Path2D whole = new Path2D.Double(shape);
        whole.setWindingRule(Path2D.WIND_NON_ZERO);
        return whole;
    }

    private static Shape disc() {
        return new Ellipse2D.Double(-4, -4, 8, 8);
    }

    private static Shape square() {
        return new Rectangle2D.Double(-3.7, -3.7, 7.4, 7.4);
    }

    private static Shape annulus() {
        Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        ring.append(new Ellipse2D.Double(-4.4, -4.4, 8.8, 8.8), false);
        ring.append(new Ellipse2D.Double(-2.2, -2.2, 4.4, 4.4), false);
        return ring;
    }

    private static Shape plus() {
        double thin = 1.5;
        double far = 4.6;
        return polygon(
                -thin, -far, thin, -far, thin, -thin, far, -thin, far, thin, thin, thin, thin, far,
                -thin, far, -thin, thin, -far, thin, -far, -thin, -thin, -thin);
    }

    private static Shape cross() {
        double half = StrictMath.sqrt(0.5);
        return new AffineTransform(half, half, -half, half, 0, 0).createTransformedShape(plus());
    }

    private static Shape polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
