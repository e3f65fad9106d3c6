package se.trafikljus.chart;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A drawing that can be put on any surface; units are points (1/72 inch) on paper and CSS pixels on
 * a page.
 */
public interface Picture {

    /** The width of the drawing, above 0. */
    double width();

    /** The height of the drawing, above 0. */
    double height();

    /** Draws it with its upper left corner at the surface's origin. */
    void drawOn(Graphics2D surface);

    /**
     * The drawing as pictures that lie over one another, the lowest first, all with the same upper
     * left corner. Drawings of a kind may have layers in common, equal to one another, so that a
     * file with many of them needs to hold these once.
     */
    default List<Picture> layers() {
        return List.of(this);
    }

    /**
     * The drawing as a whole SVG document, letters as outlines; the same drawing gives the same
     * text.
     */
    String svg();

    /**
     * The drawing as PNG; the same drawing gives the same bytes.
     *
     * @param scale pixels per unit, above 0
     */
    default byte[] png(double scale) {
        return PngImage.of(this, scale);
    }
}
