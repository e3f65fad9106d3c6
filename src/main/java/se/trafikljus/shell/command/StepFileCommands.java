package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Upload;
import se.trafikljus.evidence.StepFile;
import se.trafikljus.evidence.StepFiles;
import se.trafikljus.improvement.Improvements;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.shell.completion.EvidenceHashes;
import se.trafikljus.shell.completion.ImprovementIds;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completes;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.table.Column;
import se.trafikljus.shell.table.TableView;
import se.trafikljus.trail.TrailRecord;

/** The files that are attached to steps with improvement areas: in, and away. */
@Component
class StepFileCommands {

    private final StepFiles files;
    private final Improvements improvements;

    StepFileCommands(StepFiles files, Improvements improvements) {
        this.files = files;
        this.improvements = improvements;
    }

    @Command(
            name = {"improvement", "attach"},
            group = "follow-up")
    void attach(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Argument(index = 1) Path file,
            @Option(longName = "note") @Nullable String note) {
        StepFile added =
                Noted.of(
                        invocation,
                        files.add(
                                Acting.in(invocation),
                                improvement,
                                Upload.of(file),
                                note == null ? "" : note));
        invocation.print(added.sha256());
        invocation.note(Message.of("shell.stepFile.kept", added.name(), added.place()));
    }

    @Command(
            name = {"improvement", "files"},
            group = "follow-up")
    TableView list(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement) {
        Actor actor = Acting.in(invocation);
        List<StepFile> there = files.list(actor, improvement);
        if (there.isEmpty()) {
            invocation.note(Message.of("shell.stepFile.none", improvement));
        }
        List<TakenStep> steps = improvements.read(actor, improvement).steps();
        return TableView.of(
                there,
                Column.of("step", "shell.column.stepFile.step", StepFile::step),
                Column.of(
                        "what",
                        "shell.column.stepFile.what",
                        one -> steps.get(one.step() - 1).step().in(invocation.language())),
                Column.of("name", "shell.column.name", StepFile::name),
                Column.of(
                        "kind",
                        "shell.column.evidence.kind",
                        one -> one.kind().in(invocation.language())),
                Column.of("size", "shell.column.evidence.size", StepFile::size),
                Column.of("note", "shell.column.note", StepFile::note),
                Column.of("added_by", "shell.column.evidence.by", StepFile::addedBy),
                Column.of("at", "shell.column.at", one -> TrailRecord.told(one.addedAt())),
                Column.of("sha256", "shell.column.evidence.sha256", StepFile::sha256));
    }

    @Command(
            name = {"improvement", "detach"},
            group = "follow-up")
    void detach(
            Invocation invocation,
            @Argument(index = 0) @Completes(by = ImprovementIds.class) String improvement,
            @Argument(index = 1) int step,
            @Argument(index = 2) @Completes(by = EvidenceHashes.class) String sha256,
            @Option(longName = "reason") String reason) {
        Noted.of(
                invocation, files.remove(Acting.in(invocation), improvement, step, sha256, reason));
    }
}
