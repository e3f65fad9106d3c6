package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is wished of an improvement area that was not sent yet. What is not told stays as it stands;
 * of a new one, it comes from the grounds.
 *
 * @param body the one that it is addressed to
 * @param due when an answer is due
 */
public record ImprovementPatch(
        Optional<String> title,
        Optional<String> body,
        Optional<LocalDate> due,
        Optional<String> priority) {

    /** Nothing in particular. */
    public static final ImprovementPatch NONE =
            new ImprovementPatch(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
