package se.trafikljus.exchange.set;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceImport;
import se.trafikljus.evidence.EvidenceImport.Brought;
import se.trafikljus.exchange.set.AuditRowImport.Taken;
import se.trafikljus.rubric.Shown;

/** Takes in the files of assessments and of steps with improvement areas. */
final class EvidenceRowImport {

    private final EvidenceImport evidence;
    private final AuditRowImport audits;
    private final ImprovementRowImport improvements;
    private final SetFolder folder;
    private final Actor actor;
    private final List<Message> notes;

    EvidenceRowImport(
            EvidenceImport evidence,
            AuditRowImport audits,
            ImprovementRowImport improvements,
            SetFolder folder,
            Actor actor,
            List<Message> notes) {
        this.evidence = evidence;
        this.audits = audits;
        this.improvements = improvements;
        this.folder = folder;
        this.actor = actor;
        this.notes = notes;
    }

    /** Takes a row of the files, with the file that it names. */
    void take(Row row) {
        String hash = row.required("sha256").toLowerCase(Locale.ROOT);
        row.required("name");
        String place = "files/" + hash;
        if (!hash.isEmpty() && !folder.names().contains(place)) {
            row.fault("sha256", Message.of("exchange.evidenceMissing", Shown.of(place)));
        }
        if (row.text("improvement").isBlank()) {
            takeOfAudit(row, hash);
        } else {
            takeOfStep(row, hash);
        }
    }

    private void takeOfAudit(Row row, String hash) {
        String id = row.required("audit");
        String objective = row.required("objective");
        String sampledCase = row.text("case").strip();
        Optional<Taken> audit = audits.find(id);
        if (audit.isEmpty() && !id.isEmpty() && audits.areAllKnown()) {
            row.fault("audit", Message.of("exchange.auditNotInSet", Shown.of(id)));
        }
        if (!sampledCase.isEmpty() && !EvidenceImport.isCase(sampledCase)) {
            row.fault("case", Message.of("exchange.malformedCase", Shown.of(sampledCase)));
        }
        if (!row.isSound() || !audit.map(Taken::isIn).orElse(false)) {
            return;
        }
        taken(
                row,
                () ->
                        evidence.take(
                                actor,
                                id,
                                objective,
                                sampledCase,
                                brought(row, hash, !audits.wasLocked(id)),
                                content(hash)));
    }

    private void takeOfStep(Row row, String hash) {
        String id = row.text("improvement").strip();
        if (!row.text("audit").isBlank() || !row.text("objective").isBlank()) {
            row.fault("improvement", Message.of("exchange.fileOfTwo"));
        }
        if (!improvements.isKnown(id)) {
            row.fault("improvement", Message.of("exchange.improvementNotInSet", Shown.of(id)));
        }
        row.required("step");
        Optional<Integer> step = row.number("step", 1, 100_000);
        if (!row.isSound() || step.isEmpty() || !improvements.isIn(id)) {
            return;
        }
        taken(
                row,
                () ->
                        evidence.take(
                                actor,
                                id,
                                step.get(),
                                brought(row, hash, improvements.isNew(id)),
                                content(hash)));
    }

    private Brought brought(Row row, String hash, boolean mayBeNew) {
        return new Brought(hash, row.text("name"), row.text("note"), mayBeNew);
    }

    private void taken(Row row, Supplier<List<Message>> taking) {
        try {
            notes.addAll(taking.get());
        } catch (Problem problem) {
            row.fault("sha256", problem);
        }
    }

    private byte[] content(String hash) {
        try (InputStream in = folder.open("files/" + hash)) {
            return in.readNBytes(Evidence.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
