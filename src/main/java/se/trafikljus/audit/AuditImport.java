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
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;

/**
 * Audits on their way in, within one transaction: what it refuses is told at once, and the whole
 * undone by whoever began it.
 */
public final class AuditImport {

    /**
     * Which audits came in as new, which changed, and which were as before.
     *
     * @param differences what changed in audits that were there, the first fifty
     * @param differing how many such differences there are in all
     * @param notes what was taken otherwise than it was brought
     */
    public record Result(
            List<String> added,
            List<String> changed,
            List<String> same,
            int assessments,
            List<Difference> differences,
            int differing,
            List<Message> notes) {}

    /** The action under which an import that changes a cell stands in the trail. */
    static final String REPLACED = "assessment.replaced";

    /** Further differences are counted, but not kept. */
    private static final int MOST_DIFFERENCES_KEPT = 50;

    private final Drafts drafts;
    private final AuditStore store;
    private final StandingAudits standing;
    private final ImportRights rights;
    private final Municipalities municipalities;
    private final Trail trail;
    private final Actor actor;
    private final boolean replace;
    private final Runnable stillWanted;
    private final ImportedAudit.Telling telling;
    private final Map<String, ImportedAudit> pending = new LinkedHashMap<>();
    private final Set<String> adopted = new HashSet<>();
    private final List<Message> notes = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private int assessments;
    private int differing;

    AuditImport(
            Drafts drafts,
            AuditStore store,
            StandingAudits standing,
            ImportRights rights,
            Municipalities municipalities,
            Trail trail,
            Actor actor,
            boolean replace,
            Runnable stillWanted) {
        this.drafts = drafts;
        this.store = store;
        this.standing = standing;
        this.rights = rights;
        this.municipalities = municipalities;
        this.trail = trail;
        this.actor = actor;
        this.replace = replace;
        this.stillWanted = stillWanted;
        this.telling = new ImportedAudit.Telling(store, standing, trail, actor);
    }

    /** Takes a place outside the register; see {@link Municipalities#bring}. */
    public void bring(Municipality place) {
        boolean isNew = municipalities.called(place.code()).isEmpty();
        municipalities.bring(actor, place);
        if (isNew) {
            notes.add(Message.of("audit.placeBrought", place.name().strip(), place.code()));
        }
    }

    /** Tells which audits come next, so that what stands of them is looked up at once. */
    public void expect(List<String> audits) {
        standing.expect(audits);
    }

    /** Tells of which audits assessments come next; those that were not added do not matter. */
    public void expectAssessments(List<String> audits) {
        standing.expectBrought(
                audits.stream()
                        .distinct()
                        .flatMap(id -> Optional.ofNullable(pending.get(id)).stream())
                        .filter(ImportedAudit::isToBeLookedUp)
                        .toList());
    }

    /** The draft that an audit would replace. */
    public Optional<Audit> before(String auditId) {
        return replace ? standing.audit(auditId) : Optional.empty();
    }

    /** The assessment that another would replace, of an audit that was added before. */
    public Optional<Assessment> before(String auditId, String objective) {
        ImportedAudit audit = added(auditId);
        return audit.isNew()
                ? Optional.empty()
                : Optional.of(standing.assessment(audit, objective));
    }

    /**
     * Takes an audit, without its assessments.
     *
     * @return the audit as it was taken: a draft, with a note, where whoever brings it may not
     *     bring in approvals
     * @throws Problem if its id is taken and nothing is to be replaced, if it is locked and would
     *     change, if its rubric's text differs from the one known, or if the actor has a conflict
     *     of interest
     */
    public Audit add(Audit brought, Rubric rubric) {
        stillWanted.run();
        if (!adopted.contains(rubric.hash())) {
            drafts.adopt(rubric);
            adopted.add(rubric.hash());
        }
        Optional<Audit> before = standing.audit(brought.id());
        Audit audit = rights.allowed(brought, before);
        before.ifPresent(there -> refuse(audit, there));
        ImportedAudit one = new ImportedAudit(audit, rubric, before, rights.conflicts());
        if (before.isEmpty()) {
            if (standing.wasRemoved(audit.id())) {
                drafts.refuseRemoved(audit.id());
            }
            rights.refuseBarred(one);
            store.insert(audit);
            telling.take(one, audit);
        } else if (!before.get().equals(audit)) {
            rights.refuseBarred(one);
            store.update(audit);
            differs(Difference.of(before.get(), audit, rubric));
            one.changes();
            trail.add(
                    actor,
                    one.isLocked() ? ImportedAudit.importedAs(audit.status()) : "audit.replaced",
                    Audits.subject(audit.id()),
                    List.of(new Change("", Fields.of(before.get()), Fields.of(audit))));
        }
        if (audit.status() != brought.status()) {
            notes.add(Message.of("audit.takenAsDraft", audit.id(), brought.status()));
        }
        before.filter(there -> isConfirmedAlike(there, audit, rubric))
                .ifPresent(there -> one.ledTo(VerdictProposal.of(scored(audit, rubric))));
        pending.put(audit.id(), one);
        return audit;
    }

    private static boolean isConfirmedAlike(Audit before, Audit audit, Rubric rubric) {
        String verdict = audit.conduct().verdict();
        return rubric.verdict(verdict).isPresent() && before.conduct().verdict().equals(verdict);
    }

    private ScoredAudit scored(Audit audit, Rubric rubric) {
        return new ScoredAudit(
                audit,
                rubric,
                municipalities.at(audit.place()),
                store.assessments(audit.id(), rubric));
    }

    private Optional<Message> toLookOver(String id, ImportedAudit one) {
        return one.proposal()
                .filter(before -> one.isChanged())
                .flatMap(
                        before ->
                                VerdictProposal.toLookOver(
                                        before,
                                        scored(store.audit(id).orElseThrow(), one.rubric())));
    }

    private void refuse(Audit audit, Audit there) {
        if (!replace) {
            throw there.status().locked()
                    ? Problem.conflict("audit.existsLocked", audit.id(), there.status())
                    : Problem.conflict("audit.exists", audit.id()).remedy(Action.REPLACE);
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
        return added(auditId).wasLocked();
    }

    /**
     * Takes an assessment of an audit that was added before.
     *
     * @throws Problem if it would change something in a locked audit, or the actor has a conflict
     *     of interest
     */
    public void add(String auditId, Assessment assessment) {
        stillWanted.run();
        ImportedAudit audit = added(auditId);
        assessments++;
        if (audit.isNew()) {
            store.insert(auditId, assessment);
            telling.take(audit, assessment, pending.values());
        } else {
            replace(auditId, audit, assessment);
        }
    }

    private void replace(String auditId, ImportedAudit audit, Assessment after) {
        audit.tells(after.objective());
        Assessment before = standing.assessment(audit, after.objective());
        if (before.equals(after)) {
            return;
        }
        if (audit.wasLocked()) {
            throw store.audit(auditId).orElseThrow().locked();
        }
        rights.refuseBarred(audit);
        audit.changes();
        store.put(auditId, after);
        standing.changed(auditId, after);
        differs(Difference.of(auditId, before, after));
        trail.add(
                actor,
                REPLACED,
                Audits.subject(auditId),
                List.of(new Change(after.objective(), Fields.of(before), Fields.of(after))));
    }

    private void differs(Difference difference) {
        differing++;
        if (differences.size() < MOST_DIFFERENCES_KEPT) {
            differences.add(difference);
        }
    }

    private ImportedAudit added(String auditId) {
        ImportedAudit audit = pending.get(auditId);
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
        return rights.faultOfScorer(added(auditId), brought);
    }

    /**
     * What speaks against an audit's approval besides the assessments that were added: that nobody
     * is named, that the approver has a conflict of interest, or once scored in it. One problem for
     * each thing.
     */
    public List<Problem> faultsOfApproval(String auditId) {
        return rights.faultsOfApproval(added(auditId));
    }

    /** The ids that were added, in their order. */
    public List<String> added() {
        return List.copyOf(pending.keySet());
    }

    Result finish() {
        telling.tellOfOthers(pending.values());
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> same = new ArrayList<>();
        pending.forEach(
                (id, one) -> {
                    (one.isNew() ? added : one.isChanged() ? changed : same).add(id);
                    toLookOver(id, one).ifPresent(notes::add);
                });
        return new Result(added, changed, same, assessments, differences, differing, notes);
    }
}
