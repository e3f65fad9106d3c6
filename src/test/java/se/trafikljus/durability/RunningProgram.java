package se.trafikljus.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.trafikljus.Trafikljus;
import se.trafikljus.workspace.Workspace;

/** The real program in a process of its own, with changes piped in, until it is killed. */
final class RunningProgram {

    private static final int KILLED = 128 + 9;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final List<Change> changes;
    private final Path told;
    private final Process process;
    private final Thread reader;
    private int answers;
    private boolean ended;

    /**
     * @param home the workspace
     * @param told where standard error goes
     */
    RunningProgram(Path home, List<Change> changes, Path told) throws IOException {
        this.home = home;
        this.changes = List.copyOf(changes);
        this.told = told;
        this.process = start();
        this.reader = new Thread(this::read, "answers of " + process.pid());
        reader.start();
        type();
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Trafikljus.class.getName(),
                                "--home",
                                home.toString())
                        .directory(told.getParent().toFile())
                        .redirectError(told.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TRAFIKLJUS_"));
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("HOME", told.getParent().toString());
        builder.environment().put("TRAFIKLJUS_USER", "Cecilia");
        builder.environment().put("TRAFIKLJUS_LANG", "en");
        return builder.start();
    }

    /** The pipe stays open, so that the program waits for more when it has done all. */
    private void type() throws IOException {
        Writer keys = process.outputWriter(StandardCharsets.UTF_8);
        for (Change change : changes) {
            keys.write(change.line() + "\n");
        }
        keys.flush();
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                answered(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end();
        }
    }

    private synchronized void answered(String line) {
        if (answers < changes.size() && line.startsWith(changes.get(answers).answer())) {
            answers++;
            notifyAll();
        }
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** How many changes it has acknowledged by now. */
    synchronized int answers() {
        return answers;
    }

    /** Whether everything is acknowledged that was typed, or will never be. */
    synchronized boolean isDone() {
        return ended || answers == changes.size();
    }

    /** Waits until it has acknowledged so many changes, and fails if it does not. */
    void awaitAnswers(int wanted) throws InterruptedException {
        if (!answersWithin(wanted, PATIENCE)) {
            throw new IllegalStateException(
                    "Of " + wanted + " answers came " + answers() + ". " + complaints());
        }
    }

    /** Waits until it has acknowledged so many changes, or some time is over. */
    synchronized boolean answersWithin(int wanted, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (answers < wanted && !ended && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
        return answers >= wanted;
    }

    /** The folder of the database. */
    Path data() {
        return new Workspace(home).data();
    }

    /**
     * Kills it.
     *
     * @return how many changes it had acknowledged
     */
    int kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // Process.destroyForcibly would close its streams
        process.waitFor();
        reader.join();
        if (process.exitValue() != KILLED) {
            throw new IllegalStateException("It ended by itself. " + complaints());
        }
        return answers();
    }

    private String complaints() {
        try {
            return Files.readString(told, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
