package se.trafikljus.report.pdf;

import java.awt.Color;
import java.io.IOException;

/** The rounded field behind a rating's symbol and word. */
final class Chip {

    /** Left and right of its words. */
    static final float PADDING = 4;

    /** So narrow at least, lest a single symbol look like a letter that was marked. */
    static final float LEAST = 12;

    private static final float ROUND = 3;
    private static final float OVER = 1.2f;

    private Chip() {}

    /** Draws it around lines of that height, from the top of the first. */
    static void draw(
            Sheet sheet, Color colour, float left, float top, float width, float linesHeight)
            throws IOException {
        float over = top + OVER;
        float under = top - linesHeight - OVER;
        float r = Math.min(ROUND, (over - under) / 2);
        sheet.artifact(
                Artifact.LAYOUT,
                page -> {
                    page.fillColour(colour);
                    // A smaller field with a thick round edge has round corners.
                    page.lineColour(colour);
                    page.lineWidth(2 * r);
                    page.lineJoins(1);
                    page.rectangle(left + r, under + r, width - 2 * r, over - under - 2 * r);
                    page.fillAndStroke();
                });
    }
}
