package se.trafikljus.report;

import java.time.LocalDate;
import java.util.Optional;
import se.trafikljus.audit.Audit;
import se.trafikljus.rubric.Source;

/**
 * Which sources were in force during the period that an audit is about. Where only one of its ends
 * is known, it is that day alone: an end that nobody told must not let in every older wording.
 */
record InForce(Optional<LocalDate> from, Optional<LocalDate> to) {

    static InForce during(Audit audit) {
        return new InForce(
                audit.periodFrom().or(audit::periodTo), audit.periodTo().or(audit::periodFrom));
    }

    /** Whether there is any period; otherwise no source can be left out. */
    boolean isKnown() {
        return from.isPresent();
    }

    /** Whether the source was in force on any day of the period. */
    boolean includes(Source source) {
        return !isAfter(source.from(), to) && !isAfter(from, source.to());
    }

    /** Whether it was in force on every day of it, so that its dates need not be told. */
    boolean throughout(Source source) {
        return isKnown() && !isAfter(source.from(), from) && !isAfter(to, source.to());
    }

    private static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
    }
}
