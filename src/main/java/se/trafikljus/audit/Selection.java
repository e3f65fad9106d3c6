package se.trafikljus.audit;

import java.util.List;
import java.util.Optional;

/**
 * Which audits to lay side by side.
 *
 * @param rubric the rubric's id; empty for the only one with audits
 * @param audits ids, in the order wanted; empty for the latest of each unit
 * @param municipalities names or codes, in the order wanted; empty for all
 * @param bodies names of audited bodies, in the order wanted, {@code |} between blanks between
 *     those audited together; empty for all
 * @param year the year in which the period ends; empty for any
 * @param unit what is compared; empty for bodies where the audits named are all of one
 *     municipality, else municipalities
 */
public record Selection(
        Optional<String> rubric,
        List<String> audits,
        List<String> municipalities,
        List<String> bodies,
        Optional<Integer> year,
        Optional<Unit> unit) {

    public Selection {
        audits = List.copyOf(audits);
        municipalities = List.copyOf(municipalities);
        bodies = List.copyOf(bodies);
    }

    /** A selection among all bodies. */
    public Selection(
            Optional<String> rubric,
            List<String> audits,
            List<String> municipalities,
            Optional<Integer> year) {
        this(rubric, audits, municipalities, List.of(), year, Optional.empty());
    }

    /** The latest audit of every municipality. */
    public static Selection everything() {
        return new Selection(Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /** Whether such units, when selected, stand in the order that somebody wrote. */
    public boolean isOrdered(Unit selected) {
        return !audits.isEmpty() || !(selected == Unit.BODY ? bodies : municipalities).isEmpty();
    }

    /** What is compared, if these are the audits selected. */
    public Unit unit(List<Audit> selected) {
        return unit.orElseGet(() -> audits.isEmpty() ? Unit.MUNICIPALITY : Unit.shownBy(selected));
    }
}
