package se.trafikljus.exchange.csv;

/**
 * Keeps a spreadsheet from taking a text for a formula, and gives the text back unchanged. A
 * program that takes semicolons, tabs or lines for the ends of cells would begin a cell within a
 * text.
 */
public final class Guard {

    private static final char MARK = '\'';
    private static final String TAKEN_FOR_FORMULAS = "=+-@\t\r'";
    private static final String RUN = "=+-@'";
    private static final String MAY_END_A_CELL = ";\t\n\r";

    private Guard() {}

    /** The text with a {@code '} before it, and before each part, that a spreadsheet might run. */
    static String put(String text) {
        StringBuilder guarded = new StringBuilder(text.length() + 1);
        if (isNeeded(text)) {
            guarded.append(MARK);
        }
        for (int i = 0; i < text.length(); i++) {
            guarded.append(text.charAt(i));
            if (mayEndACell(text.charAt(i)) && mayRun(text, i + 1)) {
                guarded.append(MARK);
            }
        }
        return guarded.toString();
    }

    /** The text as it was before {@link #put}. */
    public static String takeAway(String written) {
        if (written.indexOf(MARK) < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder(written.length());
        int begin = isMark(written, 0) && isNeeded(written.substring(1)) ? 1 : 0;
        for (int i = begin; i < written.length(); i++) {
            plain.append(written.charAt(i));
            if (mayEndACell(written.charAt(i))
                    && isMark(written, i + 1)
                    && mayRun(written, i + 2)) {
                i++;
            }
        }
        return plain.toString();
    }

    private static boolean isMark(String text, int at) {
        return at < text.length() && text.charAt(at) == MARK;
    }

    private static boolean mayEndACell(char c) {
        return MAY_END_A_CELL.indexOf(c) >= 0;
    }

    /** Whether what follows would run if a cell began there; blanks and quotes do not stop it. */
    private static boolean mayRun(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (RUN.indexOf(c) >= 0) {
                return true;
            }
            if (c != '"' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether a spreadsheet might run the text, or take its first character for a sign of its own.
     */
    public static boolean isNeeded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TAKEN_FOR_FORMULAS.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return false;
    }
}
