package se.trafikljus;

/** Something that can be said in each language. */
public interface Localized {

    /** The words in the language asked for. */
    String in(Language language);
}
