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
    private static final double DASH = 5;
    private static final double SPACE = 2.5;

    /** So small that it hides behind a series' marker. */
    private static final double MARKER = 5;

    void drawOn(Graphics2D surface) {
        prepare(surface, weight);
        line.strokes().forEach(surface::draw);
        line.markers().forEach(at -> drawMarker(surface, at, weight));
    }

    /** A piece of the line for a legend. */
    static void drawSample(Graphics2D surface, Point2D middle, boolean joined) {
        prepare(surface, 1);
        if (joined) {
            surface.draw(SeriesLook.sample(middle));
        }
        drawMarker(surface, middle, 1);
    }

    private static void prepare(Graphics2D surface, double weight) {
        surface.setPaint(GREY);
        surface.setStroke(
                new BasicStroke(
                        (float) (LINE_WIDTH * weight),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        10,
                        new float[] {(float) (DASH * weight), (float) (SPACE * weight)},
                        0));
    }

    private static void drawMarker(Graphics2D surface, Point2D at, double weight) {
        double size = MARKER * weight;
        surface.fill(new Ellipse2D.Double(at.getX() - size / 2, at.getY() - size / 2, size, size));
    }
}
