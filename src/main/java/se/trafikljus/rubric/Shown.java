package se.trafikljus.rubric;

import se.trafikljus.Spelling;

/** A file's own words as a message quotes them: short, and with nothing that a terminal obeys. */
public final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    /** At most 80 characters of the text; controls by their names. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
        if (text.codePointCount(0, text.length()) > LONGEST) {
            shown.append('…');
        }
        return shown.toString();
    }

    /** The name of a file, however long, or nobody could find it. */
    static String file(String path) {
        StringBuilder shown = new StringBuilder();
        path.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (Letters.mayStandInText(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else {
            shown.append(Spelling.code(codePoint));
        }
    }
}
