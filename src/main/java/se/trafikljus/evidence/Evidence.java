package se.trafikljus.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.sampling.CaseRecords;
import se.trafikljus.sampling.SampledCase;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.TrailSource;
import se.trafikljus.trail.Transactions;

/** Keeps the files that assessments rest on; each change stands in the trail. */
@Component
public class Evidence implements TrailSource {

    /** The most bytes that one file may have: 25 MB. */
    public static final int MOST_BYTES = 25 * 1024 * 1024;

    private final FileTables tables;
    private final FileKeeping keeping;
    private final Audits audits;
    private final AuditLibrary library;
    private final CaseRecords cases;
    private final Transactions transactions;

    Evidence(
            FileTables tables,
            FileKeeping keeping,
            Audits audits,
            AuditLibrary library,
            CaseRecords cases,
            Transactions transactions) {
        this.tables = tables;
        this.keeping = keeping;
        this.audits = audits;
        this.library = library;
        this.cases = cases;
        this.transactions = transactions;
    }

    /** The subject under which the files of an audit stand in the trail. */
    public static String subject(String audit) {
        return EvidenceFile.subject(audit);
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
        return add(actor, auditId, objectiveId, "", upload, note);
    }

    /**
     * The same for one case of the objective's latest draw.
     *
     * @param number the case's, as somebody wrote it; empty for the whole objective
     * @throws Problem as {@link #add(Actor, String, String, Upload, String)}, or if nothing, or
     *     another case, was drawn
     */
    public Outcome<EvidenceFile> add(
            Actor actor,
            String auditId,
            String objectiveId,
            String number,
            Upload upload,
            String note) {
        library.refuseUnlessWithPapers(actor);
        FileKeeping.Received received = keeping.received(upload, note);
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, auditId);
                    String objective = audit.objectiveId(objectiveId);
                    Optional<SampledCase> of =
                            number.isBlank()
                                    ? Optional.empty()
                                    : Optional.of(cases.drawn(audit, objective, number));
                    return put(actor, audit.audit().id(), objective, of, received);
                });
    }

    /** Keeps a file of an audit that was looked at, in the change that looks. */
    Outcome<EvidenceFile> put(
            Actor actor,
            String audit,
            String objective,
            Optional<SampledCase> of,
            FileKeeping.Received received) {
        return keeping.put(
                actor,
                of.isPresent() ? tables.cases() : tables.objectives(),
                file -> new EvidenceFile(audit, objective, of, file),
                received);
    }

    /**
     * The files of an audit, by objective, case and time.
     *
     * @throws Problem if the actor is neither auditor nor administrator, or there is no such audit
     */
    public List<EvidenceFile> list(Actor actor, String auditId) {
        return tables.ofAudit(library.readWithPapers(actor, auditId).audit().id());
    }

    /**
     * The ids of all audits that have files.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public Set<String> audits(Actor actor) {
        library.refuseUnlessWithPapers(actor);
        return tables.audits();
    }

    /**
     * Those that one objective rests on, those of its cases included, by case and time.
     *
     * @throws Problem as {@link #list}, or if the audit has no such objective
     */
    public List<EvidenceFile> of(Actor actor, String auditId, String objectiveId) {
        ScoredAudit audit = library.readWithPapers(actor, auditId);
        String objective = audit.objectiveId(objectiveId);
        return tables.ofAudit(audit.audit().id()).stream()
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
                .orElseThrow(() -> FileKeeping.unknown(sha256));
    }

    /** The same in any audit that the actor may see the papers of; empty where there is none. */
    Optional<EvidenceFile> find(Actor actor, String sha256) {
        return library.showsPapersTo(actor)
                ? tables.ofAuditsWith(FileKeeping.plain(sha256)).stream()
                        .filter(one -> library.seenBy(actor).find(one.audit()).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** The hashes of all files of audits that the actor may see the papers of. */
    List<String> hashes(Actor actor) {
        return library.showsPapersTo(actor)
                ? library.seenBy(actor).ids().stream()
                        .flatMap(audit -> tables.ofAudit(audit).stream())
                        .map(AttachedFile::sha256)
                        .toList()
                : List.of();
    }

    /**
     * Writes the content of a file, after it was held against its hash.
     *
     * @throws Problem as {@link #get}, or if the content was altered
     * @throws IOException if the stream takes no more
     */
    public void write(Actor actor, String auditId, String sha256, OutputStream out)
            throws IOException {
        keeping.write(get(actor, auditId, sha256), out);
    }

    /**
     * Removes a file from an objective of a draft, or from one of its cases. Where nothing else
     * rests on it, its content is gone for good; name, hash and reason stay in the trail.
     *
     * @param sampledCase the case's {@link SampledCase#id}, or its number in the latest draw that
     *     has such a file; empty for the whole objective
     * @throws Problem if there is no such file, no reason is given, the audit is locked or unknown,
     *     or the actor is no auditor or has a conflict of interest
     */
    public Outcome<EvidenceFile> remove(
            Actor actor,
            String auditId,
            String objectiveId,
            String sampledCase,
            String sha256,
            String reason) {
        return transactions.changing(
                actor,
                () -> {
                    ScoredAudit audit = audits.readToChange(actor, auditId);
                    String objective = audit.objectiveId(objectiveId);
                    String hash = FileKeeping.plain(sha256);
                    EvidenceFile there =
                            tables.ofAudit(audit.audit().id()).stream()
                                    .filter(one -> one.objective().equals(objective))
                                    .filter(one -> one.isOf(sampledCase.strip()))
                                    .filter(one -> one.sha256().equals(hash))
                                    .reduce((earlier, later) -> later)
                                    .orElseThrow(() -> FileKeeping.unknown(hash));
                    return keeping.remove(actor, tables.of(there), there, reason);
                });
    }

    @Override
    public String prefix() {
        return EvidenceFile.prefix();
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of(
                tables.objectives()
                        .mirror(
                                row -> subject(row.get("audit")),
                                row -> row.get("objective") + "/" + row.get("sha256")),
                tables.cases()
                        .mirror(
                                row -> subject(row.get("audit")),
                                row ->
                                        String.join(
                                                "/",
                                                row.get("objective"),
                                                row.get("draw_number"),
                                                row.get("case_number"),
                                                row.get("sha256"))));
    }
}
