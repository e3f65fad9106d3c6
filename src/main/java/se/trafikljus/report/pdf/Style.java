package se.trafikljus.report.pdf;

import java.awt.Color;

/**
 * How a paragraph is set.
 *
 * @param face the face of its plain words
 * @param size of the letters, in points
 * @param leading from one baseline to the next, in points
 */
record Style(Face face, float size, float leading, Color colour) {

    /** The same at another size, the leading in proportion. */
    Style at(float otherSize) {
        return new Style(face, otherSize, leading * otherSize / size, colour);
    }

    Style in(Face other) {
        return new Style(other, size, leading, colour);
    }

    Style in(Color other) {
        return new Style(face, size, leading, other);
    }

    /** As links look: blue on paper, and in the words' own colour on anything darker. */
    Style linked() {
        return colour.equals(Look.INK) || colour.equals(Look.QUIET) ? in(Look.LINK) : this;
    }

    /**
     * How far the baseline lies below the top of its line, so that capitals stand in its middle.
     */
    float baseline() {
        return leading / 2 + size * 0.33f;
    }
}
