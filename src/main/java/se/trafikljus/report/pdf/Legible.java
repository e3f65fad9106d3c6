package se.trafikljus.report.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;
import se.trafikljus.report.document.Latin;

/** Makes any text fit to be set: no controls, no invisible characters, letters in one piece. */
final class Legible {

    /** Stands where a character cannot be shown. */
    static final int REPLACEMENT = 0xFFFD;

    private static final int NO_BREAK_SPACE = 0x00A0;
    private static final Pattern EDGES = Pattern.compile("^[ \\u00A0]+|[ \\u00A0]+$");

    private Legible() {}

    /**
     * The text in NFC, each run of blanks as one, without control and format characters (soft
     * hyphens and bidirectional controls among them). What has no meaning outside one system
     * becomes {@link #REPLACEMENT}.
     */
    static String of(String text) {
        if (Latin.isTidy(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder legible = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> append(legible, c));
        return legible.toString();
    }

    /** As {@link #of}, without blanks at either end. */
    static String trimmed(String text) {
        return EDGES.matcher(of(text)).replaceAll("");
    }

    private static void append(StringBuilder legible, int codePoint) {
        if (isNoBreakSpace(codePoint)) {
            legible.appendCodePoint(NO_BREAK_SPACE);
        } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            if (legible.length() == 0 || legible.charAt(legible.length() - 1) != ' ') {
                legible.append(' ');
            }
        } else if (!isUnseen(codePoint)) {
            legible.appendCodePoint(isUnshowable(codePoint) ? REPLACEMENT : codePoint);
        }
    }

    private static boolean isNoBreakSpace(int codePoint) {
        return codePoint == NO_BREAK_SPACE || codePoint == 0x202F || codePoint == 0x2007;
    }

    private static boolean isUnseen(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    private static boolean isUnshowable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }
}
