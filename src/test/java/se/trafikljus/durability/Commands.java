package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.Program;
import se.trafikljus.Screen;
import se.trafikljus.Surroundings;
import se.trafikljus.Trafikljus;

/** The whole program in this process, one command after the other. */
final class Commands implements AutoCloseable {

    /** What a command came to. */
    record Answer(String line, int code, String out, String err) {

        /** Exit codes of what is done, and of what is refused in words. */
        boolean isPlain() {
            return code == 0 || code == 1;
        }
    }

    /** Blanks part words; a word in single quotation marks may hold blanks. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private final Path home;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Program program;

    Commands(Path home) {
        this(home, Map.of());
    }

    /**
     * @param environment variables beside those that every test sets
     */
    Commands(Path home, Map<String, String> environment) {
        this.home = home;
        Map<String, String> all = new HashMap<>();
        all.put("HOME", String.valueOf(home.toAbsolutePath().getParent()));
        all.put("TRAFIKLJUS_USER", "Anna");
        all.put("TRAFIKLJUS_LANG", "en");
        all.putAll(environment);
        Surroundings world =
                new Surroundings(
                        all,
                        new ByteArrayInputStream(new byte[0]),
                        utf8(out),
                        utf8(err),
                        Path.of(""),
                        Clock.systemUTC(),
                        Screen.none());
        program =
                ServiceLoader.load(Program.Opener.class)
                        .findFirst()
                        .orElseThrow()
                        .open(world, Trafikljus.class);
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    Answer say(String line) {
        List<String> words = new ArrayList<>(List.of("--home", home.toString()));
        Matcher found = WORD.matcher(line);
        while (found.find()) {
            words.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        out.reset();
        err.reset();
        int code = program.run(words);
        return new Answer(
                line,
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    Answer done(String line) {
        Answer answer = say(line);
        assertThat(answer.code()).as("%s: %s", line, answer.err()).isZero();
        return answer;
    }

    @Override
    public void close() {
        program.stop();
    }
}
