package se.trafikljus.rubric;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import se.trafikljus.Language;
import se.trafikljus.Localized;

/** A rubric's words in one language or both. */
public record Text(Map<Language, String> words) implements Localized {

    /** No words at all, for what a rubric may leave out. */
    public static final Text NONE = new Text(Map.of());

    public Text {
        Map<Language, String> inOrder = new EnumMap<>(Language.class);
        inOrder.putAll(words);
        words = Collections.unmodifiableMap(inOrder);
    }

    /** The same text in both languages. */
    public static Text of(String swedish, String english) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        words.put(Language.SV, swedish);
        words.put(Language.EN, english);
        return new Text(words);
    }

    /** The words in that language, or in the other where it lacks them; empty where it has none. */
    @Override
    public String in(Language language) {
        String own = words.get(language);
        return own != null ? own : words.getOrDefault(language.other(), "");
    }

    /** Whether nothing is said in any language. */
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
