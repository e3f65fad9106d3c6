package se.trafikljus.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Action;
import se.trafikljus.Remedy;

/**
 * Where the backups lie that the program kept by itself.
 *
 * @param data the folder of the data
 */
public record OwnCopies(Path data) {

    /** The end of a backup's name. */
    public static final String BACKUP = ".zip";

    private static final String MAKING = ".new";

    /** That a backup can be restored: the one that was kept last, if there is one. */
    public Remedy restore() {
        return latest().map(latest -> Remedy.of(Action.RESTORE_OWN_BACKUP, latest))
                .orElse(Remedy.of(Action.RESTORE_BACKUP));
    }

    /** The backup that was kept last; empty if there is none. */
    Optional<Path> latest() {
        Path folder = data.resolve(Workspace.BACKUPS);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(OwnCopies::isBackup).max(Comparator.comparing(OwnCopies::written));
        } catch (IOException cannotBeLookedAt) {
            return Optional.empty();
        }
    }

    /** Removes what was half written when a former process was cut short. */
    void sweep() throws IOException {
        Path backups = data.resolve(Workspace.BACKUPS);
        if (Files.isDirectory(backups)) {
            try (Stream<Path> files = Files.list(backups)) {
                for (Path left : files.filter(OwnCopies::isInTheMaking).toList()) {
                    Files.deleteIfExists(left);
                }
            }
        }
    }

    /** Where a file of that folder is written before it appears under its name. */
    public static Path inTheMaking(Path file) {
        return file.resolveSibling("." + file.getFileName() + MAKING);
    }

    private static boolean isInTheMaking(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".")
                && name.endsWith(MAKING)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a file is a backup that is there whole. */
    public static boolean isBackup(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(BACKUP) && !name.startsWith(".");
    }

    /** When a file was written, for putting several in order. */
    public static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
