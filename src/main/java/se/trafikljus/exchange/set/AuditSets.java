package se.trafikljus.exchange.set;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.AuditImports;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.Audits;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceImport;
import se.trafikljus.evidence.StepFiles;
import se.trafikljus.improvement.ImprovementImport;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.Recommendations;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.rubric.Rubrics;
import se.trafikljus.trail.Transactions;

/** Audit sets in and out: folders of CSV files, or zips of them. */
@Component
public class AuditSets {

    private final SetImport.Rooms rooms;
    private final AuditLibrary library;
    private final Transactions transactions;

    AuditSets(
            Audits audits,
            AuditLibrary library,
            AuditImports imports,
            Rubrics rubrics,
            Municipalities municipalities,
            Recommendations recommendations,
            Improvements improvements,
            ImprovementImport improvementImport,
            Evidence evidence,
            StepFiles stepFiles,
            EvidenceImport evidenceImport,
            Transactions transactions) {
        this.rooms =
                new SetImport.Rooms(
                        audits,
                        imports,
                        rubrics,
                        municipalities,
                        recommendations,
                        improvements,
                        improvementImport,
                        evidence,
                        stepFiles,
                        evidenceImport);
        this.library = library;
        this.transactions = transactions;
    }

    /**
     * Takes in a set: all of it, or nothing.
     *
     * @param set a folder, or a zip with one set in it
     * @throws Problem with every fault of the set, each with file, row and column
     */
    public ImportReport take(Actor actor, Upload set, ImportMode mode) {
        return take(actor, set, mode, () -> {});
    }

    /**
     * The same, for somebody who may change their mind.
     *
     * @param watch hears how far it has come, and may undo everything
     */
    public ImportReport take(Actor actor, Upload set, ImportMode mode, ImportWatch watch) {
        String name = set.name();
        try (SetFolder folder = SetFolder.open(set.place(), name)) {
            return new SetImport(rooms, folder, name, actor, mode.replace(), watch)
                    .run(mode.dryRun());
        } catch (IOException e) {
            throw SetImport.unreadable(name, e);
        }
    }

    /**
     * Writes those audits as a set that the actor may see: the same data give the same bytes.
     *
     * @param folderOrZip a zip if its name ends with {@code .zip}; it appears under its name only
     *     when it is whole
     * @param audits the ids of those wanted; all of them, and all improvement areas, if empty
     * @param force whether a set that is there already is replaced; other files of the folder stay
     * @return how much was written
     * @throws Problem if an audit is unknown, something is there already, or it cannot be written
     */
    public ExportReport exportTo(
            Actor actor, Path folderOrZip, List<String> audits, boolean force) {
        return export(actor, true).write(folderOrZip, audits, force);
    }

    /**
     * Writes the zip that {@link #exportTo} would write; the stream is left open.
     *
     * @param audits the ids of those wanted; all of them, and all improvement areas, if empty
     * @throws Problem if an audit is unknown, or there is no room to put the set together
     * @throws IOException if the stream takes no more
     */
    public void write(Actor actor, List<String> audits, OutputStream to) throws IOException {
        export(actor, true).write(audits, to);
    }

    private SetExport export(Actor actor, boolean withFiles) {
        return new SetExport(rooms, library, transactions, actor, withFiles);
    }

    /** The bytes that {@link #write} writes. */
    public byte[] zipOf(Actor actor, List<String> audits) {
        return zip(export(actor, true), audits);
    }

    /**
     * The same for a report to carry: without the files that assessments rest on, which are working
     * papers and no part of what is published.
     */
    public byte[] zipForReport(Actor actor, List<String> audits) {
        return zip(export(actor, false), audits);
    }

    private static byte[] zip(SetExport export, List<String> audits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            export.write(audits, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
