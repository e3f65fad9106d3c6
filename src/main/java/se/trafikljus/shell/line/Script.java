package se.trafikljus.shell.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.invocation.ExitCode;
import se.trafikljus.shell.invocation.Notes;
import se.trafikljus.shell.invocation.Session;

/** Commands read from standard input, one a line. */
final class Script {

    private static final int LONGEST_LINE = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Executor executor;
    private final Session session;
    private final Surroundings surroundings;
    private final boolean keepGoing;
    private int number;

    Script(Executor executor, Session session, Surroundings surroundings, boolean keepGoing) {
        this.executor = executor;
        this.session = session;
        this.surroundings = surroundings;
        this.keepGoing = keepGoing;
    }

    /** Runs line by line, until one fails or, where it is to keep going, to the end. */
    ExitCode run() {
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                surroundings.in(),
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        ExitCode worst = ExitCode.DONE;
        while (true) {
            String[] line = {null};
            ExitCode readable = executor.guarded(session.language(), () -> line[0] = next(lines));
            if (readable != ExitCode.DONE) {
                return worst.worse(readable);
            }
            if (line[0] == null) {
                return worst;
            }
            Executor.Outcome outcome = runLine(line[0]);
            worst = worst.worse(outcome.code());
            boolean failed = outcome.code() != ExitCode.DONE;
            if (outcome.leaving()
                    || outcome.code() == ExitCode.INTERRUPTED
                    || (failed && !keepGoing)) {
                if (failed) {
                    tellOfTheRest(lines);
                }
                return worst;
            }
        }
    }

    /** Lines that nobody ran are nothing to find out later. */
    private void tellOfTheRest(BufferedReader lines) {
        try {
            if (lines.ready()) {
                Notes.tell(
                        surroundings,
                        Message.of("shell.script.stopped", Integer.toString(number))
                                .in(session.language()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Executor.Outcome runLine(String line) {
        Message place = Message.of("shell.line", String.valueOf(number));
        return executor.runLine(session, line, place);
    }

    private @Nullable String next(BufferedReader lines) throws IOException {
        number++;
        StringBuilder line = new StringBuilder();
        try {
            for (int c = lines.read(); c != '\n'; c = lines.read()) {
                if (c < 0) {
                    return line.isEmpty() ? null : line.toString();
                }
                if (line.length() >= LONGEST_LINE) {
                    throw Problem.because("shell.line-too-long", String.valueOf(number));
                }
                line.append((char) c);
            }
        } catch (CharacterCodingException e) {
            throw Problem.because("shell.line-not-utf-8", String.valueOf(number));
        }
        String text = line.toString();
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
