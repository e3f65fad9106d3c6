package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Action;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.people.Person;

/**
 * What an audit lacks before a colleague may approve it, and what can only be mended before that.
 *
 * @param unscored the objectives without a rating, in the rubric's order
 * @param unfounded the counted ratings that do not say what they rest on
 * @param disagreements the objectives on which two scorers have yet to agree
 * @param lacksConclusion whether the audit has no conclusion, which approval does not ask for
 * @param answering how far it answers its question, which approval does not ask for either
 * @param unfinished the second scoring that somebody began and has not finished, if any
 * @param scoredBy who scored what stands there now, by name
 */
public record Readiness(
        String audit,
        List<String> unscored,
        List<MissingEvidence.Unfounded> unfounded,
        List<String> disagreements,
        boolean lacksConclusion,
        Answering answering,
        Optional<UnfinishedSecond> unfinished,
        List<String> scoredBy) {

    /**
     * A second scoring that is not whole.
     *
     * @param by who began it
     * @param scored how many objectives have a second rating
     * @param of how many objectives there are
     */
    public record UnfinishedSecond(List<String> by, int scored, int of) {

        public UnfinishedSecond {
            by = List.copyOf(by);
        }

        static Optional<UnfinishedSecond> of(SecondScoring both) {
            return both.isUnfinished()
                    ? Optional.of(
                            new UnfinishedSecond(
                                    both.seconds().stream().map(Person::name).toList(),
                                    both.second().size(),
                                    both.audit().rubric().objectives().size()))
                    : Optional.empty();
        }
    }

    public Readiness {
        unscored = List.copyOf(unscored);
        unfounded = List.copyOf(unfounded);
        disagreements = List.copyOf(disagreements);
        scoredBy = List.copyOf(scoredBy);
    }

    static Readiness of(SecondScoring both) {
        ScoredAudit scored = both.audit();
        return new Readiness(
                scored.audit().id(),
                scored.unscored(),
                MissingEvidence.unfounded(scored),
                both.isWhole() ? both.open() : List.of(),
                scored.audit().conclusion().isBlank(),
                Answering.of(scored),
                UnfinishedSecond.of(both),
                scored.assessments().stream()
                        .map(Assessment::scoredBy)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Whether nothing that approval asks for is missing. */
    public boolean isReady() {
        return lacking().isEmpty();
    }

    /** The same, with the ratings let pass that do not say what they rest on. */
    Readiness withoutUnfounded() {
        return new Readiness(
                audit,
                unscored,
                List.of(),
                disagreements,
                lacksConclusion,
                answering,
                unfinished,
                scoredBy);
    }

    /** A sentence for each thing that approval asks for and is missing. */
    public List<Message> lacking() {
        List<Message> faults = new ArrayList<>();
        unscored.forEach(id -> faults.add(Message.of("audit.lacksRating", id)));
        unfounded.forEach(gap -> faults.add(gap.message()));
        faults.addAll(consensusLacking());
        return faults;
    }

    /** A sentence for each objective on which two scorers have yet to agree. */
    public List<Message> consensusLacking() {
        return disagreements.stream()
                .map(
                        id ->
                                Message.of("audit.lacksConsensus", id)
                                        .remedy(Action.RECORD_CONSENSUS, audit))
                .toList();
    }

    /** What stops no approval, but can only be mended before it. */
    public List<Message> besides() {
        List<Message> told = new ArrayList<>();
        if (answering.confirmed().isEmpty()) {
            told.add(
                    Message.of("audit.besidesVerdict", answering.proposal().said())
                            .remedy(Action.CONFIRM_VERDICT, audit));
        }
        answering.departure().ifPresent(one -> told.add(one.remedy(Action.CONFIRM_VERDICT, audit)));
        if (lacksConclusion) {
            told.add(
                    Message.of("audit.besidesConclusion", audit)
                            .remedy(Action.WRITE_CONCLUSION, audit));
        }
        unsaid().ifPresent(told::add);
        unfinished.ifPresent(
                second ->
                        told.add(
                                Message.of(
                                                "audit.besidesSecond",
                                                audit,
                                                String.join(", ", second.by()),
                                                second.scored(),
                                                second.of())
                                        .remedy(Action.SCORE_SECOND, audit)));
        return told;
    }

    private Optional<Message> unsaid() {
        List<ConductField> fields = answering.unsaid();
        Localized names =
                language ->
                        Words.list(
                                language,
                                fields.stream().map(field -> field.label().in(language)).toList());
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Message.of("audit.besidesConduct", names)
                                .remedy(Action.DESCRIBE_CONDUCT, audit));
    }
}
