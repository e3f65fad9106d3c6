package se.trafikljus.chart;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shape put together of others that come again and again, such as letters and markers. It is a
 * shape like any other; whoever writes a file may look at its parts and hold each of these once.
 */
public final class Stamped implements Shape {

    private final List<Stamp> stamps;
    private @Nullable Path2D whole;

    /**
     * One of the parts.
     *
     * @param shape the same object wherever the part comes again, around its own origin
     * @param scale from the shape's units to those of the whole, above 0
     * @param x where its origin lies
     * @param y where its origin lies
     */
    public record Stamp(Shape shape, double scale, double x, double y) {

        /**
         * From the shape's own units to those in which the whole stands.
         *
         * @param place from the whole's units to those
         */
        public AffineTransform within(AffineTransform place) {
            AffineTransform within = new AffineTransform(place);
            within.translate(x, y);
            within.scale(scale, scale);
            return within;
        }
    }

    private Stamped(List<Stamp> stamps) {
        this.stamps = List.copyOf(stamps);
    }

    static Stamped of(List<Stamp> stamps) {
        return new Stamped(stamps);
    }

    /** One shape at one place. */
    static Stamped of(Shape shape, double scale, Point2D at) {
        return new Stamped(List.of(new Stamp(shape, scale, at.getX(), at.getY())));
    }

    /** Its parts, in the order in which they are drawn. */
    public List<Stamp> stamps() {
        return stamps;
    }

    private Path2D whole() {
        Path2D made = whole;
        if (made == null) {
            made = new Path2D.Double(windingRule());
            AffineTransform itself = new AffineTransform();
            for (Stamp stamp : stamps) {
                made.append(stamp.shape().getPathIterator(stamp.within(itself)), false);
            }
            whole = made;
        }
        return made;
    }

    private int windingRule() {
        return stamps.isEmpty() || !OutlineSurface.isEvenOdd(stamps.get(0).shape())
                ? PathIterator.WIND_NON_ZERO
                : PathIterator.WIND_EVEN_ODD;
    }

    @Override
    public Rectangle getBounds() {
        return whole().getBounds();
    }

    @Override
    public Rectangle2D getBounds2D() {
        return whole().getBounds2D();
    }

    @Override
    public boolean contains(double x, double y) {
        return whole().contains(x, y);
    }

    @Override
    public boolean contains(Point2D point) {
        return whole().contains(point);
    }

    @Override
    public boolean intersects(double x, double y, double width, double height) {
        return whole().intersects(x, y, width, height);
    }

    @Override
    public boolean intersects(Rectangle2D area) {
        return whole().intersects(area);
    }

    @Override
    public boolean contains(double x, double y, double width, double height) {
        return whole().contains(x, y, width, height);
    }

    @Override
    public boolean contains(Rectangle2D area) {
        return whole().contains(area);
    }

    @Override
    public PathIterator getPathIterator(@Nullable AffineTransform place) {
        return whole().getPathIterator(place);
    }

    @Override
    public PathIterator getPathIterator(@Nullable AffineTransform place, double flatness) {
        return whole().getPathIterator(place, flatness);
    }
}
