package se.trafikljus.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Scale;
import se.trafikljus.rubric.Verdict;

/**
 * What an audit's ratings would answer to its question (product rule 14). It is the auditor's
 * answer only when confirmed, and no report prints it before.
 *
 * @param verdict none where no objective is counted
 */
public record VerdictProposal(Optional<Verdict> verdict) {

    private static final double MIDDLE = 0.5;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** An objective's level and weight. */
    private record Weighed(Level level, BigDecimal weight) {}

    /**
     * All on the best level: the first verdict; all on the worst: the last; at least half of the
     * weight at or above the middle of the scale: the second; else the third.
     */
    public static VerdictProposal of(ScoredAudit audit) {
        List<Weighed> counted = counted(audit);
        if (counted.isEmpty()) {
            return new VerdictProposal(Optional.empty());
        }
        Scale scale = audit.rubric().scale();
        return new VerdictProposal(
                Optional.of(audit.rubric().verdicts().get(place(scale, counted))));
    }

    private static int place(Scale scale, List<Weighed> counted) {
        Level worst = scale.levels().get(scale.levels().size() - 1);
        if (counted.stream().allMatch(one -> one.level().equals(scale.best()))) {
            return 0;
        }
        if (counted.stream().allMatch(one -> one.level().equals(worst))) {
            return 3;
        }
        BigDecimal all = weight(counted, one -> true);
        BigDecimal upper = weight(counted, one -> one.level().value() >= MIDDLE);
        return upper.multiply(TWO).compareTo(all) >= 0 ? 1 : 2;
    }

    /** In decimals, so that a half is a half. */
    private static BigDecimal weight(List<Weighed> counted, Predicate<Weighed> so) {
        return counted.stream()
                .filter(so)
                .map(Weighed::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Weighed> counted(ScoredAudit audit) {
        List<Weighed> counted = new ArrayList<>();
        for (Objective objective : audit.rubric().objectives()) {
            audit.assessment(objective.id())
                    .rating()
                    .flatMap(rating -> audit.rubric().scale().level(rating.id()))
                    .ifPresent(
                            level ->
                                    counted.add(
                                            new Weighed(
                                                    level,
                                                    BigDecimal.valueOf(objective.weight()))));
        }
        return counted;
    }

    /** The proposal as a sentence for the auditor. */
    public Message said() {
        return verdict.map(one -> Message.of("audit.proposal", one.label()))
                .orElseGet(() -> Message.of("audit.proposal.none"));
    }

    /** The proposed word alone. */
    Localized word() {
        return verdict.<Localized>map(Verdict::label)
                .orElseGet(() -> Message.of("audit.proposal.nothing"));
    }
}
