package se.trafikljus.report.pdf;

import java.awt.Color;
import se.trafikljus.rubric.Shade;

/** How the pages look: colours, sizes in points, distances. */
final class Look {

    static final Color INK = new Color(0x1A1A1A);
    static final Color HEADING = new Color(0x12304A);
    static final Color QUIET = new Color(0x4A4A4A);
    static final Color LINK = new Color(0x0B4F8A);
    static final Color MARK = new Color(0x8A1C1C);
    static final Color RULE = new Color(0x8A94A0);
    static final Color HEAD_CELL = new Color(0xE9EEF3);
    static final Color BAND = HEADING;
    static final Color ON_BAND = Color.WHITE;

    static final float RULE_WIDTH = 0.5f;

    static final Style TITLE = new Style(Face.STRONG, 25, 30, HEADING);
    static final Style BODY = new Style(Face.REGULAR, 10.5f, 14.7f, INK);
    static final Style CAPTION = new Style(Face.STRONG, 10, 13.5f, INK);
    static final Style NOTE = new Style(Face.REGULAR, 8.5f, 11.5f, QUIET);
    static final Style RUNNING = new Style(Face.REGULAR, 8.5f, 11, QUIET);
    static final Style RUNNING_MARK = new Style(Face.STRONG, 8.5f, 11, MARK);

    /** The widest line of prose: longer ones are hard to follow, also where a page lies down. */
    static final float MEASURE = Paper.PORTRAIT.textWidth();

    /** Between a block and the next. */
    static final float GAP = 8;

    private Look() {}

    /** The style of a heading, from 2, the chapter's, to 6. */
    static Style heading(int level) {
        return switch (level) {
            case 2 -> new Style(Face.STRONG, 17, 21.5f, HEADING);
            case 3 -> new Style(Face.STRONG, 13, 17, HEADING);
            case 4 -> new Style(Face.STRONG, 11.5f, 15.5f, HEADING);
            case 5 -> new Style(Face.STRONG, 10.5f, 14.7f, HEADING);
            default -> new Style(Face.EMPHASIS, 10.5f, 14.7f, HEADING);
        };
    }

    /** The space above a heading. */
    static float aboveHeading(int level) {
        return switch (level) {
            case 2 -> 24;
            case 3 -> 17;
            default -> 13;
        };
    }

    /** The space below a heading. */
    static float belowHeading(int level) {
        return level == 2 ? 7 : 4;
    }

    static Color background(Shade shade) {
        return Color.decode(shade.background());
    }

    static Color text(Shade shade) {
        return Color.decode(shade.text());
    }
}
