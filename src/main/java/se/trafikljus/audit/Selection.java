package se.trafikljus.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.trafikljus.municipality.Municipality;

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
 * @param within where the municipalities are
 */
public record Selection(
        Optional<String> rubric,
        List<String> audits,
        List<String> municipalities,
        List<String> bodies,
        Optional<Integer> year,
        Optional<Unit> unit,
        Within within) {

    /**
     * Municipalities of one kind; what is not told does not matter.
     *
     * @param county a county's whole name
     * @param group the whole name of a group, which counts for the year that an audit is of
     */
    public record Within(Optional<String> county, Optional<String> group) {

        /** All municipalities. */
        public static final Within SWEDEN = new Within(Optional.empty(), Optional.empty());

        boolean holds(Audit audit, Function<String, Municipality> places) {
            if (county.isEmpty() && group.isEmpty()) {
                return true;
            }
            Municipality place = places.apply(audit.place());
            return county.map(place.county()::equals).orElse(true)
                    && group.map(audit.group(place)::equals).orElse(true);
        }
    }

    public Selection {
        audits = List.copyOf(audits);
        municipalities = List.copyOf(municipalities);
        bodies = List.copyOf(bodies);
    }

    /** A selection among all municipalities. */
    public Selection(
            Optional<String> rubric,
            List<String> audits,
            List<String> municipalities,
            List<String> bodies,
            Optional<Integer> year,
            Optional<Unit> unit) {
        this(rubric, audits, municipalities, bodies, year, unit, Within.SWEDEN);
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

    /** Of two audits of the same unit, the one that is selected comes last. */
    public static Comparator<Audit> latest() {
        return AuditSelector.LATEST;
    }

    /** The same, within a county or a group. */
    public Selection within(Within where) {
        return new Selection(rubric, audits, municipalities, bodies, year, unit, where);
    }

    /** Whether an audit is of the year, and of a place where the municipalities are. */
    boolean holds(Audit audit, Function<String, Municipality> places) {
        return (year.isEmpty()
                        || audit.periodTo().map(day -> day.getYear() == year.get()).orElse(false))
                && within.holds(audit, places);
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
