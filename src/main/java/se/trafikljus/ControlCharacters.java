package se.trafikljus;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Characters that would steer a terminal or turn the order of a line, and how they are written out:
 * {@code \u001b}.
 */
public final class ControlCharacters {

    private ControlCharacters() {}

    /** Whether the code point is a control, a format, a line break or half of a pair. */
    public static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    /** The code point as JSON writes it out, a pair by its halves. */
    public static String writtenOut(int character) {
        return Character.toString(character)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }

    /** The text with each of them written out. */
    public static String visible(String text) {
        if (text.codePoints().noneMatch(ControlCharacters::steers)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(c -> steers(c) ? writtenOut(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
