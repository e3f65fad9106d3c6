package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceImport;
import se.trafikljus.exchange.set.AuditRowImport.Taken;
import se.trafikljus.rubric.Shown;

/** Takes in the files that assessments rest on. */
final class EvidenceRowImport {

    private final EvidenceImport evidence;
    private final AuditRowImport audits;
    private final SetFolder folder;
    private final Actor actor;
    private final List<Message> notes;

    EvidenceRowImport(
            EvidenceImport evidence,
            AuditRowImport audits,
            SetFolder folder,
            Actor actor,
            List<Message> notes) {
        this.evidence = evidence;
        this.audits = audits;
        this.folder = folder;
        this.actor = actor;
        this.notes = notes;
    }

    /** Takes a row of the files, with the file that it names. */
    void take(Row row) {
        String id = row.required("audit");
        String objective = row.required("objective");
        String hash = row.required("sha256").toLowerCase(Locale.ROOT);
        String name = row.required("name");
        Optional<Taken> audit = audits.find(id);
        if (audit.isEmpty() && !id.isEmpty() && audits.areAllKnown()) {
            row.fault("audit", Message.of("exchange.auditNotInSet", Shown.of(id)));
        }
        String place = "files/" + hash;
        if (!hash.isEmpty() && !folder.names().contains(place)) {
            row.fault("sha256", Message.of("exchange.evidenceMissing", Shown.of(place)));
        }
        if (!row.isSound() || !audit.map(Taken::isIn).orElse(false)) {
            return;
        }
        try {
            notes.addAll(
                    evidence.take(
                            actor,
                            id,
                            objective,
                            hash,
                            name,
                            row.text("note"),
                            content(place),
                            !audits.wasLocked(id)));
        } catch (Problem problem) {
            row.fault("sha256", problem);
        }
    }

    private byte[] content(String place) {
        try (InputStream in = folder.open(place)) {
            return in.readNBytes(Evidence.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
