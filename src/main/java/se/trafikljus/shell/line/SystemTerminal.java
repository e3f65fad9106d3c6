package se.trafikljus.shell.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.Cancelled;
import se.trafikljus.shell.invocation.TerminalUser;

/** The terminal this process runs in, taken hold of when somebody must be asked. */
public final class SystemTerminal implements AutoCloseable {

    private final Surroundings surroundings;
    private @Nullable Terminal terminal;

    /** A key was the last answer; by habit, many press Enter after it all the same. */
    private boolean enterMayFollow;

    public SystemTerminal(Surroundings surroundings) {
        this(surroundings, null);
    }

    /**
     * @param terminal taken in place of the one this process runs in
     */
    SystemTerminal(Surroundings surroundings, @Nullable Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    /** Whoever sits there; empty where standard input is no terminal. */
    Optional<TerminalUser> person() {
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
    private final class Somebody implements TerminalUser {

        @Override
        public Optional<String> ask(String question) {
            return answer(reader(), question, null);
        }

        @Override
        public Optional<String> askKey(String question, Set<Character> keys) {
            LineReader reader = reader();
            // A terminal that hands over whole lines has the Enter still to come.
            if (!(terminal() instanceof DumbTerminal)) {
                answerAtOnce(reader, keys);
            }
            return answer(reader, question, null);
        }

        @Override
        public int height() {
            return terminal().getHeight();
        }

        @Override
        public Optional<String> askSecretly(String question) {
            return answer(reader(), question, '\0');
        }

        /**
         * While another program has the terminal, Ctrl-C is meant for that one; whatever state it
         * leaves the terminal in, it is as before afterwards.
         */
        @Override
        public <T> T lend(Supplier<T> work) {
            Terminal screen = terminal();
            Attributes before = screen.getAttributes();
            Terminal.SignalHandler onInterrupt = screen.handle(Terminal.Signal.INT, signal -> {});
            screen.flush();
            try {
                pause(screen);
                return work.get();
            } finally {
                if (screen.canPauseResume()) {
                    screen.resume();
                }
                screen.setAttributes(before);
                screen.handle(Terminal.Signal.INT, onInterrupt);
            }
        }

        /** A reader of ours that went on waiting for keys would take the other program's. */
        private void pause(Terminal screen) {
            if (screen.canPauseResume()) {
                try {
                    screen.pause(true);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private LineReader reader() {
            return LineReaderBuilder.builder()
                    .terminal(terminal())
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .variable(LineReader.DISABLE_HISTORY, true)
                    .variable(LineReader.DISABLE_COMPLETION, true)
                    .build();
        }

        private void answerAtOnce(LineReader reader, Set<Character> keys) {
            Widget choose =
                    () -> {
                        boolean first = reader.getBuffer().length() == 0;
                        reader.callWidget(LineReader.SELF_INSERT);
                        if (first) {
                            enterMayFollow = true;
                            reader.callWidget(LineReader.ACCEPT_LINE);
                        }
                        return true;
                    };
            KeyMap<Binding> bound =
                    Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN));
            keys.forEach(key -> bound.bind(choose, Character.toString(key)));
        }

        /** An Enter that may have been meant for the key before answers nothing. */
        private Optional<String> answer(
                LineReader reader, String question, @Nullable Character mask) {
            boolean afterKey = enterMayFollow;
            enterMayFollow = false;
            Optional<String> answer = line(reader, question, mask);
            return afterKey && answer.equals(Optional.of(""))
                    ? line(reader, question, mask)
                    : answer;
        }

        private Optional<String> line(
                LineReader reader, String question, @Nullable Character mask) {
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
