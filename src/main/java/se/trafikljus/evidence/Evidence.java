package se.trafikljus.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Outcome;
import se.trafikljus.PersonalData;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Texts;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailSource;
import se.trafikljus.trail.Transactions;

/** Keeps the files that assessments rest on; each change stands in the trail. */
@Component
public class Evidence implements TrailSource {

    /** The most bytes that one file may have: 25 MB. */
    public static final int MOST_BYTES = 25 * 1024 * 1024;

    private static final String SUBJECT = "evidence/";

    private final EvidenceStore store;
    private final EvidenceContents contents;
    private final Audits audits;
    private final AuditLibrary library;
    private final Trail trail;
    private final Transactions transactions;

    Evidence(
            EvidenceStore store,
            EvidenceContents contents,
            Audits audits,
            AuditLibrary library,
            Trail trail,
            Transactions transactions) {
        this.store = store;
        this.contents = contents;
        this.audits = audits;
        this.library = library;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** The subject under which the files of an audit stand in the trail. */
    public static String subject(String audit) {
        return SUBJECT + audit;
    }

    static boolean isSubject(String subject) {
        return subject.startsWith(SUBJECT);
    }

    /**
     * Adds a file to an objective of a draft. One that is there already gets the name and the note
     * that are given now.
     *
     * @param note what it shows; empty for nothing
     * @throws Problem if the audit is locked or unknown, the file empty, too large or of a kind
     *     that is not kept, the note malformed, or the actor is no auditor or has a conflict of
     *     interest
     */
    public Outcome<EvidenceFile> add(
            Actor actor, String auditId, String objectiveId, Upload upload, String note) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, auditId);
                    String objective = audit.objectiveId(objectiveId);
                    Texts.refuse(Message.of("evidence.field.note"), note);
                    String name = HandedIn.name(upload);
                    byte[] content = HandedIn.content(upload, name);
                    EvidenceKind kind =
                            EvidenceKind.told(content)
                                    .orElseThrow(() -> Problem.because("evidence.kindless", name));
                    return put(
                            actor,
                            new EvidenceFile(
                                    audit.audit().id(),
                                    objective,
                                    EvidenceContents.sha256(content),
                                    name,
                                    note.strip(),
                                    kind,
                                    content.length,
                                    actor.name(),
                                    transactions.now()),
                            content);
                });
    }

    /** Keeps a file of an audit that was looked at, in the change that looks. */
    Outcome<EvidenceFile> put(Actor actor, EvidenceFile wanted, byte[] content) {
        Optional<EvidenceFile> there =
                store.find(wanted.audit(), wanted.objective(), wanted.sha256());
        EvidenceFile now = there.map(one -> one.noted(wanted.name(), wanted.note())).orElse(wanted);
        List<Message> notes = new ArrayList<>();
        if (there.isPresent()) {
            notes.add(Message.of("evidence.there", there.get().name(), now.objective()));
        }
        personalData(now, content).ifPresent(notes::add);
        if (there.equals(Optional.of(now))) {
            return new Outcome<>(now, notes);
        }
        if (!contents.has(now.sha256())) {
            trail.add(
                    actor,
                    "evidence.stored",
                    EvidenceContents.SUBJECT + now.sha256(),
                    contents.put(now.sha256(), content));
        }
        Map<String, String> before = store.told(now.audit(), now.objective(), now.sha256());
        store.put(now);
        trail.add(
                actor,
                there.isPresent() ? "evidence.renamed" : "evidence.added",
                subject(now.audit()),
                List.of(new Change(part(now), before, now.fields())));
        return new Outcome<>(now, notes);
    }

    private static Optional<Message> personalData(EvidenceFile one, byte[] content) {
        return one.kind() == EvidenceKind.TEXT
                ? EvidenceKind.text(content)
                        .flatMap(PersonalData::in)
                        .map(what -> Message.of("evidence.personalData", one.name(), what))
                : Optional.empty();
    }

    private static String part(EvidenceFile one) {
        return one.objective() + "/" + one.sha256();
    }

    /**
     * The files of an audit, by objective and time.
     *
     * @throws Problem if the actor is neither auditor nor administrator, or there is no such audit
     */
    public List<EvidenceFile> list(Actor actor, String auditId) {
        return store.of(library.readWithPapers(actor, auditId).audit().id());
    }

    /**
     * Those that one objective rests on, by time.
     *
     * @throws Problem as {@link #list}, or if the audit has no such objective
     */
    public List<EvidenceFile> of(Actor actor, String auditId, String objectiveId) {
        ScoredAudit audit = library.readWithPapers(actor, auditId);
        String objective = audit.objectiveId(objectiveId);
        return store.of(audit.audit().id()).stream()
                .filter(one -> one.objective().equals(objective))
                .toList();
    }

    /**
     * The file with that content that something in one audit rests on.
     *
     * @throws Problem as {@link #list}, or if there is none
     */
    public EvidenceFile get(Actor actor, String auditId, String sha256) {
        return list(actor, auditId).stream()
                .filter(one -> one.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> unknown(sha256));
    }

    /**
     * The file with that content in an audit that the actor may see the papers of.
     *
     * @param sha256 in any case
     * @throws Problem if there is none
     */
    public EvidenceFile get(Actor actor, String sha256) {
        String hash = sha256.strip().toLowerCase(Locale.ROOT);
        library.refuseUnlessWithPapers(actor);
        return store.with(hash).stream()
                .filter(one -> library.seenBy(actor).find(one.audit()).isPresent())
                .findFirst()
                .orElseThrow(() -> unknown(hash));
    }

    /**
     * The hashes of all files that somebody may see.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public List<String> hashes(Actor actor) {
        library.refuseUnlessWithPapers(actor);
        return library.seenBy(actor).ids().stream()
                .flatMap(audit -> store.of(audit).stream())
                .map(EvidenceFile::sha256)
                .distinct()
                .toList();
    }

    private static Problem unknown(String hash) {
        return Problem.missing("evidence.unknown", hash).remedy(Action.LIST_EVIDENCE);
    }

    /**
     * Writes the content of a file, after it was held against its hash.
     *
     * @throws Problem as {@link #get}, or if the content was altered
     * @throws IOException if the stream takes no more
     */
    public void write(Actor actor, String sha256, OutputStream out) throws IOException {
        out.write(contents.read(get(actor, sha256).sha256()));
    }

    /**
     * Removes a file from an objective of a draft. Where no other objective rests on it, its
     * content is gone for good; name, hash and reason stay in the trail.
     *
     * @throws Problem if there is no such file, no reason is given, the audit is locked or unknown,
     *     or the actor is no auditor or has a conflict of interest
     */
    public Outcome<EvidenceFile> remove(
            Actor actor, String auditId, String objectiveId, String sha256, String reason) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, auditId);
                    String objective = audit.objectiveId(objectiveId);
                    String hash = sha256.strip().toLowerCase(Locale.ROOT);
                    EvidenceFile there =
                            store.find(audit.audit().id(), objective, hash)
                                    .orElseThrow(() -> unknown(hash));
                    if (reason.isBlank()) {
                        throw Problem.because("evidence.removedWithoutReason", there.name())
                                .remedy(Action.GIVE_REASON);
                    }
                    Texts.refuse(Message.of("evidence.field.reason"), reason);
                    String now = transactions.now();
                    store.remove(there, actor.name(), now, reason.strip());
                    trail.add(
                            actor,
                            "evidence.removed",
                            subject(there.audit()),
                            List.of(
                                    new Change(
                                            part(there),
                                            there.fields(),
                                            there.fields(actor.name(), now, reason.strip()))));
                    boolean kept = !store.with(hash).isEmpty();
                    if (!kept) {
                        trail.add(
                                actor,
                                "evidence.erased",
                                EvidenceContents.SUBJECT + hash,
                                contents.remove(hash));
                    }
                    return new Outcome<>(
                            there,
                            List.of(
                                    Message.of(
                                            kept ? "evidence.keptElsewhere" : "evidence.erased",
                                            there.name())));
                });
    }

    @Override
    public String prefix() {
        return SUBJECT;
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                Mirror.of(
                                "evidence",
                                List.of("audit", "objective", "sha256"),
                                row -> subject(row.get("audit")),
                                row -> row.get("objective") + "/" + row.get("sha256"))
                        .with("name", "note", "kind")
                        .named("size_in_bytes", "size")
                        .with("added_by", "added_at", "removed_at")
                        .named("removed_by", "by")
                        .named("removed_reason", "reason"));
    }
}
