package se.trafikljus.report.html;

import se.trafikljus.report.document.Latin;

/**
 * Text as a file can carry it. What neither XML nor HTML may hold (control characters, half
 * surrogate pairs, noncharacters), and what would turn the order of the words that follow
 * (bidirectional controls), becomes U+FFFD, so that the reader sees that something stood there.
 */
final class Printable {

    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    static String of(String text) {
        if (Latin.isOnly(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(c -> isPrintable(c) ? c : REPLACEMENT)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE -> false;
            default -> !isNoncharacter(c) && !turnsWords(c);
        };
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean turnsWords(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
