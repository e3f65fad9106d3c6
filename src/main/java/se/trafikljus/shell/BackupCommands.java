package se.trafikljus.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.backup.Backups;
import se.trafikljus.people.People;
import se.trafikljus.people.Role;
import se.trafikljus.trail.LeftBehind;
import se.trafikljus.trail.Losses;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.TrailRecord;

/** Makes backups and puts them back, and goes on where something is lost. */
@Component
class BackupCommands {

    private final Backups backups;
    private final Losses losses;
    private final Trail trail;
    private final People people;
    private final Destination destination;

    BackupCommands(
            Backups backups, Losses losses, Trail trail, People people, Destination destination) {
        this.backups = backups;
        this.losses = losses;
        this.trail = trail;
        this.people = people;
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
        people.refuseUnless(Acting.in(invocation), Role.AUDITOR, Role.ADMIN);
        Backups.Made made = backups.make(destination.checked(file), progress);
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
        refuseUnlessKeeper(actor);
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
        refuseUnlessKeeper(actor);
        Setback accepted =
                beginAnew ? losses.beginAnew(actor, reason) : losses.accept(actor, reason);
        invocation.print(accepted.told());
        invocation.note(
                Message.of(beginAnew ? "shell.workspace.begun" : "shell.workspace.accepted"));
    }

    /** Where the database cannot be opened, nobody's role is known: the files are their owner's. */
    private void refuseUnlessKeeper(Actor actor) {
        if (opens().isPresent()) {
            people.refuseUnlessKeeper(actor);
        }
    }

    private Optional<Trail> opens() {
        try {
            trail.head();
            return Optional.of(trail);
        } catch (Problem closed) {
            return Optional.empty();
        }
    }
}
