package se.trafikljus.web.page;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/**
 * What a room said, as a session keeps it until the next page says it: a session may lie in a
 * database, where only words can.
 *
 * @param words in each language
 * @param ways where to do what can be done next, in each language
 */
record Spoken(Map<Language, String> words, Map<Language, List<Way>> ways)
        implements Localized, Serializable {

    static Spoken of(Message said) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        Map<Language, List<Way>> ways = new HashMap<>();
        for (Language language : Language.values()) {
            words.put(language, said.in(language));
            ways.put(language, Way.from(said, language));
        }
        return new Spoken(words, ways);
    }

    @Override
    public String in(Language language) {
        return words.getOrDefault(language, "");
    }
}
