package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an audit recommends to one audited body.
 *
 * @param number from 1 to 9999, unique in the audit
 * @param objective the objective it rests on; empty for none in particular
 * @param body the one that it is addressed to; empty where not told
 * @param due when an answer is due
 * @param priority as the auditor words it
 */
public record Recommendation(
        String audit,
        int number,
        String text,
        String objective,
        String body,
        Optional<LocalDate> due,
        String priority) {

    /** The greatest number that a recommendation may have. */
    public static final int GREATEST_NUMBER = 9_999;

    public Recommendation {
        if (number < 1 || number > GREATEST_NUMBER) {
            throw new IllegalArgumentException("A recommendation's number is 1 to 9999: " + number);
        }
    }
}
