package se.trafikljus.exchange.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as a spreadsheet's cell can hold it. */
public final class SheetText {

    /** Excel refuses a file that has more characters in a cell. */
    static final int MOST_CHARACTERS = 32_767;

    private static final int LONGEST_ESCAPE = "_x0000_".length();
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private SheetText() {}

    /**
     * The text with a spreadsheet's line ends, and with what XML cannot hold, or a reader would
     * take for an escape, escaped as the format says.
     *
     * @param noteOnCut ends a text that is cut because it is too long
     */
    public static String of(String text, String noteOnCut) {
        String whole = LINE_END.matcher(text).replaceAll("\n");
        String escaped = escaped(whole);
        int room = MOST_CHARACTERS - noteOnCut.length();
        int end = whole.length();
        while (escaped.length() > MOST_CHARACTERS
                || (end < whole.length() && escaped.length() > room)) {
            // Each character less takes away at most as many as an escape has.
            end -= Math.max(1, (escaped.length() - room) / LONGEST_ESCAPE);
            end -= Character.isLowSurrogate(whole.charAt(end)) ? 1 : 0;
            escaped = escaped(whole.substring(0, end));
        }
        return end < whole.length() ? escaped + noteOnCut : escaped;
    }

    /** Whether a cell holds the whole text. */
    public static boolean fits(String text) {
        return escaped(LINE_END.matcher(text).replaceAll("\n")).length() <= MOST_CHARACTERS;
    }

    private static String escaped(String text) {
        String told = LOOKS_ESCAPED.matcher(text).replaceAll(Matcher.quoteReplacement("_x005F_"));
        StringBuilder escaped = new StringBuilder(told.length());
        told.chars()
                .forEach(
                        c -> {
                            if (mayStandInXml(c)) {
                                escaped.append((char) c);
                            } else {
                                escaped.append(String.format(Locale.ROOT, "_x%04X_", c));
                            }
                        });
        return escaped.toString();
    }

    private static boolean mayStandInXml(int c) {
        return (c >= ' ' && c < 0xFFFE) || c == '\t' || c == '\n';
    }
}
