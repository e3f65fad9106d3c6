package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.people.Person;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;

/**
 * Audits on their way in, within one transaction: what it refuses is told at once, and the whole
 * undone by whoever began it.
 */
public final class Intake {

    /** How many audits came in as new, how many changed, and how many were as before. */
    public record Result(
            List<String> added, List<String> changed, List<String> same, int assessments) {}

    /** What is remembered of an audit until all its assessments are in. */
    private static final class Pending {
        private final Audit audit;
        private final Rubric rubric;
        private final Optional<Audit> before;
        private final Map<String, Assessment> earlier;
        private final Set<String> touched = new LinkedHashSet<>();

        Pending(
                Audit audit,
                Rubric rubric,
                Optional<Audit> before,
                Map<String, Assessment> earlier) {
            this.audit = audit;
            this.rubric = rubric;
            this.before = before;
            this.earlier = earlier;
        }
    }

    private final Audits audits;
    private final AuditStore store;
    private final Municipalities municipalities;
    private final Trail trail;
    private final Actor actor;
    private final boolean replace;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private int assessments;

    Intake(
            Audits audits,
            AuditStore store,
            Municipalities municipalities,
            Trail trail,
            Actor actor,
            boolean replace) {
        this.audits = audits;
        this.store = store;
        this.municipalities = municipalities;
        this.trail = trail;
        this.actor = actor;
        this.replace = replace;
    }

    /** Takes a place outside the register; see {@link Municipalities#bring}. */
    public void bring(Municipality place) {
        municipalities.bring(actor, place);
    }

    /**
     * Takes an audit, without its assessments.
     *
     * @throws Problem if its id is taken and nothing is to be replaced, if it is locked, or if its
     *     rubric's text differs from the one known
     */
    public void add(Audit audit, Rubric rubric) {
        audits.adopt(rubric);
        Optional<Audit> before = store.audit(audit.id());
        if (before.isPresent() && !replace) {
            throw Problem.because("audit.exists", audit.id());
        }
        if (before.isPresent() && before.get().status().locked()) {
            throw Problem.because("audit.locked", audit.id(), before.get().status());
        }
        if (before.isPresent() && !before.get().rubricHash().equals(audit.rubricHash())) {
            throw Problem.because("audit.otherRubric", audit.id());
        }
        if (before.isEmpty()) {
            store.insert(audit);
        } else {
            store.update(audit);
        }
        pending.put(
                audit.id(),
                new Pending(
                        audit,
                        rubric,
                        before,
                        before.isPresent() ? store.assessments(audit.id(), rubric) : Map.of()));
    }

    /** Takes an assessment of an audit that was added before. */
    public void add(String auditId, Assessment assessment) {
        Pending audit = pending.get(auditId);
        if (audit == null) {
            throw new IllegalStateException(auditId + " was not added before its assessments");
        }
        audit.touched.add(assessment.objective());
        assessments++;
        if (audit.before.isPresent()) {
            store.put(auditId, assessment);
        } else {
            store.insert(auditId, assessment);
        }
    }

    /**
     * What speaks against an audit's approval, once all its assessments are in; one problem for
     * each thing.
     */
    public List<Problem> faultsOfApproval(String auditId) {
        Pending one = pending.get(auditId);
        if (one == null || !one.audit.status().locked()) {
            return List.of();
        }
        List<Problem> faults = new ArrayList<>();
        if (one.audit.approvedBy().isBlank()) {
            faults.add(Problem.because("audit.approvedByNobody", auditId, one.audit.status()));
            return faults;
        }
        Person approver = new Person(one.audit.approvedBy());
        for (Assessment assessment : store.assessments(auditId, one.rubric).values()) {
            if (!assessment.scoredBy().isBlank()
                    && approver.is(new Person(assessment.scoredBy()))) {
                faults.add(
                        Problem.because(
                                "audit.approvedByScorer",
                                auditId,
                                approver.name(),
                                assessment.objective()));
            }
        }
        return faults;
    }

    /** The ids that were added, in their order. */
    public List<String> added() {
        return List.copyOf(pending.keySet());
    }

    Result finish() {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> same = new ArrayList<>();
        pending.forEach(
                (id, one) -> {
                    List<Change> changes = changes(one);
                    boolean anything = changes.stream().anyMatch(change -> !change.isNothing());
                    (one.before.isEmpty() ? added : anything ? changed : same).add(id);
                    trail.add(actor, action(one), Audits.subject(id), changes);
                });
        return new Result(List.copyOf(added), List.copyOf(changed), List.copyOf(same), assessments);
    }

    private static String action(Pending one) {
        String how =
                one.audit.status().locked()
                        ? "audit.imported-as-" + one.audit.status().id()
                        : "audit.imported";
        return one.before.isPresent() ? "audit.replaced" : how;
    }

    private List<Change> changes(Pending one) {
        List<Change> changes = new ArrayList<>();
        changes.add(
                new Change("", one.before.map(Fields::of).orElse(Map.of()), Fields.of(one.audit)));
        Map<String, Assessment> now = store.assessments(one.audit.id(), one.rubric);
        for (String objective : one.touched) {
            changes.add(
                    new Change(
                            objective,
                            Fields.of(
                                    one.earlier.getOrDefault(
                                            objective, Assessment.unscored(objective))),
                            Fields.of(
                                    now.getOrDefault(objective, Assessment.unscored(objective)))));
        }
        return changes;
    }
}
