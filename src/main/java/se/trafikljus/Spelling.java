package se.trafikljus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one form of what people write, by which names and words are kept and compared. */
public final class Spelling {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Spelling() {}

    /**
     * The text composed (NFC), so that å is one character however it was typed, with one plain
     * blank for each run of blanks and none at its ends.
     */
    public static String tidy(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** What all ways of writing a name have in common: tidy, and without regard to case. */
    public static String key(String text) {
        return tidy(text).toLowerCase(Locale.ROOT);
    }
}
