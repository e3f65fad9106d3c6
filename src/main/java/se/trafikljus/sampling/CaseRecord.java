package se.trafikljus.sampling;

/**
 * What was found in one case about one attribute.
 *
 * @param number the case's number in the population
 * @param recordedAt a time in UTC
 */
public record CaseRecord(
        int number,
        String attribute,
        CaseOutcome outcome,
        String note,
        String recordedBy,
        String recordedAt) {

    boolean saysTheSame(CaseRecord other) {
        return outcome == other.outcome && note.equals(other.note);
    }
}
