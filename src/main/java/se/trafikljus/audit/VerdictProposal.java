package se.trafikljus.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.trafikljus.Action;
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
     * All on the best level: the first verdict. More than half of the weight above the middle of
     * the scale and nothing on the worst level: the second. More than half of the weight on the
     * worst level and nothing on the best: the last. Else the third.
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
        if (none(counted, level -> !level.equals(scale.best()))) {
            return 0;
        }
        if (none(counted, worst::equals) && most(counted, level -> level.value() > MIDDLE)) {
            return 1;
        }
        return none(counted, scale.best()::equals) && most(counted, worst::equals) ? 3 : 2;
    }

    private static boolean none(List<Weighed> counted, Predicate<Level> so) {
        return counted.stream().map(Weighed::level).noneMatch(so);
    }

    private static boolean most(List<Weighed> counted, Predicate<Level> so) {
        return weight(counted, so).multiply(TWO).compareTo(weight(counted, level -> true)) > 0;
    }

    /** In decimals, so that a half is a half. */
    private static BigDecimal weight(List<Weighed> counted, Predicate<Level> so) {
        return counted.stream()
                .filter(one -> so.test(one.level()))
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

    /**
     * What to say of a confirmed answer where the ratings no longer lead where they led before;
     * empty where they do, or nothing is confirmed.
     *
     * @param now the audit as it stands
     */
    static Optional<Message> toLookOver(VerdictProposal before, ScoredAudit now) {
        VerdictProposal proposal = of(now);
        return now.verdict()
                .filter(own -> !proposal.equals(before))
                .map(
                        own ->
                                Message.of(
                                                "audit.verdictToLookOver",
                                                now.audit().id(),
                                                own.label(),
                                                before.word(),
                                                proposal.word())
                                        .remedy(Action.CONFIRM_VERDICT, now.audit().id()));
    }

    /** The proposed word alone. */
    Localized word() {
        return verdict.<Localized>map(Verdict::label)
                .orElseGet(() -> Message.of("audit.proposal.nothing"));
    }
}
