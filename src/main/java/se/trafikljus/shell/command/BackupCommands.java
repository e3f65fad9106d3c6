package se.trafikljus.shell.command;

import java.nio.file.Path;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.backup.Backups;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.trail.LeftBehind;
import se.trafikljus.trail.Losses;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.TrailRecord;

/** Makes backups and puts them back, and goes on where something is lost. */
@Component
class BackupCommands {

    private final Backups backups;
    private final Losses losses;
    private final Destination destination;

    BackupCommands(Backups backups, Losses losses, Destination destination) {
        this.backups = backups;
        this.losses = losses;
        this.destination = destination;
    }

    @Command(name = "backup", group = "record")
    void backup(
            Invocation invocation,
            @Argument(index = 0) Path file,
            @Option(longName = "verify") boolean verify) {
        TableProgress progress = new TableProgress(invocation);
        if (verify) {
            Backups.Summary whole = backups.verify(file, progress);
            progress.clear();
            invocation.print(summary("shell.backup.whole", file, whole));
            return;
        }
        Backups.Made made =
                backups.make(Acting.in(invocation), destination.checked(file), progress);
        progress.clear();
        invocation.print(file.toString());
        invocation.note(
                made.broken()
                        .map(
                                broken ->
                                        Message.of(
                                                "shell.backup.ofBroken",
                                                Long.toString(broken.seq()),
                                                broken.why()))
                        .orElseGet(() -> summary("shell.backup.made", file, made.summary())));
    }

    private static Message summary(String key, Path file, Backups.Summary summary) {
        return Message.of(
                key,
                file,
                TrailRecord.told(summary.made()),
                summary.rows(),
                summary.rubrics(),
                summary.head().seq(),
                summary.head().hash());
    }

    @Command(name = "restore", group = "record")
    void restore(Invocation invocation, @Argument(index = 0) Path file) {
        Actor actor = Acting.in(invocation);
        TableProgress progress = new TableProgress(invocation);
        Backups.Restored restored = backups.restore(actor, file, progress);
        progress.clear();
        invocation.print(summary("shell.restore.done", file, restored.from()));
        restored.left()
                .filter(left -> left.head().seq() > 0)
                .filter(left -> !left.equals(LeftBehind.at(restored.from().head())))
                .ifPresent(
                        left ->
                                invocation.note(
                                        Message.of(
                                                left.atLeast()
                                                        ? "shell.restore.leftAtLeast"
                                                        : "shell.restore.left",
                                                left.head().seq(),
                                                restored.from().head().seq())));
        restored.kept().ifPresent(kept -> invocation.note(Message.of("shell.restore.kept", kept)));
        if (!restored.rubricsAdded().isEmpty()) {
            invocation.note(
                    Message.of(
                            "shell.restore.rubricsAdded",
                            String.join(", ", restored.rubricsAdded())));
        }
        if (!restored.rubricsDiffering().isEmpty()) {
            invocation.note(
                    Message.of(
                            "shell.restore.rubricsDiffering",
                            String.join(", ", restored.rubricsDiffering())));
        }
    }

    @Command(
            name = {"workspace", "accept-loss"},
            group = "record")
    void acceptLoss(
            Invocation invocation,
            @Option(longName = "reason") String reason,
            @Option(longName = "begin-anew") boolean beginAnew) {
        Actor actor = Acting.in(invocation);
        Setback accepted =
                beginAnew ? losses.beginAnew(actor, reason) : losses.accept(actor, reason);
        invocation.print(accepted.told());
        invocation.note(
                Message.of(beginAnew ? "shell.workspace.begun" : "shell.workspace.accepted"));
    }
}
