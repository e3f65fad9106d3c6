package se.trafikljus.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import se.trafikljus.Trafikljus;

/** The real page, served by a process of its own. */
final class ServingProcess implements AutoCloseable {

    private static final int PATIENCE = 30;

    private final Process process;
    private final Path errors;
    private final URI address;

    /**
     * Starts it on a free port of this machine, and waits until it answers.
     *
     * @param folder of its own: its workspace is in there, and what it says
     * @param settings what leads to the database, as Spring names it
     */
    ServingProcess(Path folder, Map<String, Object> settings, String... options)
            throws IOException {
        Files.createDirectories(folder);
        this.errors = folder.resolve("err");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Trafikljus.class.getName(),
                                "--home",
                                folder.resolve("ws").toString(),
                                "serve",
                                "--port",
                                "0"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TRAFIKLJUS_"));
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("HOME", folder.toString());
        settings.forEach(
                (name, value) ->
                        builder.environment()
                                .put(
                                        name.toUpperCase(Locale.ROOT).replace('.', '_'),
                                        value.toString()));
        this.process = builder.start();
        BufferedReader out = process.inputReader();
        String first = out.readLine();
        if (first == null) {
            throw new IllegalStateException(Files.readString(errors));
        }
        this.address = URI.create(first.strip());
    }

    /** Where it answers. */
    URI address() {
        return address;
    }

    /** Asks it to end; what it said on standard error until then. */
    String end() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It went on.");
        }
        return Files.readString(errors);
    }

    /** Ends it at once, as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
