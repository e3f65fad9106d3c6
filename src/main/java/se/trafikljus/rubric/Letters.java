package se.trafikljus.rubric;

import java.text.Normalizer;
import java.util.OptionalInt;

/** Which characters a rubric's texts may hold, and the one form in which they are kept. */
final class Letters {

    private Letters() {}

    /**
     * Whether a reader can see it: no control, no direction mark, no soft hyphen or other sign
     * without a shape of its own, which could make a text look like another.
     */
    static boolean mayStandInText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> (codePoint & 0xFFFE) != 0xFFFE;
        };
    }

    /** The first character that may not stand in a text, line ends aside. */
    static OptionalInt firstRefused(String text) {
        return text.codePoints().filter(c -> c != '\n' && !mayStandInText(c)).findFirst();
    }

    /** The composed form, so that å is one character however it was typed. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
