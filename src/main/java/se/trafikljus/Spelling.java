package se.trafikljus;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one form of what people write, by which names and words are kept and compared. */
public final class Spelling {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_LETTERS =
            Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\u2212]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final Set<UnicodeScript> LATIN =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

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

    /**
     * What they have in common where neither blanks nor hyphens count: the key without them, and
     * without characters that take no room.
     */
    public static String letters(String text) {
        return BETWEEN_LETTERS.matcher(key(text)).replaceAll("");
    }

    /**
     * The first word that has Latin letters and letters of another alphabet, which only look the
     * same: no such word is a name, and none is found by who types it.
     */
    public static Optional<String> mixedAlphabets(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> alphabets(word).size() > 1)
                .findFirst();
    }

    /** The letters of a word that are not Latin, each with its code: "а (U+0430)". */
    public static String foreignLetters(String word) {
        return word.codePoints()
                .filter(c -> !LATIN.contains(UnicodeScript.of(c)))
                .distinct()
                .mapToObj(Spelling::withCode)
                .collect(Collectors.joining(", "));
    }

    /** A character by its number, such as {@code U+202E}. */
    public static String code(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    /** A character and its number: "а (U+0430)". */
    public static String withCode(int codePoint) {
        return Character.toString(codePoint) + " (" + code(codePoint) + ")";
    }

    private static Set<UnicodeScript> alphabets(String word) {
        Set<UnicodeScript> alphabets = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints().mapToObj(UnicodeScript::of).forEach(alphabets::add);
        alphabets.removeAll(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return alphabets.contains(UnicodeScript.LATIN) ? alphabets : Set.of();
    }
}
