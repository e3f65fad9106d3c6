package se.trafikljus.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.Person;
import se.trafikljus.rubric.Rubric;

/**
 * What an import remembers of an audit until all its assessments are in: little more than its id,
 * for there may be hundreds of thousands.
 */
final class ImportedAudit {

    private final String id;
    private final Rubric rubric;
    private final boolean isNew;
    private final boolean locked;
    private final boolean wasLocked;
    private final Optional<Person> approver;
    private final Set<String> told;
    private final List<Conflict> conflicts;
    private Optional<VerdictProposal> proposal = Optional.empty();
    private boolean changed;

    ImportedAudit(Audit audit, Rubric rubric, Optional<Audit> before, List<Conflict> conflicts) {
        this.id = audit.id();
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

    String id() {
        return id;
    }

    Rubric rubric() {
        return rubric;
    }

    boolean isNew() {
        return isNew;
    }

    /** Whether it comes in approved or published. */
    boolean isLocked() {
        return locked;
    }

    /** Whether it was locked before, so that nothing in it may change. */
    boolean wasLocked() {
        return wasLocked;
    }

    /** Who is said to have approved it; empty while it is a draft, or where nobody is named. */
    Optional<Person> approver() {
        return approver;
    }

    /** The first conflict of interest that a person has in it. */
    Optional<Conflict> conflict(Person person) {
        return conflicts.stream().filter(one -> one.person().is(person)).findFirst();
    }

    boolean hasConflicts() {
        return !conflicts.isEmpty();
    }

    /** Remembers that the import says something of an objective. */
    void tells(String objective) {
        told.add(objective);
    }

    boolean isTold(String objective) {
        return told.contains(objective);
    }

    /** Remembers what the ratings led to before, where the answer confirmed then still stands. */
    void ledTo(VerdictProposal before) {
        proposal = Optional.of(before);
    }

    Optional<VerdictProposal> proposal() {
        return proposal;
    }

    void changes() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }
}
