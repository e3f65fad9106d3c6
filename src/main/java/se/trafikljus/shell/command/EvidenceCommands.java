package se.trafikljus.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.FileTrouble;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.WholeFile;
import se.trafikljus.evidence.AttachedFiles;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.shell.completion.AuditIds;
import se.trafikljus.shell.completion.EvidenceHashes;
import se.trafikljus.shell.completion.ObjectiveIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;
import se.trafikljus.trail.TrailRecord;

/** The files that assessments rest on: in, out, and away. */
@Component
class EvidenceCommands {

    private final Evidence evidence;
    private final AttachedFiles all;
    private final Destination destination;

    EvidenceCommands(Evidence evidence, AttachedFiles all, Destination destination) {
        this.evidence = evidence;
        this.all = all;
        this.destination = destination;
    }

    @Command(
            name = {"evidence", "add"},
            group = "audits")
    void add(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Argument(index = 2) Path file,
            @Option(longName = "note") @Nullable String note,
            @Option(longName = "case") @Nullable String number) {
        EvidenceFile added =
                Noted.of(
                        invocation,
                        evidence.add(
                                Acting.in(invocation),
                                audit,
                                objective,
                                number == null ? "" : number,
                                Upload.of(file),
                                note == null ? "" : note));
        invocation.print(added.sha256());
        invocation.note(
                Message.of("shell.evidence.kept", added.name(), added.place(), added.audit()));
    }

    @Command(
            name = {"evidence", "list"},
            group = "audits")
    TableView list(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit) {
        List<EvidenceFile> files = evidence.list(Acting.in(invocation), audit);
        if (files.isEmpty()) {
            invocation.note(Message.of("shell.evidence.none", audit));
        }
        return TableView.of(
                files,
                Column.of("objective", "shell.column.objective", EvidenceFile::objective),
                Column.of("case", "shell.column.evidence.case", EvidenceFile::caseId),
                Column.of("name", "shell.column.name", EvidenceFile::name),
                Column.of(
                        "kind",
                        "shell.column.evidence.kind",
                        one -> one.kind().in(invocation.language())),
                Column.of("size", "shell.column.evidence.size", EvidenceFile::size),
                Column.of("note", "shell.column.note", EvidenceFile::note),
                Column.of("added_by", "shell.column.evidence.by", EvidenceFile::addedBy),
                Column.of("at", "shell.column.at", one -> TrailRecord.told(one.addedAt())),
                Column.of("sha256", "shell.column.evidence.sha256", EvidenceFile::sha256));
    }

    @Command(
            name = {"evidence", "get"},
            group = "audits")
    void get(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = EvidenceHashes.class) String sha256,
            @Option(longName = "out") Path out) {
        Actor actor = Acting.in(invocation);
        destination.checked(out);
        all.get(actor, sha256);
        if (Files.exists(out)) {
            throw Problem.conflict("shell.evidence.inTheWay", out);
        }
        try {
            WholeFile.write(out, stream -> all.write(actor, sha256, stream));
        } catch (IOException e) {
            throw Problem.because("shell.evidence.unwritten", out, new FileTrouble(e));
        }
        invocation.print(out.toString());
    }

    @Command(
            name = {"evidence", "remove"},
            group = "audits")
    void remove(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = AuditIds.class) String audit,
            @Argument(index = 1) @Completes(by = ObjectiveIds.class) String objective,
            @Argument(index = 2) @Completes(by = EvidenceHashes.class) String sha256,
            @Option(longName = "reason") String reason,
            @Option(longName = "case") @Nullable String number) {
        Noted.of(
                invocation,
                evidence.remove(
                        Acting.in(invocation),
                        audit,
                        objective,
                        number == null ? "" : number,
                        sha256,
                        reason));
    }
}
