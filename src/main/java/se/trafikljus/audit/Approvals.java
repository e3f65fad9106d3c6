package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Words;
import se.trafikljus.audit.AuditStatus.Reopening;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * The way of an audit from draft to published: the audited unit's remarks, the colleague's
 * approval, publication, and opening again. Each step stands in the trail, in the same transaction.
 */
@Component
public class Approvals {

    /** The action under which a remark stands in the trail; it rates nothing. */
    static final String REMARKED = "assessment.remarked";

    private final AuditStore store;
    private final SecondStore seconds;
    private final Audits audits;
    private final AuditLibrary library;
    private final AuditRights rights;
    private final Trail trail;
    private final Transactions transactions;

    Approvals(
            AuditStore store,
            SecondStore seconds,
            Audits audits,
            AuditLibrary library,
            AuditRights rights,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.seconds = seconds;
        this.audits = audits;
        this.library = library;
        this.rights = rights;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Records what the audited unit remarks on an objective in the fact check; the rating, and who
     * gave it, stay as they are.
     *
     * @param text empty to take a remark away
     * @return the cell before and after; with the remark that was replaced
     * @throws Problem if the audit is locked, the objective unknown, or the text malformed
     */
    public Outcome<CellSaved> remark(Actor actor, String auditId, String objective, String text) {
        return transactions.changing(
                actor,
                () -> {
                    Audit audit = audits.toChange(actor, auditId);
                    Rubric rubric = store.rubric(audit.rubricHash());
                    String known = Audits.objective(rubric, objective).id();
                    Assessment before = store.assessment(audit.id(), known, rubric);
                    if (text.isBlank() && before.remark().isBlank()) {
                        throw Problem.conflict("audit.noRemark", known, audit.id());
                    }
                    Assessment after = before.remarked(text.strip());
                    Texts.refuse(after);
                    store.put(audit.id(), after);
                    record(
                            actor,
                            REMARKED,
                            audit,
                            new Change(known, Fields.of(before), Fields.of(after)));
                    return new Outcome<>(
                            new CellSaved(audit.id(), before, after),
                            before.remark().isBlank()
                                    ? List.of()
                                    : List.of(Message.of("audit.remarkReplaced", before.remark())));
                });
    }

    /**
     * What an audit lacks before it may be approved: what {@link #approve} would refuse it for.
     *
     * @throws Problem if the actor is neither auditor nor administrator, or there is no such audit
     */
    public Readiness readiness(Actor actor, String auditId) {
        return Readiness.of(seconds.of(library.readWithPapers(actor, auditId)));
    }

    /**
     * Approves a draft, which locks it.
     *
     * @param allowUnfounded why it may be approved though cells lack a rationale or a source, not
     *     blank; empty to refuse that. Kept with the audit only where cells do
     * @return the audit as it stands now; with what is missing in it all the same
     * @throws Problem if it is no draft; if the reason is blank; if the actor is no auditor, has a
     *     conflict of interest or scored anything in it; or naming every objective that lacks
     *     something
     */
    public Outcome<Audit> approve(Actor actor, String auditId, Optional<String> allowUnfounded) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit scored = audits.all().read(audits.ofAuditor(actor, auditId));
                    Audit audit = scored.audit();
                    rights.refuseUnlessFree(actor, audit);
                    if (audit.status() != AuditStatus.DRAFT) {
                        throw Problem.conflict("audit.noDraft", audit.id(), audit.status());
                    }
                    rights.refuseScorer(actor, audit);
                    String reason = allowUnfounded.map(String::strip).orElse("");
                    if (allowUnfounded.isPresent() && reason.isEmpty()) {
                        throw Problem.because("audit.approvedWithoutReason", audit.id())
                                .remedy(Action.APPROVE_WITH_REASON);
                    }
                    Readiness readiness = Readiness.of(seconds.of(scored));
                    refuseUnready(reason.isEmpty() ? readiness : readiness.withoutUnfounded());
                    Texts.refuse("unfounded_reason", reason);
                    boolean reasonIsNeeded = !readiness.unfounded().isEmpty();
                    Audit approved =
                            audit.approved(
                                    actor.name(), transactions.now(), reasonIsNeeded ? reason : "");
                    return new Outcome<>(
                            moved(actor, "audit.approved", audit, approved),
                            afterwards(readiness, !reason.isEmpty() && !reasonIsNeeded));
                });
    }

    private static void refuseUnready(Readiness readiness) {
        List<Message> lacking = readiness.lacking();
        if (!lacking.isEmpty()) {
            Message heading =
                    Message.of("audit.notReady", readiness.audit(), lacking.size())
                            .remedy(Action.COMPLETE_SCORING, readiness.audit());
            if (!readiness.unfounded().isEmpty()) {
                heading = heading.remedy(Action.APPROVE_UNFOUNDED, readiness.audit());
            }
            List<Message> faults = new ArrayList<>(lacking);
            faults.addAll(readiness.besides());
            throw Problem.listing(heading, faults).kind(Problem.Kind.CONFLICT);
        }
    }

    /** What was approved without, and the way back to it. */
    private static List<Message> afterwards(Readiness readiness, boolean reasonWasInVain) {
        String audit = readiness.audit();
        List<Message> notes = new ArrayList<>();
        if (reasonWasInVain) {
            notes.add(Message.of("audit.allFounded", audit));
        }
        readiness
                .unfinished()
                .ifPresent(
                        second ->
                                notes.add(
                                        Message.of(
                                                        "audit.secondLeftOut",
                                                        audit,
                                                        listed(second.by()),
                                                        second.scored(),
                                                        second.of())
                                                .remedy(Action.REOPEN_FOR_SECOND, audit)));
        if (readiness.answering().confirmed().isEmpty()) {
            notes.add(
                    Message.of("audit.noVerdict", audit, readiness.answering().proposal().said())
                            .remedy(Action.REOPEN_FOR_VERDICT, audit));
        }
        if (readiness.lacksConclusion()) {
            notes.add(
                    Message.of("audit.noConclusion", audit)
                            .remedy(Action.REOPEN_FOR_CONCLUSION, audit));
        }
        return notes;
    }

    private static Localized listed(List<String> names) {
        return language -> Words.list(language, names);
    }

    /**
     * Publishes an approved audit.
     *
     * @return the audit as it stands now
     * @throws Problem if it is not approved, or the actor is no auditor or has a conflict of
     *     interest
     */
    public Outcome<Audit> publish(Actor actor, String auditId) {
        return transactions.changing(
                actor,
                () -> {
                    Audit audit = audits.ofAuditor(actor, auditId);
                    rights.refuseUnlessFree(actor, audit);
                    if (audit.status() != AuditStatus.APPROVED) {
                        throw audit.status() == AuditStatus.DRAFT
                                ? Problem.conflict("audit.notApproved", audit.id())
                                        .remedy(Action.APPROVE_AUDIT, audit.id())
                                : Problem.conflict("audit.publishedAlready", audit.id());
                    }
                    return Outcome.of(
                            moved(
                                    actor,
                                    "audit.published",
                                    audit,
                                    audit.published(transactions.now())));
                });
    }

    /**
     * Makes a locked audit a draft again.
     *
     * @return the audit as it stands now
     * @throws Problem if it is a draft, there is no reason, or the actor is no auditor, has a
     *     conflict of interest or scored anything in it
     */
    public Outcome<Audit> reopen(Actor actor, String auditId, String reason) {
        return transactions.changing(
                actor,
                () -> {
                    Audit audit = audits.ofAuditor(actor, auditId);
                    rights.refuseUnlessFree(actor, audit);
                    if (!audit.status().locked()) {
                        throw Problem.conflict("audit.isDraft", audit.id());
                    }
                    if (reason.isBlank()) {
                        throw Problem.because("audit.reopenedWithoutReason", audit.id())
                                .remedy(Action.GIVE_REASON);
                    }
                    Texts.refuse("reason", reason);
                    rights.refuseScorer(actor, audit);
                    Audit draft = audit.reopened();
                    Reopening reopening =
                            new Reopening(
                                    audit.id(),
                                    store.reopenings(audit.id()).size() + 1,
                                    reason.strip(),
                                    actor.name(),
                                    transactions.now());
                    store.update(draft);
                    store.insert(reopening);
                    record(
                            actor,
                            "audit.reopened",
                            audit,
                            new Change("", Fields.of(audit), Fields.of(draft)),
                            new Change(
                                    Audits.REOPENING + reopening.number(),
                                    Map.of(),
                                    reopening.fields()));
                    return Outcome.of(draft);
                });
    }

    /**
     * Each time that an audit was opened again, the first first.
     *
     * @throws Problem if there is no such audit that the actor may see
     */
    public List<Reopening> reopenings(Actor actor, String auditId) {
        return store.reopenings(library.seenBy(actor).get(auditId).id());
    }

    /** Whether an audit was ever opened again, whoever asks. */
    public boolean wasReopened(String auditId) {
        return !store.reopenings(auditId).isEmpty();
    }

    private Audit moved(Actor actor, String action, Audit before, Audit after) {
        store.update(after);
        record(actor, action, before, new Change("", Fields.of(before), Fields.of(after)));
        return after;
    }

    private void record(Actor actor, String action, Audit audit, Change... changes) {
        trail.add(actor, action, Audits.subject(audit.id()), List.of(changes));
    }
}
