package se.trafikljus;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the program speaks. */
public enum Language implements Comparable<Language> {
    SV("sv-SE"),
    EN("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The language of a code, {@code sv} or {@code en}, in any case. */
    public static Language of(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT)) {
            case "sv" -> SV;
            case "en" -> EN;
            default -> throw Problem.because("language.unknown", code);
        };
    }

    /** The language with exactly that code; empty where the program speaks none such. */
    public static Optional<Language> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** {@code sv} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The tag for documents: {@code sv-SE} or {@code en-GB}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** For numbers, dates and the alphabet. */
    public Locale locale() {
        return locale;
    }

    /** The other language: what is taken where a text lacks this one. */
    public Language other() {
        return this == SV ? EN : SV;
    }
}
