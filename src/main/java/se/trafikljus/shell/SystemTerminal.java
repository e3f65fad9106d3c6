package se.trafikljus.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Surroundings;

/** The terminal this process runs in, taken hold of when somebody must be asked. */
final class SystemTerminal implements AutoCloseable {

    private final Surroundings surroundings;
    private @Nullable Terminal terminal;

    SystemTerminal(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Whoever sits there; empty where standard input is no terminal. */
    Optional<Person> person() {
        return surroundings.screen().in() ? Optional.of(new Somebody()) : Optional.empty();
    }

    synchronized Terminal terminal() {
        if (terminal == null) {
            try {
                terminal =
                        TerminalBuilder.builder()
                                .name("trafikljus")
                                .system(true)
                                .systemOutput(TerminalBuilder.SystemOutput.SysOutOrSysErr)
                                .encoding(StandardCharsets.UTF_8)
                                .nativeSignals(true)
                                .dumb(true)
                                .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return terminal;
    }

    @Override
    public synchronized void close() {
        if (terminal != null) {
            try {
                terminal.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            terminal = null;
        }
    }

    /** Answers are neither completed nor kept in the history. */
    private final class Somebody implements Person {

        @Override
        public Optional<String> ask(String question) {
            return answer(question, null);
        }

        @Override
        public Optional<String> askSecretly(String question) {
            return answer(question, '\0');
        }

        private Optional<String> answer(String question, @Nullable Character mask) {
            LineReader reader =
                    LineReaderBuilder.builder()
                            .terminal(terminal())
                            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                            .variable(LineReader.DISABLE_HISTORY, true)
                            .variable(LineReader.DISABLE_COMPLETION, true)
                            .build();
            try {
                return Optional.of(reader.readLine(question + " ", mask));
            } catch (EndOfFileException e) {
                return Optional.empty();
            } catch (UserInterruptException e) {
                throw new Cancelled();
            }
        }
    }
}
