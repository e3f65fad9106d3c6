package se.trafikljus.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.people.Person;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * A second person's blind scoring of an audit, and what the two agree on afterwards; each change
 * stands in the trail, in the same transaction.
 */
@Component
public class SecondScorings {

    private final SecondStore store;
    private final Audits audits;
    private final AuditLibrary library;
    private final Scorings scorings;
    private final AuditRights rights;
    private final Trail trail;
    private final Transactions transactions;

    SecondScorings(
            SecondStore store,
            Audits audits,
            AuditLibrary library,
            Scorings scorings,
            AuditRights rights,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.audits = audits;
        this.library = library;
        this.scorings = scorings;
        this.rights = rights;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * The audit beside its second scoring, whole or not.
     *
     * @throws Problem if there is no such audit that the actor may see
     */
    public SecondScoring read(Actor actor, String auditId) {
        return store.of(library.seenBy(actor).read(auditId));
    }

    /**
     * The same for whoever wants to see both side by side.
     *
     * @throws Problem if there is no such audit that the actor may see; or while one of the two has
     *     objectives left: until then neither sees the other's
     */
    public SecondScoring sideBySide(Actor actor, String auditId) {
        SecondScoring both = read(actor, auditId);
        if (both.second().isEmpty()) {
            throw Problem.conflict("audit.noSecond", both.audit().audit().id())
                    .remedy(Action.SCORE_SECOND, both.audit().audit().id());
        }
        if (!both.isWhole()) {
            throw Problem.conflict(
                    "audit.secondUnfinished",
                    both.audit().audit().id(),
                    String.join(", ", both.unscored()));
        }
        if (!both.audit().unscored().isEmpty() && both.isOpen()) {
            throw Problem.conflict(
                            "audit.firstUnfinished",
                            both.audit().audit().id(),
                            String.join(", ", both.audit().unscored()))
                    .remedy(Action.SCORE, both.audit().audit().id());
        }
        return both;
    }

    /**
     * Whether somebody may score an audit as its second person.
     *
     * @throws Problem if the audit is locked; if the actor is no auditor, has a conflict of
     *     interest, scored in the audit, or is not the one who began the second scoring; or if the
     *     two have seen each other's ratings
     */
    public void refuseUnlessSecond(Actor actor, String auditId) {
        refuseUnlessSecond(actor, ofAuditor(actor, auditId));
    }

    private SecondScoring ofAuditor(Actor actor, String auditId) {
        return store.of(audits.all().read(audits.ofAuditor(actor, auditId)));
    }

    private void refuseUnlessSecond(Actor actor, SecondScoring both) {
        Audit audit = both.audit().audit();
        rights.refuseChange(actor, audit);
        if (!both.isOpen()) {
            throw Problem.conflict("audit.secondIsOver", audit.id())
                    .remedy(Action.RECORD_CONSENSUS, audit.id());
        }
        Person person = new Person(actor.name());
        Set<Person> seconds = both.seconds();
        if (!seconds.isEmpty() && !seconds.contains(person)) {
            throw Problem.denied("audit.anotherSecond", audit.id(), AuditRights.names(seconds));
        }
        if (rights.firstScorers(audit.id()).contains(person)) {
            throw Problem.denied("audit.firstAndSecond", actor.name(), audit.id())
                    .remedy(Action.SCORE_SECOND_AS_COLLEAGUE, audit.id());
        }
    }

    /**
     * Keeps the second person's rating of an objective, its rationale, or both.
     *
     * @return the cell before and after, as that person alone has filled it in; with the rating
     *     that was replaced, unless it was in view
     * @throws Problem as {@link #refuseUnlessSecond} does; or if the objective or the rating is
     *     unknown, there is no rating, the rationale is malformed, the change names more than these
     *     two, or something else stands there than it expects
     */
    public Outcome<CellSaved> save(Actor actor, String auditId, CellChange change) {
        return transactions.changing(
                actor,
                () -> {
                    SecondScoring both = ofAuditor(actor, auditId);
                    refuseUnlessSecond(actor, both);
                    Audit audit = both.audit().audit();
                    Rubric rubric = both.audit().rubric();
                    Objective known = Audits.objective(rubric, change.objective());
                    Assessment before = both.secondCell(known.id());
                    Assessment wanted = change.on(before, rubric);
                    refuseUnlessRated(audit, wanted);
                    Expectation expected = change.expected().under(rubric);
                    if (!expected.holds(before)) {
                        throw expected.broken(audit.id(), before);
                    }
                    Texts.refuse("rationale", wanted.rationale());
                    SecondAssessment after =
                            new SecondAssessment(
                                    known.id(),
                                    wanted.rating().orElseThrow(),
                                    wanted.rationale(),
                                    actor.name(),
                                    transactions.now(),
                                    Optional.empty());
                    replace(actor, "second.set", audit, both.of(known.id()), after);
                    return new Outcome<>(
                            new CellSaved(audit.id(), before, after.cell()),
                            expected.isOfWholeCell() ? List.of() : replaced(before));
                });
    }

    /** There is room for a rating and its rationale only. */
    private static void refuseUnlessRated(Audit audit, Assessment wanted) {
        Assessment room =
                Assessment.unscored(wanted.objective())
                        .founded("", wanted.rationale(), "", "", false);
        boolean fits =
                wanted.rating()
                        .map(rating -> room.rated(rating, wanted.scoredBy(), wanted.scoredAt()))
                        .map(wanted::equals)
                        .orElse(false);
        if (!fits) {
            throw Problem.because("audit.secondHolds", audit.id(), wanted.objective());
        }
    }

    private static List<Message> replaced(Assessment before) {
        return before.rating().map(was -> Message.of("audit.secondReplaced", was.label())).stream()
                .toList();
    }

    /**
     * Keeps what two scorers agreed on: it becomes the audit's rating, and both ratings stay beside
     * it.
     *
     * @param word a word that the audit's rubric knows for a rating
     * @param note how they came to it
     * @return the second rating with its consensus; with the rating that stood in the audit, if it
     *     was another
     * @throws Problem if the rating is unknown, the second scoring is not whole, the first is
     *     missing, both rated just that, there is no note, or the actor may not change the audit
     */
    public Outcome<SecondAssessment> agree(
            Actor actor, String auditId, String objective, String word, String note) {
        return transactions.changing(
                actor,
                () -> {
                    rights.refuseUnlessAuditor(actor);
                    SecondScoring both = sideBySide(actor, auditId);
                    Audit audit = both.audit().audit();
                    rights.refuseChange(actor, audit);
                    refuseThird(actor, both);
                    Rating rating = Audits.rating(both.audit().rubric(), word);
                    String known = Audits.objective(both.audit().rubric(), objective).id();
                    if (note.isBlank()) {
                        throw Problem.because("audit.consensusWithoutNote", audit.id(), known)
                                .remedy(Action.GIVE_NOTE);
                    }
                    Texts.refuse("note", note);
                    Rating first =
                            both.first(known)
                                    .orElseThrow(
                                            () ->
                                                    Problem.conflict(
                                                                    "audit.firstMissing",
                                                                    audit.id(),
                                                                    known)
                                                            .remedy(
                                                                    Action.SCORE_CELL,
                                                                    audit.id(),
                                                                    known));
                    SecondAssessment before = both.of(known).orElseThrow();
                    if (before.consensus().isEmpty()
                            && rating.equals(first)
                            && rating.equals(before.rating())) {
                        throw Problem.conflict(
                                "audit.nothingToAgreeOn", audit.id(), known, rating.label());
                    }
                    SecondAssessment after =
                            before.agreed(
                                    new SecondAssessment.Consensus(
                                            first,
                                            rating,
                                            note.strip(),
                                            actor.name(),
                                            transactions.now()));
                    replace(actor, "second.agreed", audit, Optional.of(before), after);
                    scorings.save(actor, audit.id(), CellChange.in(known).rating(rating.id()));
                    return new Outcome<>(after, otherThan(rating, audit, both, known));
                });
    }

    /** The rationale was written for what stood there, and the verdict confirmed with it. */
    private List<Message> otherThan(
            Rating agreed, Audit audit, SecondScoring both, String objective) {
        Optional<Message> rationale =
                both.audit()
                        .assessment(objective)
                        .rating()
                        .filter(stood -> !stood.equals(agreed))
                        .map(stood -> rationaleOf(stood, audit.id(), objective));
        VerdictProposal before = VerdictProposal.of(both.audit());
        return Stream.of(rationale, VerdictProposal.toLookOver(before, audits.all().read(audit)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Message rationaleOf(Rating stood, String auditId, String objective) {
        return Message.of("audit.rationaleOfOther", auditId, objective, stood.label())
                .remedy(Action.REWRITE_RATIONALE, auditId, objective);
    }

    /** Only those who scored can agree. */
    private void refuseThird(Actor actor, SecondScoring both) {
        Set<Person> scorers = new LinkedHashSet<>(rights.firstScorers(both.audit().audit().id()));
        scorers.addAll(both.seconds());
        if (!scorers.contains(new Person(actor.name()))) {
            throw Problem.denied(
                    "audit.consensusByThird",
                    actor.name(),
                    both.audit().audit().id(),
                    AuditRights.names(scorers));
        }
    }

    private void replace(
            Actor actor,
            String action,
            Audit audit,
            Optional<SecondAssessment> before,
            SecondAssessment after) {
        store.put(audit.id(), after);
        trail.add(
                actor,
                action,
                Audits.subject(audit.id()),
                List.of(
                        new Change(
                                Audits.SECOND + after.objective(),
                                before.map(SecondAssessment::fields).orElse(Map.of()),
                                after.fields())));
    }
}
