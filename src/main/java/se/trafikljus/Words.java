package se.trafikljus;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The program's sentences, kept in {@code messages/}, a file per room and language. */
public final class Words {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();
    private static final int WRITTEN_IN_WORDS_UP_TO = 12;
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

    private Words() {}

    static String say(Language language, Message message) {
        Object[] spoken =
                message.arguments().stream()
                        .map(a -> a instanceof Localized s ? s.in(language) : a)
                        .toArray();
        String pattern = pattern(language, message.key());
        for (int i = 0; i < spoken.length; i++) {
            spoken[i] = withOneFullStop(pattern, i, spoken[i]);
        }
        String said = new MessageFormat(pattern, language.locale()).format(spoken);
        assert isFull(pattern, spoken.length) : message.key() + " wants more than it is given";
        return said;
    }

    /** A text that ends as a sentence, and ends one of ours, brings its full stop along. */
    private static Object withOneFullStop(String pattern, int place, Object spoken) {
        return spoken instanceof String text
                        && text.endsWith(".")
                        && !text.endsWith("..")
                        && pattern.contains("{" + place + "}.")
                ? text.substring(0, text.length() - 1)
                : spoken;
    }

    private static boolean isFull(String pattern, int given) {
        return GAP.matcher(pattern)
                .results()
                .allMatch(gap -> Integer.parseInt(gap.group(1)) < given);
    }

    /**
     * A whole number as running text has it: in words up to twelve, in figures above (product rule
     * 2).
     *
     * @throws IllegalArgumentException below zero
     */
    public static String number(Language language, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("A count is never below 0, was " + number);
        }
        return number <= WRITTEN_IN_WORDS_UP_TO
                ? pattern(language, "words.number." + number)
                : figure(language, number);
    }

    /** A whole number in figures, as tables have it: "1 086". */
    public static String figure(Language language, long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /** The names in a row: "Karlstad, Vara och Mark". */
    public static String list(Language language, List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last))
                + " "
                + pattern(language, "words.and")
                + " "
                + names.get(last);
    }

    /** Whether a key has words in a language. */
    public static boolean has(Language language, String key) {
        return bundle(language, key).containsKey(key);
    }

    /** The same text with its first letter as a capital. */
    public static String capital(Language language, String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    private static String pattern(Language language, String key) {
        return bundle(language, key).getString(key);
    }

    private static ResourceBundle bundle(Language language, String key) {
        String room = key.substring(0, key.indexOf('.'));
        return BUNDLES.computeIfAbsent(
                room + "_" + language.code(),
                name ->
                        ResourceBundle.getBundle(
                                "messages/" + name,
                                Locale.ROOT,
                                Words.class.getClassLoader(),
                                NO_FALLBACK));
    }
}
