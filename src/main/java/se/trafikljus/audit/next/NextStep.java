package se.trafikljus.audit.next;

import java.util.Locale;

/** What somebody can do next with an audit. */
public enum NextStep {
    /** Nothing is rated yet. */
    BEGIN,
    /** Something lacks a rating, a rationale or a source. */
    SCORE,
    /** All is there, and whoever asks scored in it. */
    ASK_COLLEAGUE,
    /** All is there, and whoever asks scored nothing of what stands in it. */
    APPROVE,
    /** It is approved. */
    PUBLISH,
    /** It is published, and what it found can be followed up. */
    FOLLOW_UP,
    /** Whoever asks may not work on it. */
    READ;

    /** Its word in keys of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
