package se.trafikljus.audit.next;

/** What may be barred to somebody in an audit. */
public enum Deed {
    /** Scoring it, and writing what it says of itself. */
    CHANGE,
    /** Approving it, or opening it again. */
    APPROVE,
    /** Publishing it once it is approved. */
    PUBLISH,
    /** Rating it as its second person. */
    SCORE_SECOND,
    /** Seeing the two scorings side by side. */
    COMPARE
}
