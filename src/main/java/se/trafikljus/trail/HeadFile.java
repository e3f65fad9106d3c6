package se.trafikljus.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import se.trafikljus.workspace.Workspace;

/**
 * The trail's head, kept outside the database, so that an older database laid over a newer one is
 * noticed.
 */
final class HeadFile {

    private static final int LONGEST = 200;
    private static final String MAKING = ".new-";

    private final Path file;

    HeadFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** What the file tells; empty where there is none, or it tells no head. */
    Optional<Head> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            return Head.ofLine(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells a head that follows on from the one told before; an earlier one is passed over, also
     * where other processes with the same workspace tell theirs at the same moment.
     */
    void advance(Head head) throws IOException {
        synchronized (HeadFile.class) {
            try (FileChannel channel =
                            FileChannel.open(
                                    file.resolveSibling("head.lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock alone = channel.lock()) {
                if (alone.isValid() && read().map(Head::seq).orElse(-1L) < head.seq()) {
                    put(head);
                }
            }
        }
    }

    /** Removes what processes left behind that were killed while they told a head. */
    void sweep() throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        String making = file.getFileName() + MAKING;
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(folder, one -> one.toString().contains(making))) {
            for (Path one : left) {
                String name = String.valueOf(one.getFileName());
                if (!isAtWork(name.substring(making.length()))) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static boolean isAtWork(String process) {
        try {
            return ProcessHandle.of(Long.parseLong(process)).isPresent();
        } catch (NumberFormatException notOurs) {
            return true;
        }
    }

    /**
     * Tells a head, whatever was told before. It is on the disk when this returns, whole under its
     * name or not at all.
     */
    void put(Head head) throws IOException {
        synchronized (HeadFile.class) {
            if (read().equals(Optional.of(head))) {
                return;
            }
            Path folder =
                    Workspace.preparedData(
                            Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Path beside =
                    folder.resolve(file.getFileName() + MAKING + ProcessHandle.current().pid());
            try (FileChannel channel =
                    FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(
                        ByteBuffer.wrap(
                                (head.line() + "\n").getBytes(StandardCharsets.ISO_8859_1)));
                channel.force(true);
            }
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
