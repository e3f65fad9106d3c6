package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.xmlgraphics.java2d.AbstractGraphics2D;
import org.apache.xmlgraphics.java2d.GraphicContext;
import org.jspecify.annotations.Nullable;

/**
 * A surface for what pictures are made of: shapes, each filled or drawn in one opaque colour, whose
 * letters are outlines. It has no text and no images, and clips nothing, for a picture draws
 * nothing outside itself.
 */
public abstract class OutlineSurface extends AbstractGraphics2D {

    /** A new one, on which nothing is drawn yet. */
    protected OutlineSurface() {
        super(true);
        gc = new GraphicContext();
    }

    /** Another that draws to the same place, and whose settings change by themselves. */
    protected OutlineSurface(OutlineSurface other) {
        super(other);
    }

    /**
     * Fills a shape.
     *
     * @param place from the shape's units to those of the picture
     */
    protected abstract void fill(Shape shape, AffineTransform place, Color colour);

    /**
     * Draws along a shape's outline.
     *
     * @param place from the shape's units to those of the picture
     * @param stroke in the shape's units
     */
    protected abstract void draw(
            Shape shape, AffineTransform place, Color colour, BasicStroke stroke);

    @Override
    public final void fill(Shape shape) {
        fill(shape, getTransform(), colour());
    }

    @Override
    public final void draw(Shape shape) {
        draw(shape, getTransform(), colour(), (BasicStroke) getStroke());
    }

    /** Whether that is inside a shape which an odd number of its outlines goes around. */
    protected static boolean isEvenOdd(Shape shape) {
        return shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }

    private Color colour() {
        if (getPaint() instanceof Color colour && colour.getAlpha() == 255) {
            return colour;
        }
        throw new UnsupportedOperationException("Only opaque colours, not " + getPaint());
    }

    @Override
    public void drawString(@Nullable String text, float x, float y) {
        throw noText();
    }

    @Override
    public void drawString(@Nullable AttributedCharacterIterator text, float x, float y) {
        throw noText();
    }

    @Override
    public FontMetrics getFontMetrics(@Nullable Font font) {
        throw noText();
    }

    private static UnsupportedOperationException noText() {
        return new UnsupportedOperationException("Letters are outlines: see Lettering");
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw new UnsupportedOperationException("This surface is no device");
    }

    @Override
    public void setXORMode(@Nullable Color colour) {
        throw new UnsupportedOperationException("Colours are not mixed");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw noImages();
    }

    @Override
    public boolean drawImage(
            @Nullable Image image, int x, int y, @Nullable ImageObserver observer) {
        throw noImages();
    }

    @Override
    public boolean drawImage(
            @Nullable Image image,
            int x,
            int y,
            int width,
            int height,
            @Nullable ImageObserver observer) {
        throw noImages();
    }

    @Override
    public void drawRenderedImage(@Nullable RenderedImage image, @Nullable AffineTransform place) {
        throw noImages();
    }

    @Override
    public void drawRenderableImage(
            @Nullable RenderableImage image, @Nullable AffineTransform place) {
        throw noImages();
    }

    private static UnsupportedOperationException noImages() {
        return new UnsupportedOperationException("A picture is made of shapes");
    }

    @Override
    public final void dispose() {
        // Nothing is held but what the other surfaces of the same picture hold too.
    }
}
