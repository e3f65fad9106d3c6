package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.Person;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;

/**
 * Audits on their way in, within one transaction: what it refuses is told at once, and the whole
 * undone by whoever began it. Of each audit it keeps little more than its id, for there may be
 * hundreds of thousands.
 */
public final class AuditImport {

    /**
     * Which audits came in as new, which changed, and which were as before.
     *
     * @param differences what changed in audits that were there, the first fifty
     * @param differing how many such differences there are in all
     */
    public record Result(
            List<String> added,
            List<String> changed,
            List<String> same,
            int assessments,
            List<Difference> differences,
            int differing) {}

    /** The action under which an import that changes a cell stands in the trail. */
    static final String REPLACED = "assessment.replaced";

    /** Further differences are counted, but not kept. */
    private static final int MOST_DIFFERENCES_KEPT = 50;

    /** What is remembered of an audit until all its assessments are in. */
    private static final class Pending {
        private final Rubric rubric;
        private final boolean isNew;
        private final boolean locked;
        private final boolean wasLocked;
        private final Optional<Person> approver;
        private final Set<String> told;
        private final List<Conflict> conflicts;
        private boolean changed;

        Pending(Audit audit, Rubric rubric, Optional<Audit> before, List<Conflict> conflicts) {
            this.rubric = rubric;
            this.conflicts =
                    conflicts.stream().filter(one -> one.place().equals(audit.place())).toList();
            this.isNew = before.isEmpty();
            this.wasLocked = before.map(there -> there.status().locked()).orElse(false);
            this.told = isNew ? Set.of() : new HashSet<>();
            this.locked = audit.status().locked();
            this.approver =
                    locked && !audit.approvedBy().isBlank()
                            ? Optional.of(new Person(audit.approvedBy()))
                            : Optional.empty();
        }
    }

    private final Drafts drafts;
    private final AuditStore store;
    private final AuditRights rights;
    private final Municipalities municipalities;
    private final Trail trail;
    private final Actor actor;
    private final boolean replace;
    private final Runnable stillWanted;
    private final List<Conflict> conflicts;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Set<String> adopted = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private int assessments;
    private int differing;

    AuditImport(
            Drafts drafts,
            AuditStore store,
            AuditRights rights,
            Municipalities municipalities,
            Trail trail,
            Actor actor,
            boolean replace,
            Runnable stillWanted) {
        this.drafts = drafts;
        this.store = store;
        this.rights = rights;
        this.municipalities = municipalities;
        this.trail = trail;
        this.actor = actor;
        this.replace = replace;
        this.stillWanted = stillWanted;
        this.conflicts = rights.conflicts();
    }

    /** Takes a place outside the register; see {@link Municipalities#bring}. */
    public void bring(Municipality place) {
        municipalities.bring(actor, place);
    }

    /** The draft that an audit would replace. */
    public Optional<Audit> before(String auditId) {
        return replace ? store.audit(auditId) : Optional.empty();
    }

    /** The assessment that another would replace, of an audit that was added before. */
    public Optional<Assessment> before(String auditId, String objective) {
        Pending audit = added(auditId);
        return audit.isNew
                ? Optional.empty()
                : Optional.of(store.assessment(auditId, objective, audit.rubric));
    }

    /**
     * Takes an audit, without its assessments.
     *
     * @throws Problem if its id is taken and nothing is to be replaced, if it is locked and would
     *     change, if its rubric's text differs from the one known, or if the actor has a conflict
     *     of interest
     */
    public void add(Audit audit, Rubric rubric) {
        stillWanted.run();
        if (!adopted.contains(rubric.hash())) {
            drafts.adopt(rubric);
            adopted.add(rubric.hash());
        }
        Optional<Audit> before = store.audit(audit.id());
        before.ifPresent(there -> refuse(audit, there));
        Pending one = new Pending(audit, rubric, before, conflicts);
        if (before.isEmpty()) {
            refuseBarred(one);
            store.insert(audit);
        } else if (!before.get().equals(audit)) {
            refuseBarred(one);
            store.update(audit);
            differs(Difference.of(before.get(), audit));
            one.changed = true;
            trail.add(
                    actor,
                    one.locked ? importedAs(audit.status()) : "audit.replaced",
                    Audits.subject(audit.id()),
                    List.of(new Change("", Fields.of(before.get()), Fields.of(audit))));
        }
        pending.put(audit.id(), one);
    }

    private void refuse(Audit audit, Audit there) {
        if (!replace) {
            throw Problem.conflict("audit.exists", audit.id()).remedy(Action.REPLACE);
        }
        if (there.status().locked() && !there.equals(audit)) {
            throw there.locked();
        }
        if (!there.rubricHash().equals(audit.rubricHash())) {
            throw Problem.conflict("audit.otherRubric", audit.id());
        }
    }

    /** Whether an audit that was added was locked before, so that nothing in it may change. */
    public boolean wasLocked(String auditId) {
        return added(auditId).wasLocked;
    }

    /**
     * Takes an assessment of an audit that was added before.
     *
     * @throws Problem if it would change something in a locked audit, or the actor has a conflict
     *     of interest
     */
    public void add(String auditId, Assessment assessment) {
        stillWanted.run();
        Pending audit = added(auditId);
        assessments++;
        if (audit.isNew) {
            store.insert(auditId, assessment);
        } else {
            replace(auditId, audit, assessment);
        }
    }

    private void replace(String auditId, Pending audit, Assessment after) {
        audit.told.add(after.objective());
        Assessment before = store.assessment(auditId, after.objective(), audit.rubric);
        if (before.equals(after)) {
            return;
        }
        if (audit.wasLocked) {
            throw store.audit(auditId).orElseThrow().locked();
        }
        refuseBarred(audit);
        audit.changed = true;
        store.put(auditId, after);
        differs(Difference.of(auditId, before, after));
        trail.add(
                actor,
                REPLACED,
                Audits.subject(auditId),
                List.of(new Change(after.objective(), Fields.of(before), Fields.of(after))));
    }

    /** Whoever has a conflict of interest brings nothing in, whoever is said to have scored it. */
    private void refuseBarred(Pending audit) {
        conflict(audit, new Person(actor.name()))
                .ifPresent(
                        fault -> {
                            throw fault;
                        });
    }

    private void differs(Difference difference) {
        differing++;
        if (differences.size() < MOST_DIFFERENCES_KEPT) {
            differences.add(difference);
        }
    }

    private Pending added(String auditId) {
        Pending audit = pending.get(auditId);
        if (audit == null) {
            throw new IllegalStateException(auditId + " was not added before");
        }
        return audit;
    }

    /**
     * What speaks against who scored a cell that is brought in: a conflict of interest, or that the
     * same person approved the audit. Whoever brings in a rating that is nobody's has scored it.
     */
    public Optional<Problem> faultOfScorer(String auditId, Assessment brought) {
        Pending audit = added(auditId);
        return faultOfNamedScorer(auditId, audit, brought)
                .or(() -> faultOfBringer(auditId, audit, brought));
    }

    /** What was locked before stands there already: nothing of it is brought in. */
    private Optional<Problem> faultOfBringer(String auditId, Pending audit, Assessment brought) {
        boolean isNobodys = brought.rating().isPresent() && brought.scoredBy().isBlank();
        if (!isNobodys || audit.wasLocked) {
            return Optional.empty();
        }
        return audit.approver
                .filter(approver -> approver.is(new Person(actor.name())))
                .map(
                        approver ->
                                Problem.denied(
                                        "audit.approvedByBringer",
                                        auditId,
                                        approver.name(),
                                        brought.objective()));
    }

    private Optional<Problem> faultOfNamedScorer(
            String auditId, Pending audit, Assessment assessment) {
        if (assessment.rating().isPresent() && !audit.conflicts.isEmpty()) {
            Person scorer =
                    new Person(
                            assessment.scoredBy().isBlank() ? actor.name() : assessment.scoredBy());
            Optional<Problem> conflict = conflict(audit, scorer);
            if (conflict.isPresent()) {
                return conflict;
            }
        }
        Optional<Person> approver = audit.approver;
        boolean scoredIt =
                approver.isPresent()
                        && !assessment.scoredBy().isBlank()
                        && approver.get().is(new Person(assessment.scoredBy()));
        return scoredIt
                ? Optional.of(
                        Problem.denied(
                                "audit.approvedByScorer",
                                auditId,
                                approver.get().name(),
                                assessment.objective()))
                : Optional.empty();
    }

    private Optional<Problem> conflict(Pending audit, Person person) {
        return audit.conflicts.stream()
                .filter(one -> one.person().is(person))
                .findFirst()
                .map(rights::barred);
    }

    /**
     * What speaks against an audit's approval besides the assessments that were added: that nobody
     * is named, that the approver has a conflict of interest, or once scored in it. One problem for
     * each thing.
     */
    public List<Problem> faultsOfApproval(String auditId) {
        Pending one = added(auditId);
        if (!one.locked) {
            return List.of();
        }
        if (one.approver.isEmpty()) {
            return List.of(Problem.because("audit.approvedByNobody", auditId));
        }
        Optional<Problem> conflict = conflict(one, one.approver.get());
        if (conflict.isPresent()) {
            return List.of(conflict.get());
        }
        return one.isNew ? List.of() : faultsOfEarlierScorers(auditId, one);
    }

    private List<Problem> faultsOfEarlierScorers(String auditId, Pending one) {
        List<Problem> faults =
                store.assessments(auditId, one.rubric).values().stream()
                        .filter(assessment -> !one.told.contains(assessment.objective()))
                        .flatMap(cell -> faultOfNamedScorer(auditId, one, cell).stream())
                        .toList();
        if (!faults.isEmpty() || one.wasLocked) {
            return faults;
        }
        Set<Person> scorers = rights.scorers(auditId);
        Person approver = one.approver.orElseThrow();
        if (scorers.contains(approver)) {
            return List.of(Problem.denied("audit.scoredItself", approver.name(), auditId));
        }
        return scorers.contains(new Person(actor.name()))
                ? List.of(
                        Problem.denied("audit.approvedByImport", actor.name(), auditId)
                                .remedy(Action.APPROVE_AUDIT, auditId))
                : List.of();
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
                    (one.isNew ? added : one.changed ? changed : same).add(id);
                    if (one.isNew) {
                        record(id, one);
                    }
                });
        return new Result(
                List.copyOf(added),
                List.copyOf(changed),
                List.copyOf(same),
                assessments,
                List.copyOf(differences),
                differing);
    }

    private void record(String id, Pending one) {
        Audit audit = store.audit(id).orElseThrow();
        Map<String, Assessment> cells = store.assessments(id, one.rubric);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("", Map.of(), Fields.of(audit)));
        for (Objective objective : one.rubric.objectives()) {
            Assessment cell = cells.get(objective.id());
            if (cell != null) {
                changes.add(new Change(objective.id(), Map.of(), Fields.of(cell)));
            }
        }
        trail.add(
                actor,
                one.locked ? importedAs(audit.status()) : "audit.imported",
                Audits.subject(id),
                changes);
    }

    private static String importedAs(AuditStatus status) {
        return "audit.imported-as-" + status.id();
    }
}
