package se.trafikljus.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.Person;

/** What one person may bring in, and what speaks against those whom it is said to come from. */
final class ImportRights {

    private static final int MOST_KEYS = 1_000;

    private final AuditStore store;
    private final AuditRights rights;
    private final Actor actor;
    private final List<Conflict> conflicts;
    private final boolean bringsApprovals;
    private final Map<String, String> keys = new HashMap<>();

    ImportRights(AuditStore store, AuditRights rights, Actor actor) {
        this.store = store;
        this.rights = rights;
        this.actor = actor;
        this.conflicts = rights.conflicts();
        this.bringsApprovals = rights.mayBringApprovals(actor);
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /**
     * An audit as the actor may bring it in: a draft where it would be an approval that nobody here
     * has given. One that is locked here already stays to be held against what stands there.
     */
    Audit allowed(Audit audit, Optional<Audit> before) {
        boolean locksIt =
                audit.status().locked()
                        && !before.map(there -> there.status().locked()).orElse(false);
        return locksIt && !bringsApprovals ? audit.reopened() : audit;
    }

    /** Whoever has a conflict of interest brings nothing in, whoever is said to have scored it. */
    void refuseBarred(ImportedAudit audit) {
        conflict(audit, new Person(actor.name()))
                .ifPresent(
                        fault -> {
                            throw fault;
                        });
    }

    private Optional<Problem> conflict(ImportedAudit audit, Person person) {
        return audit.conflict(person).map(rights::barred);
    }

    /** See {@link AuditImport#faultOfScorer}. */
    Optional<Problem> faultOfScorer(ImportedAudit audit, Assessment brought) {
        return faultOfNamedScorer(audit, brought).or(() -> faultOfBringer(audit, brought));
    }

    /** What was locked before stands there already: nothing of it is brought in. */
    private Optional<Problem> faultOfBringer(ImportedAudit audit, Assessment brought) {
        boolean isNobodys = brought.rating().isPresent() && brought.scoredBy().isBlank();
        if (!isNobodys || audit.wasLocked()) {
            return Optional.empty();
        }
        return audit.approver()
                .filter(approver -> approver.is(new Person(actor.name())))
                .map(
                        approver ->
                                Problem.denied(
                                        "audit.approvedByBringer",
                                        audit.id(),
                                        approver.name(),
                                        brought.objective()));
    }

    /** By which persons are compared; few persons score many cells. */
    private String key(String name) {
        if (keys.size() > MOST_KEYS) {
            keys.clear();
        }
        return keys.computeIfAbsent(name, one -> new Person(one).key());
    }

    private Optional<Problem> faultOfNamedScorer(ImportedAudit audit, Assessment assessment) {
        if (assessment.rating().isPresent() && audit.hasConflicts()) {
            Person scorer =
                    new Person(
                            assessment.scoredBy().isBlank() ? actor.name() : assessment.scoredBy());
            Optional<Problem> conflict = conflict(audit, scorer);
            if (conflict.isPresent()) {
                return conflict;
            }
        }
        Optional<Person> approver = audit.approver();
        boolean scoredIt =
                approver.isPresent()
                        && !assessment.scoredBy().isBlank()
                        && key(approver.get().name()).equals(key(assessment.scoredBy()));
        return scoredIt
                ? Optional.of(
                        Problem.denied(
                                "audit.approvedByScorer",
                                audit.id(),
                                approver.get().name(),
                                assessment.objective()))
                : Optional.empty();
    }

    /** See {@link AuditImport#faultsOfApproval}. */
    List<Problem> faultsOfApproval(ImportedAudit audit) {
        if (!audit.isLocked()) {
            return List.of();
        }
        if (audit.approver().isEmpty()) {
            return List.of(Problem.because("audit.approvedByNobody", audit.id()));
        }
        Optional<Problem> conflict = conflict(audit, audit.approver().get());
        if (conflict.isPresent()) {
            return List.of(conflict.get());
        }
        return audit.isNew() ? List.of() : faultsOfEarlierScorers(audit);
    }

    private List<Problem> faultsOfEarlierScorers(ImportedAudit audit) {
        List<Problem> faults =
                store.assessments(audit.id(), audit.rubric()).values().stream()
                        .filter(assessment -> !audit.isTold(assessment.objective()))
                        .flatMap(cell -> faultOfNamedScorer(audit, cell).stream())
                        .toList();
        if (!faults.isEmpty() || audit.wasLocked()) {
            return faults;
        }
        Set<Person> scorers = rights.scorers(audit.id());
        Person approver = audit.approver().orElseThrow();
        if (scorers.contains(approver)) {
            return List.of(Problem.denied("audit.scoredItself", approver.name(), audit.id()));
        }
        return scorers.contains(new Person(actor.name()))
                ? List.of(
                        Problem.denied("audit.approvedByImport", actor.name(), audit.id())
                                .remedy(Action.APPROVE_AUDIT, audit.id()))
                : List.of();
    }
}
