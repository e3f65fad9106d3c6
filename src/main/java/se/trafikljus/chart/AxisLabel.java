package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * An axis's label beside the web.
 *
 * @param end where its axis ends; a label that had to move away from there gets a thin line to it
 */
record AxisLabel(
        List<String> lines, Lettering letters, Alignment alignment, Rectangle2D box, Point2D end) {

    private static final double LONGEST_BARE_DISTANCE = 22;
    private static final Color LETTERS = new Color(0x222222);
    private static final Color LEADER = new Color(0xA6A6A6);

    /** Which way a label's lines stand in its box. */
    enum Alignment {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Alignment(double share) {
            this.share = share;
        }

        /** What lies to the left of something within a given width. */
        double before(double slack) {
            return slack * share;
        }
    }

    AxisLabel {
        lines = List.copyOf(lines);
    }

    /** The label further down, or up, from where its axis ends. */
    AxisLabel lowered(double dy) {
        return new AxisLabel(lines, letters, alignment, boxMovedBy(0, dy), end);
    }

    /** The label with the web it belongs to, elsewhere. */
    AxisLabel shifted(double dx, double dy) {
        Point2D there = new Point2D.Double(end.getX() + dx, end.getY() + dy);
        return new AxisLabel(lines, letters, alignment, boxMovedBy(dx, dy), there);
    }

    private Rectangle2D boxMovedBy(double dx, double dy) {
        return new Rectangle2D.Double(
                box.getX() + dx, box.getY() + dy, box.getWidth(), box.getHeight());
    }

    void drawOn(Graphics2D surface) {
        Point2D near = nearestToEnd();
        if (near.distance(end) > LONGEST_BARE_DISTANCE) {
            surface.setPaint(LEADER);
            surface.setStroke(new BasicStroke(0.6f));
            surface.draw(new Line2D.Double(end, near));
        }
        surface.setPaint(LETTERS);
        double baseline = box.getY() + letters.ascent();
        for (String line : lines) {
            double x = box.getX() + alignment.before(box.getWidth() - letters.width(line));
            surface.fill(letters.outline(line, x, baseline));
            baseline += letters.lineHeight();
        }
    }

    private Point2D nearestToEnd() {
        return new Point2D.Double(
                Math.min(Math.max(end.getX(), box.getMinX() - 2), box.getMaxX() + 2),
                Math.min(Math.max(end.getY(), box.getMinY()), box.getMaxY()));
    }
}
