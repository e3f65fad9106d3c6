package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** A level's word just inside its ring, on a white edge that keeps the lines off its letters. */
record RingLabel(String text, Lettering letters, Rectangle2D box) {

    private static final Color WORDS = new Color(0x3A3A3A);

    static RingLabel centredOn(double x, double y, String text, Lettering letters) {
        double width = letters.width(text);
        double height = letters.height(1);
        return new RingLabel(
                text,
                letters,
                new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
    }

    void drawOn(Graphics2D surface) {
        Shape outline = letters.outline(text, box.getX(), box.getY() + letters.ascent());
        surface.setPaint(Color.WHITE);
        surface.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        surface.draw(outline);
        surface.setPaint(WORDS);
        surface.fill(outline);
    }
}
