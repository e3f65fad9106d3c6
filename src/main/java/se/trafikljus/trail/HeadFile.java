package se.trafikljus.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import se.trafikljus.workspace.Workspace;

/**
 * The trail's head, kept outside the database, so that an older database laid over a newer one is
 * noticed.
 */
final class HeadFile {

    private HeadFile() {}

    static synchronized void write(Path folder, Head head) throws IOException {
        Path file = folder.resolve(Workspace.HEAD);
        if (read(folder).map(Head::seq).orElse(0L) >= head.seq()) {
            return;
        }
        Path beside = folder.resolve(Workspace.HEAD + ".new");
        Files.writeString(beside, head.seq() + " " + head.hash() + "\n", StandardCharsets.UTF_8);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Optional<Head> read(Path folder) throws IOException {
        Path file = folder.resolve(Workspace.HEAD);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", 2);
        try {
            return words.length == 2
                    ? Optional.of(new Head(Long.parseLong(words[0]), words[1]))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
