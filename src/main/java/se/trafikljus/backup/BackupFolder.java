package se.trafikljus.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;
import se.trafikljus.workspace.OwnCopies;
import se.trafikljus.workspace.Workspace;

/** The folder in which the program keeps copies by itself; the last five backups stay. */
final class BackupFolder {

    private static final int KEPT = 5;

    private final Path folder;
    private final Clock clock;

    BackupFolder(Path data, Clock clock) {
        this.folder = data.resolve(Workspace.BACKUPS);
        this.clock = clock;
    }

    /**
     * Keeps a backup, and removes the oldest beyond five.
     *
     * @param why the beginning of its name, such as {@code before-restore}
     */
    Path keep(String why, Connection source, BackupWriter.Origin origin, Path rubrics)
            throws SQLException {
        Workspace.preparedData(folder);
        Path file = free(why, OwnCopies.BACKUP);
        write(file, source, origin, rubrics, Progress.NONE);
        prune();
        return file;
    }

    /** Keeps a file as it is. */
    Path keepAsIs(String why, Path original) throws IOException {
        Workspace.preparedData(folder);
        Path kept = free(why, ".mv.db");
        Path making = OwnCopies.inTheMaking(kept);
        Files.copy(original, making, StandardCopyOption.REPLACE_EXISTING);
        Files.move(making, kept, StandardCopyOption.ATOMIC_MOVE);
        Workspace.keepForOwner(folder);
        return kept;
    }

    private Path free(String why, String ending) {
        String time = Sweden.inFileNames(clock.instant());
        Path file = folder.resolve(why + "-" + time + ending);
        for (int i = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); i++) {
            file = folder.resolve(why + "-" + time + "-" + i + ending);
        }
        return file;
    }

    private void prune() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> backups =
                    files.filter(OwnCopies::isBackup)
                            .sorted(Comparator.comparing(OwnCopies::written).reversed())
                            .toList();
            for (Path old : backups.subList(Math.min(KEPT, backups.size()), backups.size())) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw Problem.conflict("backup.cannotWrite", folder, new FileTrouble(e));
        }
    }

    /**
     * Writes a backup beside its place, for its owner's eyes alone, reads it again, and moves it
     * there.
     *
     * @throws Problem if it cannot be written; nothing is left behind then
     */
    static void write(
            Path file,
            Connection source,
            BackupWriter.Origin origin,
            Path rubrics,
            Progress progress)
            throws SQLException {
        Path beside = OwnCopies.inTheMaking(file);
        try {
            try {
                Files.deleteIfExists(beside);
                ownFile(beside);
                BackupWriter.write(beside, source, origin, rubrics, progress);
                BackupFile.open(beside, file.toString());
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw Problem.conflict("backup.cannotWrite", file, new FileTrouble(e));
        }
    }

    private static void ownFile(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
