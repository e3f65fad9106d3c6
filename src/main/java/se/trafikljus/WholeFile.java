package se.trafikljus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that appears under its name only when it is whole. */
public final class WholeFile {

    /** Something that writes itself. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; the stream is left open. */
        void to(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes a file beside its place, with the folders above it where they are missing, and moves
     * it there, in the place of one that stands there. Of several who write the same file at once
     * the last one's stands there, whole.
     *
     * @throws IOException if it cannot be written; what stood there still does
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        try {
            try (OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW)) {
                content.to(out);
            }
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
