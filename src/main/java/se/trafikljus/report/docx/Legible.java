package se.trafikljus.report.docx;

import java.text.Normalizer;
import se.trafikljus.report.document.Latin;

/**
 * Text as a Word file can carry it: in NFC, each run of blanks as one, without soft hyphens (Word
 * divides words by itself). What XML may not hold (control characters, half surrogate pairs,
 * noncharacters), and what would turn the order of the words that follow (bidirectional controls),
 * becomes U+FFFD, so that the reader sees that something stood there.
 */
final class Legible {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int NO_BREAK_SPACE = 0x00A0;

    private Legible() {}

    static String of(String text) {
        if (Latin.isTidy(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder legible = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> append(legible, c));
        return legible.toString();
    }

    static String trimmed(String text) {
        return of(text).strip();
    }

    /** As {@link #trimmed}, with an ellipsis for what goes beyond so many characters. */
    static String cut(String text, int most) {
        String whole = trimmed(text);
        if (whole.codePointCount(0, whole.length()) <= most) {
            return whole;
        }
        return whole.substring(0, whole.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    private static void append(StringBuilder legible, int c) {
        if (c == NO_BREAK_SPACE || c == 0x2007 || c == 0x202F) {
            legible.appendCodePoint(NO_BREAK_SPACE);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (legible.isEmpty() || legible.charAt(legible.length() - 1) != ' ') {
                legible.append(' ');
            }
        } else if (c != SOFT_HYPHEN) {
            legible.appendCodePoint(isShowable(c) ? c : REPLACEMENT);
        }
    }

    private static boolean isShowable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && (c & 0xFFFE) != 0xFFFE
                && !(c >= 0xFDD0 && c <= 0xFDEF)
                && !(c >= 0x202A && c <= 0x202E)
                && !(c >= 0x2066 && c <= 0x2069);
    }
}
