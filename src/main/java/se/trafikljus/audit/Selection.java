package se.trafikljus.audit;

import java.util.List;
import java.util.Optional;

/**
 * Which audits to lay side by side.
 *
 * @param rubric the rubric's id; empty for the only one with audits
 * @param audits ids, in the order wanted; empty for the latest of each municipality
 * @param municipalities names or codes, in the order wanted; empty for all
 * @param year the year in which the period ends; empty for any
 */
public record Selection(
        Optional<String> rubric,
        List<String> audits,
        List<String> municipalities,
        Optional<Integer> year) {

    public Selection {
        audits = List.copyOf(audits);
        municipalities = List.copyOf(municipalities);
    }

    /** The latest audit of every municipality. */
    public static Selection everything() {
        return new Selection(Optional.empty(), List.of(), List.of(), Optional.empty());
    }
}
