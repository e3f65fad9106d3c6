package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/**
 * How a median looks: dashed and dark grey, behind what stands out from it.
 *
 * @param weight how heavy it is, 1 on a web of the usual size
 */
record MedianLine(SeriesLine line, double weight) {

    static final Color GREY = new Color(0x555555);

    private static final double LINE_WIDTH = 1.5;
    private static final float DASH = 5;
    private static final float SPACE = 2.5f;

    /** So small that it hides behind a series' marker. */
    private static final double DOT = 5;

    /** Draws it with a dot at each of its points. */
    void drawOn(Graphics2D surface) {
        drawStrokes(surface);
        line.markers().forEach(at -> drawDot(surface, at, weight));
    }

    /** Draws it with dots only where a point has no neighbours and would not be seen otherwise. */
    void drawThinlyOn(Graphics2D surface) {
        drawStrokes(surface);
        line.runs().stream()
                .filter(run -> run.size() == 1)
                .flatMap(run -> line.along(run).stream())
                .forEach(at -> drawDot(surface, at, weight));
    }

    /**
     * Draws a piece of such a line for a legend.
     *
     * @param joined whether its points are joined at all
     * @param dotted whether each of its points has a dot
     */
    static void drawSample(
            Graphics2D surface, Point2D middle, double weight, boolean joined, boolean dotted) {
        prepare(surface, weight);
        if (joined) {
            surface.draw(SeriesLook.sample(middle));
        }
        if (dotted || !joined) {
            drawDot(surface, middle, weight);
        }
    }

    private void drawStrokes(Graphics2D surface) {
        prepare(surface, weight);
        line.strokes().forEach(surface::draw);
    }

    private static void prepare(Graphics2D surface, double weight) {
        surface.setPaint(GREY);
        surface.setStroke(
                new BasicStroke(
                        (float) (LINE_WIDTH * weight),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        new float[] {(float) weight * DASH, (float) weight * SPACE},
                        0));
    }

    private static void drawDot(Graphics2D surface, Point2D at, double weight) {
        double size = DOT * weight;
        surface.fill(new Ellipse2D.Double(at.getX() - size / 2, at.getY() - size / 2, size, size));
    }
}
