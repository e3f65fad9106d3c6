package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A level's word on its ring, on a white plate that keeps the lines off its letters. */
record RingLabel(String text, Lettering letters, Rectangle2D box) {

    private static final Color WORDS = new Color(0x3A3A3A);

    private static final double PLATE = 3;
    private static final double ROUND = 5;

    static RingLabel centredOn(double x, double y, String text, Lettering letters) {
        double width = letters.width(text);
        double height = letters.height(1);
        return new RingLabel(
                text,
                letters,
                new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
    }

    void drawOn(Graphics2D surface) {
        surface.setPaint(Color.WHITE);
        surface.fill(
                new RoundRectangle2D.Double(
                        box.getX() - PLATE,
                        box.getY(),
                        box.getWidth() + 2 * PLATE,
                        box.getHeight(),
                        ROUND,
                        ROUND));
        surface.setPaint(WORDS);
        surface.fill(letters.outline(text, box.getX(), box.getY() + letters.ascent()));
    }
}
