package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * Scores drafts: a cell, or many at once; each change stands in the trail, in the same transaction.
 */
@Component
public class Scorings {

    /**
     * A cell as the one who changes it saw it, and as it is to be.
     *
     * @param seen refused if something else stands there by now
     */
    public record Cell(Assessment seen, Assessment wanted) {}

    private final AuditStore store;
    private final Audits audits;
    private final AuditRights rights;
    private final Trail trail;
    private final Transactions transactions;

    Scorings(
            AuditStore store,
            Audits audits,
            AuditRights rights,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.audits = audits;
        this.rights = rights;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Puts an assessment in the place of what was there.
     *
     * @param expected what the actor believes stands there
     * @return what was there before
     * @throws Problem if the audit is locked, the objective unknown, a text too long or malformed,
     *     or something else stands there
     */
    public Assessment score(Actor actor, String auditId, Assessment wanted, Expectation expected) {
        return transactions.changing(
                actor,
                () -> {
                    Audit audit = audits.toChange(actor, auditId);
                    Rubric rubric = store.rubric(audit.rubricHash());
                    String objective = Audits.objective(rubric, wanted.objective()).id();
                    Assessment before = store.assessment(auditId, objective, rubric);
                    if (!expected.holds(before)) {
                        throw expected.broken(auditId, before);
                    }
                    Texts.refuse(wanted);
                    Assessment stamped = stamped(actor, before, wanted);
                    replace(actor, auditId, before, stamped);
                    return before;
                });
    }

    private void replace(Actor actor, String auditId, Assessment before, Assessment after) {
        store.put(auditId, after);
        trail.add(actor, "assessment.set", Audits.subject(auditId), List.of(change(before, after)));
    }

    private static Change change(Assessment before, Assessment after) {
        return new Change(after.objective(), Fields.of(before), Fields.of(after));
    }

    /**
     * Puts many assessments of one audit in the place of what was there: all of them, or none.
     * Those that change nothing are passed over.
     *
     * @param dryRun whether all is undone again at the end
     * @return what was there before and what is now, where something changed
     * @throws Problem with every fault, if the audit is locked, an objective unknown, a text too
     *     long or malformed, or a cell no longer what was seen
     */
    public List<Cell> scoreAll(Actor actor, String auditId, List<Cell> cells, boolean dryRun) {
        return transactions.changing(
                actor,
                dryRun,
                () -> {
                    List<Cell> changed = scoreAll(actor, audits.toChange(actor, auditId), cells);
                    return changed;
                });
    }

    /** The same within a transaction of the caller's. */
    List<Cell> scoreAll(Actor actor, Audit audit, List<Cell> cells) {
        rights.refuseChange(actor, audit);
        Rubric rubric = store.rubric(audit.rubricHash());
        List<Message> faults = new ArrayList<>();
        Set<Problem.Kind> kinds = EnumSet.noneOf(Problem.Kind.class);
        List<Cell> changed = new ArrayList<>();
        for (Cell cell : cells) {
            try {
                changed(actor, audit.id(), rubric, cell).ifPresent(changed::add);
            } catch (Problem problem) {
                faults.add(Message.of("audit.cellRefused", cell.wanted().objective(), problem));
                kinds.add(problem.kind());
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.listing(
                            Message.of("audit.cellsRefused", audit.id(), faults.size()), faults)
                    .kind(Problem.Kind.shared(kinds));
        }
        if (!changed.isEmpty()) {
            changed.forEach(cell -> store.put(audit.id(), cell.wanted()));
            trail.add(
                    actor,
                    "assessment.set",
                    Audits.subject(audit.id()),
                    changed.stream().map(cell -> change(cell.seen(), cell.wanted())).toList());
        }
        return changed;
    }

    private Optional<Cell> changed(Actor actor, String auditId, Rubric rubric, Cell cell) {
        String objective = Audits.objective(rubric, cell.wanted().objective()).id();
        Assessment before = store.assessment(auditId, objective, rubric);
        if (!before.equals(cell.seen())) {
            throw Problem.because(
                    "audit.seenOther",
                    Difference.said(cell.seen().rating()),
                    Difference.said(before.rating()),
                    before.scoredBy());
        }
        Texts.refuse(cell.wanted());
        Assessment after = stamped(actor, before, cell.wanted());
        return after.equals(before) ? Optional.empty() : Optional.of(new Cell(before, after));
    }

    /**
     * Who scored and when is the tool's to say; the same cell again keeps who first scored it so.
     */
    private Assessment stamped(Actor actor, Assessment before, Assessment wanted) {
        Optional<Rating> rating = wanted.rating();
        Assessment asBefore =
                new Assessment(
                        before.objective(),
                        rating,
                        wanted.finding(),
                        wanted.rationale(),
                        wanted.asFormulated(),
                        wanted.source(),
                        wanted.quote(),
                        wanted.success(),
                        wanted.remark(),
                        before.scoredBy(),
                        before.scoredAt());
        if (asBefore.equals(before) || rating.isEmpty()) {
            return asBefore;
        }
        String at = transactions.now();
        return asBefore.rated(rating.get(), actor.name(), at);
    }
}
