package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
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

    private final AuditStore store;
    private final Audits audits;
    private final AuditRights rights;
    private final CellNotes notes;
    private final Trail trail;
    private final Transactions transactions;

    Scorings(
            AuditStore store,
            Audits audits,
            AuditRights rights,
            CellNotes notes,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.audits = audits;
        this.rights = rights;
        this.notes = notes;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Changes a cell. What the change leaves out is as it stands when the change is made, so that
     * two who change different things in one cell undo nothing of each other's.
     *
     * @return the cell before and after; with what it took the place of, unless that was in view,
     *     and what was lost
     * @throws Problem if the audit is locked, the objective or a rating unknown, a text too long or
     *     malformed, or something else stands there than the change expects
     */
    public Outcome<CellSaved> save(Actor actor, String auditId, CellChange change) {
        return transactions.changing(
                actor,
                () -> {
                    Audit audit = audits.toChange(actor, auditId);
                    Rubric rubric = store.rubric(audit.rubricHash());
                    String objective = Audits.objective(rubric, change.objective()).id();
                    Assessment before = store.assessment(audit.id(), objective, rubric);
                    Assessment wanted = change.on(before, rubric);
                    Expectation expected = change.expected().under(rubric);
                    if (!expected.holds(before)) {
                        throw expected.broken(audit.id(), before);
                    }
                    Texts.refuse(wanted);
                    Assessment after = stamped(actor, before, wanted);
                    VerdictProposal proposal = proposal(audit);
                    replace(actor, audit.id(), before, after);
                    CellSaved saved = new CellSaved(audit.id(), before, after);
                    List<Message> told = new ArrayList<>(notes.of(saved, change));
                    toLookOver(audit, proposal).ifPresent(told::add);
                    return new Outcome<>(saved, told);
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
     * Changes many cells of one audit: all of them, or none. What changes nothing is passed over.
     *
     * @param dryRun whether all is undone again at the end; nothing is noted then
     * @return the cells before and after, where something changed; with the ratings that others
     *     took the place of
     * @throws Problem with every fault, if the audit is locked, an objective or a rating unknown, a
     *     text too long or malformed, or something else stands there than a change expects
     */
    public Outcome<List<CellSaved>> saveAll(
            Actor actor, String auditId, List<CellChange> changes, boolean dryRun) {
        return transactions.changing(
                actor,
                dryRun,
                () -> {
                    Audit audit = audits.toChange(actor, auditId);
                    VerdictProposal proposal = proposal(audit);
                    List<CellSaved> saved = saveAll(actor, audit, changes);
                    List<Message> told = new ArrayList<>(notes.ofAll(saved));
                    toLookOver(audit, proposal).ifPresent(told::add);
                    return new Outcome<>(saved, dryRun ? List.of() : told);
                });
    }

    private VerdictProposal proposal(Audit audit) {
        return VerdictProposal.of(audits.all().read(audit));
    }

    private Optional<Message> toLookOver(Audit audit, VerdictProposal before) {
        return VerdictProposal.toLookOver(before, audits.all().read(audit));
    }

    /** The same within a transaction of the caller's. */
    List<CellSaved> saveAll(Actor actor, Audit audit, List<CellChange> changes) {
        rights.refuseChange(actor, audit);
        Rubric rubric = store.rubric(audit.rubricHash());
        List<Message> faults = new ArrayList<>();
        Set<Problem.Kind> kinds = EnumSet.noneOf(Problem.Kind.class);
        List<CellSaved> changed = new ArrayList<>();
        for (CellChange change : changes) {
            try {
                changed(actor, audit.id(), rubric, change).ifPresent(changed::add);
            } catch (Problem problem) {
                faults.add(Message.of("audit.cellRefused", change.objective(), problem));
                kinds.add(problem.kind());
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.listing(
                            Message.of("audit.cellsRefused", audit.id(), faults.size()), faults)
                    .kind(Problem.Kind.shared(kinds));
        }
        if (!changed.isEmpty()) {
            changed.forEach(one -> store.put(audit.id(), one.after()));
            trail.add(
                    actor,
                    "assessment.set",
                    Audits.subject(audit.id()),
                    changed.stream().map(one -> change(one.before(), one.after())).toList());
        }
        return changed;
    }

    private Optional<CellSaved> changed(
            Actor actor, String auditId, Rubric rubric, CellChange change) {
        String objective = Audits.objective(rubric, change.objective()).id();
        Assessment before = store.assessment(auditId, objective, rubric);
        Expectation expected = change.expected().under(rubric);
        if (!expected.holds(before)) {
            throw Problem.conflict(
                    "audit.seenOther",
                    Difference.said(expected.rating()),
                    Difference.said(before.rating()),
                    before.scoredBy());
        }
        Assessment wanted = change.on(before, rubric);
        Texts.refuse(wanted);
        Assessment after = stamped(actor, before, wanted);
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(new CellSaved(auditId, before, after));
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
