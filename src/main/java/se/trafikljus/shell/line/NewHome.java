package se.trafikljus.shell.line;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Message;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.Session;
import se.trafikljus.workspace.Workspace;

/**
 * A folder that was named as the workspace and held none before the command: perhaps a new one,
 * perhaps a slip of the hand.
 */
record NewHome(Path home) {

    /** What a workspace is begun with; whoever does that need not be told. */
    private static final Set<String> BEGINNING =
            Set.of("demo", "audit start", "audit import", "restore", "user add", "help", "version");

    /** The one that a command may be about to begin without being asked to. */
    static Optional<NewHome> before(CommandLine line, Surroundings surroundings) {
        Path home = line.session().home();
        boolean named = !home.equals(Session.of(surroundings).home());
        return named && !BEGINNING.contains(line.command().getName()) && !isWorkspace(home)
                ? Optional.of(new NewHome(home))
                : Optional.empty();
    }

    /** What to tell after the command; empty where it began nothing. */
    Optional<Message> begun() {
        return isWorkspace(home)
                ? Optional.of(Message.of("shell.home.begun", home))
                : Optional.empty();
    }

    private static boolean isWorkspace(Path home) {
        Workspace workspace = new Workspace(home);
        return Files.exists(workspace.rubrics(), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(workspace.data(), LinkOption.NOFOLLOW_LINKS);
    }
}
