package se.trafikljus.chart;

import java.awt.Graphics2D;

/**
 * What lies between other parts of a picture, as a picture of its own; it shows what is below it.
 *
 * @param scale from the drawing's units to the picture's
 */
record Layer(double width, double height, double scale, Drawing drawing) implements Picture {

    /** Draws something in units of its own. */
    @FunctionalInterface
    interface Drawing {

        void on(Graphics2D surface);
    }

    @Override
    public void drawOn(Graphics2D surface) {
        Graphics2D own = ExactSurface.of(surface);
        own.scale(scale, scale);
        drawing.on(own);
        own.dispose();
    }

    @Override
    public String svg() {
        return SvgDocument.of(this, Caption.NONE);
    }
}
