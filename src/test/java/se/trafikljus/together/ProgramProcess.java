package se.trafikljus.together;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.trafikljus.Trafikljus;

/** The real program in a process of its own, which runs some commands to their end. */
final class ProgramProcess {

    private static final int LONGEST_MINUTES = 10;

    /**
     * What came of the commands.
     *
     * @param out the lines on standard output
     * @param err all that was told on standard error
     */
    record Came(int code, List<String> out, String err) {}

    private final Process process;
    private final Path out;
    private final Path err;

    /**
     * Starts it.
     *
     * @param folder of its own: its workspace is in there, and what it says
     * @param settings what leads to the database, as Spring names it
     * @param keepGoing whether a command that is refused is followed by the next
     */
    ProgramProcess(
            Path folder,
            String user,
            Map<String, Object> settings,
            boolean keepGoing,
            List<String> commands)
            throws IOException {
        Files.createDirectories(folder);
        this.out = folder.resolve("out");
        this.err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Trafikljus.class.getName(),
                                "--home",
                                folder.resolve("ws").toString())
                        .directory(Path.of("").toAbsolutePath().toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        if (keepGoing) {
            builder.command().add("--keep-going");
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("TRAFIKLJUS_"));
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TRAFIKLJUS_USER", user);
        builder.environment().put("TRAFIKLJUS_LANG", "en");
        settings.forEach(
                (name, value) ->
                        builder.environment()
                                .put(
                                        name.toUpperCase(Locale.ROOT).replace('.', '_'),
                                        value.toString()));
        this.process = builder.start();
        try (Writer keys = process.outputWriter(StandardCharsets.UTF_8)) {
            for (String command : commands) {
                keys.write(command + "\n");
            }
        }
    }

    /** Waits until it has ended. */
    Came ended() throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("It goes on and on. " + Files.readString(err));
        }
        return new Came(
                process.exitValue(),
                Files.readAllLines(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
