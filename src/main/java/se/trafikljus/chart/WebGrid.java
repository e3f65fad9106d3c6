package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.trafikljus.chart.SpiderData.Ring;

/**
 * The web without anything on it: its axes and a ring per level.
 *
 * @param weight how heavy its lines are, 1 on a web of the usual size
 */
record WebGrid(Web web, List<Ring> rings, double weight) {

    private static final Color TINT = new Color(0xF1F5F9);
    private static final Color OTHER_TINT = new Color(0xE3EBF3);
    private static final Color RING = new Color(0x8C8C8C);
    private static final Color AXIS = new Color(0xB4B4B4);
    private static final double OUTER = 1.1;
    private static final double THIN = 0.7;
    private static final int SAMPLE_AXES = 8;
    private static final double SAMPLE_RADIUS = 8;
    private static final String OUTWARDS = " → ";

    WebGrid {
        rings = List.copyOf(rings);
    }

    /** A faint tint for each ring, of no level's colour: a mean between two levels is neither. */
    void tint(Graphics2D surface) {
        List<Ring> outwards =
                rings.stream().sorted(Comparator.comparingDouble(ring -> -ring.value())).toList();
        for (int i = 0; i < outwards.size(); i++) {
            surface.setPaint(i % 2 == 0 ? TINT : OTHER_TINT);
            surface.fill(around(web.centred().ring(outwards.get(i).value())));
        }
    }

    /** The axes begin at the innermost ring: the centre is no value. */
    void drawOn(Graphics2D surface) {
        surface.setStroke(stroke(THIN));
        surface.setPaint(AXIS);
        surface.draw(around(axes(web.centred())));
        surface.setPaint(RING);
        for (Ring ring : rings) {
            surface.setStroke(stroke(ring.value() == 1 ? OUTER : THIN));
            surface.draw(around(web.centred().ring(ring.value())));
        }
    }

    /** The same around every web of its size: a picture with thirty of them holds it once. */
    private Stamped around(Shape centred) {
        return Stamped.of(centred, 1, web.centre());
    }

    private static Shape axes(Web web) {
        Path2D axes = new Path2D.Double();
        for (int axis = 0; axis < web.axes(); axis++) {
            axes.append(new Line2D.Double(web.on(axis, 0), web.on(axis, 1)), false);
        }
        return axes;
    }

    /** The rings in a legend, cut out of the web, with their words from the innermost outwards. */
    static Legend.Entry entry(List<Ring> rings) {
        return new Legend.Entry(
                (surface, middle) -> drawSample(surface, middle, rings),
                rings.stream().map(Ring::label).collect(Collectors.joining(OUTWARDS)));
    }

    private static void drawSample(Graphics2D surface, Point2D middle, List<Ring> rings) {
        Web web = new Web(SAMPLE_AXES, rings.size(), middle.getX(), middle.getY(), SAMPLE_RADIUS);
        new WebGrid(web, rings, 1).drawOn(surface);
    }

    private Stroke stroke(double width) {
        return new BasicStroke((float) (width * weight));
    }
}
