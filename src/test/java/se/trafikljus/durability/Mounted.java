package se.trafikljus.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A small disk in memory; unmounted when closed. */
final class Mounted implements AutoCloseable {

    private final Path folder;

    private Mounted(Path folder) {
        this.folder = folder;
    }

    /** Mounts one on a folder that is there; empty where nothing may be mounted. */
    static Optional<Mounted> on(Path folder, int kibibytes) throws IOException {
        boolean done =
                ran(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + kibibytes + "k",
                        "tmpfs",
                        folder.toString());
        return done ? Optional.of(new Mounted(folder)) : Optional.empty();
    }

    /** Allows nothing but reading from now on. */
    void readOnly() throws IOException {
        if (!ran("mount", "-o", "remount,ro", folder.toString())) {
            throw new IOException("Cannot be mounted for reading alone: " + folder);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (!ran("umount", folder.toString()) && !ran("umount", "-l", folder.toString())) {
            throw new IOException("Cannot be unmounted: " + folder);
        }
    }

    /** Whether a command of the operating system is there and ends well. */
    static boolean ran(String... command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException missing) {
            return false;
        }
    }
}
