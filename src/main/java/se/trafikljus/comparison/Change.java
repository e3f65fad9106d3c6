package se.trafikljus.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/** How a rating stands against the one in the previous audit of the same municipality. */
public enum Change {
    BETTER,
    SAME,
    WORSE,
    /** Rated on a level now, but not then. */
    NEW,
    /** Worded or scaled otherwise then, or no longer rated on a level. */
    NOT_COMPARABLE;

    /** The id in files, such as {@code not_comparable}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the two ratings were on one scale, for the same words. */
    public boolean isCompared() {
        return this == BETTER || this == SAME || this == WORSE;
    }

    /** The change in an objective; empty where neither audit rated it on a level. */
    static Optional<Change> between(ScoredAudit then, ScoredAudit now, String objective) {
        Optional<Level> before = level(then, objective);
        Optional<Level> after = level(now, objective);
        if (before.isEmpty()) {
            return after.map(level -> NEW);
        }
        if (after.isEmpty() || !isSameQuestion(then, now, objective)) {
            return Optional.of(NOT_COMPARABLE);
        }
        int step = Double.compare(after.get().value(), before.get().value());
        return Optional.of(step == 0 ? SAME : step > 0 ? BETTER : WORSE);
    }

    private static boolean isSameQuestion(ScoredAudit then, ScoredAudit now, String objective) {
        return then.rubric().hash().equals(now.rubric().hash())
                || (then.rubric().id().equals(now.rubric().id())
                        && isSameScale(then, now)
                        && hash(then, objective).equals(hash(now, objective)));
    }

    private static boolean isSameScale(ScoredAudit then, ScoredAudit now) {
        return worths(then).equals(worths(now));
    }

    private static List<String> worths(ScoredAudit audit) {
        return audit.rubric().scale().levels().stream()
                .map(level -> level.id() + " " + level.value())
                .toList();
    }

    private static Optional<String> hash(ScoredAudit audit, String objective) {
        return audit.rubric().objective(objective).map(Objective::hash);
    }

    private static Optional<Level> level(ScoredAudit audit, String objective) {
        Optional<Rating> rating =
                audit.rubric()
                        .objective(objective)
                        .flatMap(own -> audit.assessment(own.id()).rating());
        return rating.filter(Level.class::isInstance).map(Level.class::cast);
    }
}
