package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an improvement area is wanted; what is not told comes from its grounds.
 *
 * @param body the one that it is addressed to
 * @param due when an answer is due
 */
public record Wishes(
        Optional<String> title,
        Optional<String> body,
        Optional<LocalDate> due,
        Optional<String> priority) {

    /** Everything as the grounds have it. */
    public static final Wishes NONE =
            new Wishes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
