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
        String apart = Normalizer.normalize(Legible.trimmed(text), Normalizer.Form.NFD);
        for (int at = 0; at < apart.length(); at += Character.charCount(apart.codePointAt(at))) {
            width += width(apart.codePointAt(at));
        }
        return width * EASE * (bold ? BOLD : 1);
    }

    /**
     * How wide a text is, in letters' sizes.
     *
     * @param natural on one line
     * @param longestWord its longest word; a line may end after a hyphen too
     */
    record Extent(double natural, double longestWord) {}

    static Extent extent(String text, boolean bold) {
        return new Extent(width(text, bold), longestWord(text, bold));
    }

    private static double longestWord(String text, boolean bold) {
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
