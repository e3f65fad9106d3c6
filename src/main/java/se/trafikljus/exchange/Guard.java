package se.trafikljus.exchange;

/** Keeps a spreadsheet from taking a text for a formula, and gives the text back unchanged. */
final class Guard {

    private static final char MARK = '\'';
    private static final String TAKEN_FOR_FORMULAS = "=+-@\t\r'";

    private Guard() {}

    /** The text with one {@code '} before it, if a spreadsheet might run it. */
    static String put(String text) {
        return isNeeded(text) ? MARK + text : text;
    }

    /** The text as it was before {@link #put}. */
    static String takeAway(String written) {
        return !written.isEmpty() && written.charAt(0) == MARK && isNeeded(written.substring(1))
                ? written.substring(1)
                : written;
    }

    /**
     * Whether a spreadsheet might run the text, or take its first character for a sign of its own.
     */
    static boolean isNeeded(String text) {
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
