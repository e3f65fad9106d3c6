package se.trafikljus.shell.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import se.trafikljus.Message;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.ExitCode;
import se.trafikljus.shell.invocation.Session;

/** The interactive shell: a line is read, run, and the next one asked for. */
final class Prompt {

    private static final String PROMPT = "trafikljus> ";

    private final Executor executor;
    private final SystemTerminal terminal;
    private final Session session;
    private final Surroundings surroundings;

    Prompt(Executor executor, SystemTerminal terminal, Session session, Surroundings surroundings) {
        this.executor = executor;
        this.terminal = terminal;
        this.session = session;
        this.surroundings = surroundings;
    }

    /** Goes on until the person leaves; a command that failed is no reason to. */
    ExitCode run() throws IOException {
        Terminal screen = terminal.terminal();
        cancelCommandsOnInterrupt(screen);
        LineReader reader = reader(screen);
        screen.writer().println(Message.of("shell.welcome").in(session.language()));
        screen.flush();
        while (true) {
            String line;
            try {
                line = reader.readLine(prompt(screen));
            } catch (UserInterruptException lineIsCleared) {
                line = "";
            } catch (EndOfFileException left) {
                return ExitCode.DONE;
            }
            if (executor.runLine(session, line, null).leaving()) {
                return ExitCode.DONE;
            }
        }
    }

    /** A first Ctrl-C asks the command to stop; a second one ends the program. */
    private void cancelCommandsOnInterrupt(Terminal screen) {
        screen.handle(
                Terminal.Signal.INT,
                signal -> {
                    if (executor.cancelling()) {
                        System.exit(ExitCode.INTERRUPTED.number());
                    }
                    executor.cancel();
                });
    }

    private String prompt(Terminal screen) {
        return surroundings.variable("NO_COLOR").isEmpty()
                ? new AttributedString(PROMPT, AttributedStyle.BOLD).toAnsi(screen)
                : PROMPT;
    }

    private LineReader reader(Terminal screen) throws IOException {
        return LineReaderBuilder.builder()
                .appName("trafikljus")
                .terminal(screen)
                .parser(new LineParser())
                .completer(new LineCompleter(executor, session))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .option(LineReader.Option.AUTO_LIST, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .variable(LineReader.HISTORY_FILE, historyFile())
                .build();
    }

    /** Kept from others: what is typed may be as confidential as a draft. */
    private Path historyFile() throws IOException {
        Path folder = Files.createDirectories(surroundings.cacheFolder());
        Path file = folder.resolve("history");
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }
}
