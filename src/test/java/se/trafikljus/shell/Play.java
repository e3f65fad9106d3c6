package se.trafikljus.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.trafikljus.Screen;
import se.trafikljus.Surroundings;
import se.trafikljus.Trafikljus;
import se.trafikljus.shell.invocation.TerminalUser;
import se.trafikljus.shell.line.Shell;
import se.trafikljus.shell.line.SystemTerminal;

/** The whole program in a world of a test's own, with the probes among its commands. */
public final class Play implements AutoCloseable {

    public final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();
    private final Path folder;
    private final Shell shell;

    /** One command line in a program of its own. */
    public static Said once(Path folder, String... words) {
        try (Play play = new Play(folder)) {
            return play.said(words);
        }
    }

    public Play(Path folder) {
        this(folder, Map.of(), "");
    }

    public Play(Path folder, Map<String, String> environment, String input) {
        this(folder, environment, input.getBytes(StandardCharsets.UTF_8));
    }

    public Play(Path folder, Map<String, String> environment, byte[] input) {
        this.folder = folder;
        this.shell = new Shell(world(folder, environment, input, results, notes), SOURCES);
    }

    public Play(Path folder, OutputStream results) {
        this.folder = folder;
        this.shell = new Shell(world(folder, Map.of(), new byte[0], results, notes), SOURCES);
    }

    /**
     * @param person who sits at the terminal, asked for anew with each question
     */
    public Play(Path folder, Map<String, String> environment, Supplier<TerminalUser> person) {
        this.folder = folder;
        Surroundings world = world(folder, environment, new byte[0], results, notes);
        this.shell =
                new Shell(
                        world, new SystemTerminal(world), () -> Optional.of(person.get()), SOURCES);
    }

    private static final Class<?>[] SOURCES = {
        Trafikljus.class, ProbeCommands.class, ProbeCommands.Places.class
    };

    private static Surroundings world(
            Path folder,
            Map<String, String> environment,
            byte[] input,
            OutputStream results,
            OutputStream notes) {
        Map<String, String> all = new HashMap<>(Map.of("HOME", folder.toString()));
        all.putAll(environment);
        return new Surroundings(
                all,
                new ByteArrayInputStream(input),
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(notes, true, StandardCharsets.UTF_8),
                folder,
                Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC),
                new Screen(
                        false,
                        false,
                        environment.containsKey("TERM"),
                        Integer.parseInt(environment.getOrDefault("COLUMNS", "0"))));
    }

    public int run(String... arguments) {
        return shell.run(List.of(arguments));
    }

    /** One command line in the workspace {@code ws} of the test's folder. */
    public Said said(String... words) {
        return said(List.of(), words);
    }

    /**
     * The same, with an option that goes before the words.
     *
     * @param first an option with its value, which a test gives wherever a line has it not itself
     */
    public Said said(List<String> first, String... words) {
        List<String> all = new ArrayList<>(List.of("--home", folder + "/ws"));
        if (first.stream().limit(1).noneMatch(List.of(words)::contains)) {
            all.addAll(first);
        }
        all.addAll(List.of(words));
        afresh();
        int code = shell.run(all);
        return new Said(code, out(), err());
    }

    public void stop() {
        shell.stop();
    }

    public String out() {
        return results.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return notes.toString(StandardCharsets.UTF_8);
    }

    /** Empties both streams. */
    public Play afresh() {
        results.reset();
        notes.reset();
        return this;
    }

    @Override
    public void close() {
        shell.stop();
    }
}
