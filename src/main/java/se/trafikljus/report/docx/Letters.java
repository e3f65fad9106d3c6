package se.trafikljus.report.docx;

import java.text.Normalizer;

/**
 * How wide words are, near enough to share a table's width among its columns: a Word file is laid
 * out by who opens it, with the face that is there.
 */
final class Letters {

    /** Readers without the face get another one, which may be wider. */
    private static final double EASE = 1.25;

    private static final double BOLD = 1.04;

    private Letters() {}

    /** Arrows, shapes, ticks and the like, which text faces lack. */
    static boolean isSign(int c) {
        int type = Character.getType(c);
        return c >= 0x2190
                && c <= 0x2BFF
                && (type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL);
    }

    /** The width of a text on one line, in letters' sizes. */
    static double width(String text, boolean bold) {
        double width = 0;
        for (int c :
                Normalizer.normalize(Legible.trimmed(text), Normalizer.Form.NFD)
                        .codePoints()
                        .toArray()) {
            width += width(c);
        }
        return width * EASE * (bold ? BOLD : 1);
    }

    /** The width of a text's longest word; a line may end after a hyphen too. */
    static double longestWord(String text, boolean bold) {
        double longest = 0;
        for (String word : Legible.trimmed(text).split("[ \\-–/]", -1)) {
            longest = Math.max(longest, width(word, bold));
        }
        return longest;
    }

    private static double width(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        } else if ("ijlI.,:;|!'’()[] \u00A0".indexOf(c) >= 0) {
            return 0.26;
        } else if ("frst-/\"”".indexOf(c) >= 0) {
            return 0.36;
        } else if ("mwMW%–".indexOf(c) >= 0) {
            return 0.8;
        } else if (isSign(c)) {
            return 0.9;
        }
        return Character.isUpperCase(c) ? 0.6 : 0.51;
    }
}
