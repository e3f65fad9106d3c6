package se.trafikljus.shell.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import se.trafikljus.Surroundings;
import se.trafikljus.shell.table.TerminalText;

/** Writes what went wrong inside the program to a file of its own, for whoever mends it. */
final class FaultLog {

    private final Surroundings surroundings;

    FaultLog(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The file that now holds the fault and where it arose.
     *
     * @param command the command's name; not its arguments, which may be confidential
     */
    Path write(String command, Throwable fault) throws IOException {
        Path folder = surroundings.cacheFolder().resolve("log");
        Files.createDirectories(folder);
        Instant now = surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        String name = "fault-" + now.toString().replaceAll("[-:]", "") + "-";
        Path file = temporaryFileIn(folder, name);
        String head =
                "%s %s Java %s %s%n"
                        .formatted(
                                now,
                                TerminalText.visible(command),
                                Runtime.version(),
                                System.getProperty("os.name"));
        StringBuilder text = new StringBuilder(head);
        describe(text, "", fault, 0);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file;
    }

    /** Readable by its owner alone, as far as the file system knows owners. */
    private static Path temporaryFileIn(Path folder, String name) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        name,
                        ".log",
                        PosixFilePermissions.asFileAttribute(
                                Set.copyOf(PosixFilePermissions.fromString("rw-------"))))
                : Files.createTempFile(folder, name, ".log");
    }

    /** As a stack trace is printed, but with each message kept on a line of its own. */
    private static void describe(StringBuilder text, String role, Throwable fault, int depth) {
        text.append(role)
                .append(fault.getClass().getName())
                .append(": ")
                .append(TerminalText.visible(String.valueOf(fault.getMessage())))
                .append('\n');
        for (StackTraceElement element : fault.getStackTrace()) {
            text.append("    at ").append(element).append('\n');
        }
        if (fault.getCause() != null && depth < 20) {
            describe(text, "Caused by: ", fault.getCause(), depth + 1);
        }
        for (Throwable suppressed : fault.getSuppressed()) {
            describe(text, "Suppressed: ", suppressed, 20);
        }
    }
}
