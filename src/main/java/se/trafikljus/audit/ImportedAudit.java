package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Actor;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.Person;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;

/**
 * What an import remembers of an audit until all its assessments are in: little more than its id,
 * for there may be hundreds of thousands.
 */
final class ImportedAudit {

    private final String id;
    private final Rubric rubric;
    private @Nullable Audit audit;
    private @Nullable Map<String, Assessment> cells;
    private int brought;
    private boolean recorded;
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

    /** Remembers the audit itself, so that it need not be read again to be told. */
    void keep(Audit one) {
        audit = one;
    }

    /** The audit itself, where it was kept. */
    Optional<Audit> audit() {
        return Optional.ofNullable(audit);
    }

    /** Remembers an assessment of a new audit, which is told with all others of it. */
    void keep(Assessment assessment) {
        if (brought == 0) {
            cells = new HashMap<>();
        }
        brought++;
        if (cells != null) {
            cells.put(assessment.objective(), assessment);
        }
    }

    /** Whether each objective's assessment was brought, so that no more can come. */
    boolean isWhole() {
        return brought == rubric.objectives().size();
    }

    /** Forgets the assessments; what is told of them must be read again. */
    void forget() {
        cells = null;
    }

    /** The assessments that were brought, by objective; empty where any of them was forgotten. */
    Optional<Map<String, Assessment>> cells() {
        return brought == 0 ? Optional.of(Map.of()) : Optional.ofNullable(cells);
    }

    /** Whether something of it must be looked up before more of it is taken. */
    boolean isToBeLookedUp() {
        return !isNew || (audit == null && !recorded);
    }

    /** Whether the trail does not tell of it yet, though it is new. */
    boolean isToBeTold() {
        return isNew && !recorded;
    }

    /** What the trail is to tell of a new audit with its assessments. */
    static List<Change> told(Audit audit, Rubric rubric, Map<String, Assessment> cells) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("", Map.of(), Fields.of(audit)));
        for (Objective objective : rubric.objectives()) {
            Assessment cell = cells.get(objective.id());
            if (cell != null && !cell.isEmpty()) {
                changes.add(new Change(objective.id(), Map.of(), Fields.of(cell)));
            }
        }
        return changes;
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

    /**
     * Tells the trail of new audits: of each as soon as all its assessments are there, so that they
     * need to be kept no longer.
     */
    static final class Telling {

        /** So many assessments are kept; of further ones the audits are read again. */
        private static final int MOST_KEPT = 50_000;

        private static final int MOST_AUDITS_KEPT = 20_000;
        private static final int AT_ONCE = 500;

        private final AuditStore store;
        private final StandingAudits standing;
        private final Trail trail;
        private final Actor actor;
        private int audits;
        private int kept;

        Telling(AuditStore store, StandingAudits standing, Trail trail, Actor actor) {
            this.store = store;
            this.standing = standing;
            this.trail = trail;
            this.actor = actor;
        }

        /** Takes a new audit. */
        void take(ImportedAudit audit, Audit brought) {
            if (audits < MOST_AUDITS_KEPT) {
                audit.keep(brought);
                audits++;
            }
        }

        /** Takes an assessment of a new audit. */
        void take(ImportedAudit audit, Assessment assessment, Collection<ImportedAudit> all) {
            audit.keep(assessment);
            kept++;
            if (audit.isWhole()) {
                kept -= audit.cells().map(Map::size).orElse(0);
                tell(audit);
            } else if (kept > MOST_KEPT) {
                all.forEach(ImportedAudit::forget);
                kept = 0;
            }
        }

        /** Tells of the new audits of which not every assessment came. */
        void tellOfOthers(Collection<ImportedAudit> all) {
            List<ImportedAudit> some = new ArrayList<>();
            for (ImportedAudit one : all) {
                if (one.isToBeTold()) {
                    some.add(one);
                }
                if (some.size() == AT_ONCE) {
                    tell(some);
                    some.clear();
                }
            }
            tell(some);
        }

        private void tell(List<ImportedAudit> some) {
            standing.expectBrought(some);
            some.forEach(this::tell);
        }

        private void tell(ImportedAudit one) {
            Audit audit = one.audit().or(() -> standing.audit(one.id())).orElseThrow();
            Map<String, Assessment> cells =
                    one.cells().orElseGet(() -> store.assessments(one.id(), one.rubric()));
            trail.add(
                    actor,
                    one.isLocked() ? importedAs(audit.status()) : "audit.imported",
                    Audits.subject(one.id()),
                    told(audit, one.rubric(), cells));
            one.recorded = true;
            one.audit = null;
            one.forget();
        }
    }

    /** The action under which an audit that comes in locked stands in the trail. */
    static String importedAs(AuditStatus status) {
        return "audit.imported-as-" + status.id();
    }
}
