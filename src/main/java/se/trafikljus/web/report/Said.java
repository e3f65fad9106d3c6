package se.trafikljus.web.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import se.trafikljus.Language;
import se.trafikljus.Localized;

/** What was said once, in each language, so that it can be kept in a file. */
record Said(Map<Language, String> words) implements Localized {

    Said {
        words = Map.copyOf(words);
    }

    static Said of(Localized said) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, said.in(language));
        }
        return new Said(words);
    }

    @Override
    public String in(Language language) {
        return words.getOrDefault(language, "");
    }

    void keep(Properties in, String key) {
        words.forEach((language, text) -> in.setProperty(key + "." + language.code(), text));
    }

    /** Empty where nothing was kept. */
    static Said kept(Properties in, String key) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, in.getProperty(key + "." + language.code(), ""));
        }
        return new Said(words);
    }

    boolean isEmpty() {
        return words.values().stream().allMatch(String::isEmpty);
    }
}
