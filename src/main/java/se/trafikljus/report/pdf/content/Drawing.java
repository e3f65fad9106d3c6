package se.trafikljus.report.pdf.content;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.jspecify.annotations.Nullable;
import se.trafikljus.chart.OutlineSurface;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.Stamped;

/**
 * A picture as the content of a drawing. {@linkplain Stamped Parts that come again} are drawings of
 * their own, shown at their places by their names.
 */
public final class Drawing extends OutlineSurface {

    private final PageContent content;
    private final Stamps stamps;

    private Drawing(PageContent content, Stamps stamps) {
        this.content = content;
        this.stamps = stamps;
    }

    private Drawing(Drawing other) {
        super(other);
        this.content = other.content;
        this.stamps = other.stamps;
    }

    /** What draws a picture whose lower left corner is the origin, a unit being a point. */
    public static PageContent of(Picture picture, Stamps stamps) {
        PageContent content = new PageContent();
        content.place(1, -1, 0, picture.height());
        picture.drawOn(new Drawing(content, stamps));
        return content;
    }

    @Override
    public Graphics create() {
        return new Drawing(this);
    }

    @Override
    protected void fill(Shape shape, AffineTransform place, Color colour) {
        content.fillColour(colour);
        if (shape instanceof Stamped stamped) {
            for (Stamped.Stamp stamp : stamped.stamps()) {
                beginStamp(stamp, place);
                content.draw(stamps.filled(stamp.shape()));
                content.restore();
            }
        } else {
            trace(shape, place, content);
            fillWithin(shape, content);
        }
    }

    /** Fills what was traced of a shape. */
    static void fillWithin(Shape shape, PageContent content) {
        if (isEvenOdd(shape)) {
            content.fillEvenOdd();
        } else {
            content.fill();
        }
    }

    /** Ends and joins of lines are numbered in Java as they are in PDF. */
    @Override
    protected void draw(Shape shape, AffineTransform place, Color colour, BasicStroke stroke) {
        content.lineColour(colour);
        content.lineEnds(stroke.getEndCap());
        content.lineJoins(stroke.getLineJoin());
        if (shape instanceof Stamped stamped) {
            for (Stamped.Stamp stamp : stamped.stamps()) {
                beginStamp(stamp, place);
                width(stroke, 1 / stamp.scale());
                content.draw(stamps.drawn(stamp.shape()));
                content.restore();
            }
        } else {
            width(stroke, place.getScaleX());
            trace(shape, place, content);
            content.stroke();
        }
    }

    private void beginStamp(Stamped.Stamp stamp, AffineTransform place) {
        AffineTransform whole = stamp.within(place);
        content.save();
        content.place(
                whole.getScaleX(), whole.getScaleY(), whole.getTranslateX(), whole.getTranslateY());
    }

    private void width(BasicStroke stroke, double scale) {
        content.lineWidth(stroke.getLineWidth() * scale);
        float[] dashes = stroke.getDashArray();
        float[] scaled = new float[dashes == null ? 0 : dashes.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (dashes[i] * scale);
        }
        content.dashes(scaled);
    }

    /**
     * Goes along an outline; PDF has no curves of the second degree, so they are raised to the
     * third.
     */
    static void trace(Shape shape, @Nullable AffineTransform place, PageContent to) {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = shape.getPathIterator(place); !it.isDone(); it.next()) {
            int segment = it.currentSegment(p);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> to.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> to.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO ->
                        to.curveTo(
                                x + (p[0] - x) * 2 / 3,
                                y + (p[1] - y) * 2 / 3,
                                p[2] + (p[0] - p[2]) * 2 / 3,
                                p[3] + (p[1] - p[3]) * 2 / 3,
                                p[2],
                                p[3]);
                case PathIterator.SEG_CUBICTO -> to.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> to.closePath();
            }
            int last = lastOf(segment);
            if (last >= 0) {
                x = p[last];
                y = p[last + 1];
            }
        }
    }

    /** Where the point stands that a segment leads to; none for one that closes. */
    private static int lastOf(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 0;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> -1;
        };
    }
}
