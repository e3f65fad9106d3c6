package se.trafikljus.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.audit.Approvals;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.report.Format;
import se.trafikljus.report.PublishedAudit;
import se.trafikljus.report.PublishedAudits;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * Publishes audits with who may read them, and keeps their reports as readers get them then. The
 * report is made after the deed, which nobody is to wait for; where that fails, the audit is
 * published all the same, and its report is made whenever it is asked for.
 */
@Component
public class AuditPublishing {

    /** In which the report of a published audit is kept. */
    private static final List<Format> FORMATS =
            List.of(Format.PDF, Format.DOCX, Format.XLSX, Format.CSV);

    private static final Logger LOG = LoggerFactory.getLogger(AuditPublishing.class);

    private final PublicationStore store;
    private final PublishedContents contents;
    private final Publishers publishers;
    private final Approvals approvals;
    private final AuditLibrary library;
    private final PublishedAudits reports;
    private final Trail trail;
    private final Transactions transactions;

    AuditPublishing(
            PublicationStore store,
            PublishedContents contents,
            Publishers publishers,
            Approvals approvals,
            AuditLibrary library,
            PublishedAudits reports,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.contents = contents;
        this.publishers = publishers;
        this.approvals = approvals;
        this.library = library;
        this.reports = reports;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Publishes an approved audit.
     *
     * @param language of the report that is kept
     * @return the audit as it stands now
     * @throws Problem as {@link Approvals#publish}, or if it is to be open while nobody is
     *     registered
     */
    public Outcome<Audit> publish(Actor actor, String auditId, Access access, Language language) {
        Outcome<Audit> published =
                transactions.changing(
                        actor,
                        () -> {
                            publishers.refuseToOpenUnkept(access);
                            Outcome<Audit> outcome = approvals.publish(actor, auditId);
                            put(actor, "publication.published", outcome.now(), access, language);
                            return outcome;
                        });
        List<Message> notes = new ArrayList<>(published.notes());
        freeze(actor, published.now()).ifPresent(notes::add);
        return new Outcome<>(published.now(), notes);
    }

    /**
     * Opens a published audit to everybody, or closes it; keeps its report, where none is kept.
     *
     * @param language of the report that is kept
     * @throws Problem if there is no such audit, it is not published, the actor is no auditor or
     *     has a conflict of interest, or nobody is registered
     */
    public Outcome<Publication> setAccess(
            Actor actor, String auditId, Access access, Language language) {
        Audit audit =
                transactions.changing(
                        actor,
                        () -> {
                            Audit there = publishers.free(actor, List.of(auditId)).get(0).audit();
                            if (there.status() != AuditStatus.PUBLISHED) {
                                throw Problem.conflict("report.unpublished", there.id());
                            }
                            publishers.refuseToOpenUnkept(access);
                            put(actor, "publication.access", there, access, language);
                            return there;
                        });
        Optional<Message> note = freeze(actor, audit);
        return new Outcome<>(of(actor, audit.id()).orElseThrow(), note.stream().toList());
    }

    /**
     * How an audit is published, for somebody who may read it; empty where it was published without
     * saying who may read it, so that only those with an account may.
     *
     * @throws Problem if there is no such audit that the actor may see
     */
    public Optional<Publication> of(Actor actor, String auditId) {
        Audit audit = library.seenBy(actor).get(auditId);
        return store.find(Publication.ofAudit(audit.id())).filter(one -> isOf(one, audit));
    }

    /** Whether it is of how an audit is published now, and not of an earlier time. */
    private static boolean isOf(Publication one, Audit audit) {
        return audit.status() == AuditStatus.PUBLISHED
                && one.publishedAt().equals(audit.publishedAt());
    }

    private void put(Actor actor, String action, Audit audit, Access access, Language language) {
        String id = Publication.ofAudit(audit.id());
        Optional<Publication> before = store.find(id);
        boolean isStill = before.filter(one -> isOf(one, audit)).isPresent();
        Publication after =
                isStill
                        ? before.get().with(access)
                        : new Publication(
                                id,
                                audit.id(),
                                language,
                                reports.dated(audit),
                                List.of(audit.id()),
                                true,
                                access,
                                actor.name(),
                                audit.publishedAt(),
                                Publication.Withdrawal.NONE);
        List<Change> changes = new ArrayList<>();
        store.put(after);
        if (!isStill) {
            changes.addAll(contents.clear(actor, id));
        }
        changes.add(
                new Change("", before.map(Publication::fields).orElse(Map.of()), after.fields()));
        trail.add(actor, action, PublicationStore.subject(id), changes);
    }

    /** Keeps the report; tells if that failed, for the audit is published by then. */
    private Optional<Message> freeze(Actor actor, Audit audit) {
        try {
            keep(actor, audit);
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("The report of {} could not be kept", audit.id(), e);
            return Optional.of(Message.of("publication.notKept"));
        }
    }

    private void keep(Actor actor, Audit audit) {
        String id = Publication.ofAudit(audit.id());
        Optional<Publication> there = store.find(id).filter(one -> isOf(one, audit));
        if (there.isEmpty() || !store.files(id).isEmpty()) {
            return;
        }
        Actor readers = Actor.forReaders();
        PublishedAudit read = reports.read(readers, audit.id(), there.get().language());
        List<HandedFile> files =
                FORMATS.stream()
                        .map(
                                format ->
                                        new HandedFile(
                                                PublishedAudits.fileName(audit.id(), format),
                                                reports.file(
                                                        readers,
                                                        audit.id(),
                                                        format,
                                                        there.get().language())))
                        .toList();
        transactions.changing(
                actor,
                () -> {
                    boolean isStill = store.find(id).equals(there) && store.files(id).isEmpty();
                    if (isStill) {
                        Publication titled = there.get().called(read.title());
                        store.put(titled);
                        List<Change> changes = new ArrayList<>(contents.replace(actor, id, files));
                        changes.add(new Change("", there.get().fields(), titled.fields()));
                        trail.add(
                                actor, "publication.frozen", PublicationStore.subject(id), changes);
                    }
                    return isStill;
                });
    }
}
