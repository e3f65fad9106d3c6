package se.trafikljus.trail;

/**
 * How far a trail had come that work does not go on from.
 *
 * @param head the last record that is known of
 * @param atLeast whether there may have been more records after it
 */
public record LeftBehind(Head head, boolean atLeast) {

    /** Where nothing can have come after. */
    public static LeftBehind at(Head head) {
        return new LeftBehind(head, false);
    }

    /** Where more may have come after. */
    public static LeftBehind atLeast(Head head) {
        return new LeftBehind(head, true);
    }
}
