package se.trafikljus.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Texts;
import se.trafikljus.people.People;
import se.trafikljus.people.Role;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/**
 * Publishes comparative reports as they were made, and withdraws them; tells who may read what is
 * published. Each deed stands in the trail, in the same transaction.
 */
@Component
public class Publications {

    private final PublicationStore store;
    private final PublishedContents contents;
    private final OpenPublications open;
    private final Publishers publishers;
    private final AuditLibrary library;
    private final People people;
    private final Trail trail;
    private final Transactions transactions;

    Publications(
            PublicationStore store,
            PublishedContents contents,
            OpenPublications open,
            Publishers publishers,
            AuditLibrary library,
            People people,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.contents = contents;
        this.open = open;
        this.publishers = publishers;
        this.library = library;
        this.people = people;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Publishes a comparative report with its files as they are.
     *
     * @param title of its page, a line
     * @throws Problem if an audit that it rests on, or compares with, is not published, or was
     *     changed since the report was made; if the title cannot be kept; if the actor is no
     *     auditor, or has a conflict of interest; if it is to be open while nobody is registered
     */
    public Publication publish(
            Actor actor, FinishedComparison report, String title, Access access) {
        return transactions.changing(
                actor,
                () -> {
                    if (report.audits().isEmpty()) {
                        throw Problem.conflict("publication.noAudits");
                    }
                    List<ScoredAudit> audits =
                            publishers.free(
                                    actor,
                                    Stream.concat(
                                                    report.audits().stream(),
                                                    report.earlier().stream())
                                            .toList());
                    Publishers.refuseUnlessPublished(audits);
                    publishers.refuseUnlessCurrent(audits, report.records());
                    publishers.refuseToOpenUnkept(access);
                    refuse(report.files());
                    Texts.refuseGiven("title", title);
                    Publication one =
                            new Publication(
                                    freeId(audits.get(0).rubric().id(), report.date()),
                                    title.strip(),
                                    report.language(),
                                    report.date(),
                                    report.audits(),
                                    report.isNaming(),
                                    access,
                                    actor.name(),
                                    transactions.now(),
                                    Publication.Withdrawal.NONE);
                    store.put(one);
                    List<Change> changes = new ArrayList<>();
                    changes.add(new Change("", Map.of(), one.fields()));
                    changes.addAll(contents.replace(actor, one.id(), report.files()));
                    record(actor, "publication.published", one, changes);
                    return one;
                });
    }

    private static void refuse(List<HandedFile> files) {
        if (files.isEmpty()) {
            throw Problem.conflict("publication.noFiles");
        }
        files.stream()
                .filter(HandedFile::isTooLarge)
                .findFirst()
                .ifPresent(
                        file -> {
                            throw Problem.because("publication.tooLarge", file.name());
                        });
    }

    /** An id that nothing published ever had. */
    private String freeId(String rubric, LocalDate date) {
        String id = Publication.COMPARISONS + rubric + "-" + date;
        String free = id;
        for (int number = 2; store.find(free).isPresent(); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    /**
     * Opens a published comparison to everybody, or closes it.
     *
     * @throws Problem if there is none, it was withdrawn, the actor is no auditor or has a conflict
     *     of interest, or nobody is registered
     */
    public Publication setAccess(Actor actor, String id, Access access) {
        return transactions.changing(
                actor,
                () -> {
                    Publication before = changeable(actor, id);
                    publishers.refuseToOpenUnkept(access);
                    Publication after = before.with(access);
                    put(actor, "publication.access", before, after);
                    return after;
                });
    }

    /**
     * Withdraws a published comparison: its address tells so from then on, and its files are
     * erased.
     *
     * @param reason told at its address; not blank
     * @throws Problem if there is none, it was withdrawn already, there is no reason, or the actor
     *     is no auditor or has a conflict of interest
     */
    public Publication withdraw(Actor actor, String id, String reason) {
        return transactions.changing(
                actor,
                () -> {
                    Publication before = changeable(actor, id);
                    if (!before.isComparison()) {
                        throw Problem.conflict("publication.onlyComparisons")
                                .remedy(Action.REOPEN_AUDIT, before.audits().get(0));
                    }
                    if (reason.isBlank()) {
                        throw Problem.because("publication.withdrawnWithoutReason")
                                .remedy(Action.GIVE_REASON);
                    }
                    Texts.refuse(Message.of("publication.field.reason"), reason);
                    Publication after =
                            before.with(
                                    new Publication.Withdrawal(
                                            actor.name(), transactions.now(), reason.strip()));
                    put(actor, "publication.withdrawn", before, after);
                    contents.eraseUnneeded(actor, id);
                    return after;
                });
    }

    private Publication changeable(Actor actor, String id) {
        people.refuseUnless(actor, Role.AUDITOR);
        Publication there = store.find(id).orElseThrow(() -> unknown(id));
        publishers.free(actor, there.audits());
        if (there.isWithdrawn()) {
            throw Problem.conflict("publication.withdrawnAlready", there.title());
        }
        return there;
    }

    private void put(Actor actor, String action, Publication before, Publication after) {
        store.put(after);
        record(actor, action, after, List.of(new Change("", before.fields(), after.fields())));
    }

    private void record(Actor actor, String action, Publication one, List<Change> changes) {
        trail.add(actor, action, PublicationStore.subject(one.id()), changes);
    }

    /**
     * The published comparisons that somebody may read, the latest first; an auditor and an
     * administrator see those that were withdrawn, too.
     *
     * @throws Problem if that person may see nothing at all
     */
    public List<Publication> comparisons(Actor actor) {
        boolean isInsider = library.showsPapersTo(actor);
        return store.beginning(Publication.COMPARISONS).stream()
                .filter(one -> mayRead(actor, one))
                .filter(one -> isInsider || !one.isWithdrawn())
                .toList();
    }

    /**
     * Something published that somebody may read; it may be withdrawn.
     *
     * @throws Problem if there is none
     */
    public Publication read(Actor actor, String id) {
        return store.find(id).filter(one -> mayRead(actor, one)).orElseThrow(() -> unknown(id));
    }

    /**
     * A committee sees no more of others than everybody does; who may read an audit's is for the
     * audit to say.
     */
    private boolean mayRead(Actor actor, Publication one) {
        if (!one.isComparison()) {
            String audit = one.audits().get(0);
            return library.seenBy(actor)
                    .find(audit)
                    .filter(now -> now.publishedAt().equals(one.publishedAt()))
                    .isPresent();
        }
        return open.isOpen(one)
                || (actor.isPerson() && people.acting(actor).role() != Role.COMMITTEE);
    }

    private static Problem unknown(String id) {
        return Problem.missing("publication.unknown", id.substring(id.indexOf('/') + 1));
    }

    /**
     * The files of something published, by name; none where it was withdrawn.
     *
     * @throws Problem as {@link #read}
     */
    public List<PublishedFile> files(Actor actor, String id) {
        return read(actor, id).isWithdrawn() ? List.of() : store.files(id);
    }

    /**
     * What a file holds, as it was published.
     *
     * @throws Problem as {@link #read}, or if the content was altered
     */
    public byte[] content(Actor actor, String id, PublishedFile file) {
        if (!files(actor, id).contains(file)) {
            throw Problem.missing("publication.noFile", file.name());
        }
        return contents.read(file);
    }
}
