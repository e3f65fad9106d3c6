package se.trafikljus.shell;

import java.util.Optional;
import se.trafikljus.improvement.ImprovementStatus;

/** What {@code --status} chooses among improvement areas: a state, or what is overdue in any. */
enum StatusChoice {
    ADDED,
    SENT,
    ANSWERED,
    PLANNED,
    IN_PROGRESS,
    REPORTED_DONE,
    VERIFIED,
    OVERDUE;

    /** The state; empty for what no state tells. */
    Optional<ImprovementStatus> state() {
        return ImprovementStatus.of(Values.word(this));
    }
}
