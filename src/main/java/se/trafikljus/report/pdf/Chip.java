package se.trafikljus.report.pdf;

import java.awt.Color;

/** The rounded field behind a rating's symbol and word. */
final class Chip {

    /** Left and right of its words. */
    static final float PADDING = 4;

    /** So narrow at least, lest a single symbol look like a letter that was marked. */
    static final float LEAST = 12;

    private static final float ROUND = 3;
    private static final float OVER = 1.2f;

    /** How far the middle of a quarter of a circle's curve lies from its corner. */
    private static final float BEND = 0.45f;

    private Chip() {}

    /** Draws it around lines of that height, from the top of the first. */
    static void draw(
            Sheet sheet, Color colour, float left, float top, float width, float linesHeight) {
        float over = top + OVER;
        float under = top - linesHeight - OVER;
        float right = left + width;
        float r = Math.min(ROUND, (over - under) / 2);
        float b = r * BEND;
        sheet.artifact(
                Artifact.LAYOUT,
                page -> {
                    page.setNonStrokingColor(colour);
                    page.moveTo(left + r, over);
                    page.lineTo(right - r, over);
                    page.curveTo(right - b, over, right, over - b, right, over - r);
                    page.lineTo(right, under + r);
                    page.curveTo(right, under + b, right - b, under, right - r, under);
                    page.lineTo(left + r, under);
                    page.curveTo(left + b, under, left, under + b, left, under + r);
                    page.lineTo(left, over - r);
                    page.curveTo(left, over - b, left + b, over, left + r, over);
                    page.fill();
                });
    }
}
