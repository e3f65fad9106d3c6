package se.trafikljus.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import se.trafikljus.FileTrouble;
import se.trafikljus.Passing;
import se.trafikljus.Problem;
import se.trafikljus.trail.Broken;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Trail;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.DatabaseFile;
import se.trafikljus.workspace.Schema;

/** Where a backup becomes a database again, and is proven to be what it says. */
@Component
final class Workshop {

    private final Trail trail;
    private final Database database;

    Workshop(Trail trail, Database database) {
        this.trail = trail;
        this.database = database;
    }

    /**
     * Makes a database of a backup, and brings it to today's schema.
     *
     * @throws Problem if it is not whole
     */
    DatabaseFile proven(DatabaseFile made, BackupFile backup, Progress progress)
            throws IOException, SQLException {
        Copy.into(made, backup, progress);
        prove(made, backup);
        return made;
    }

    private void prove(DatabaseFile made, BackupFile backup) {
        DataSource source = made.source();
        try (Connection keptOpen = source.getConnection()) {
            Schema.bring(source, Schema.latest());
            Proof proof = trail.proofOf(source);
            Optional<Broken> broken = proof.first();
            if (broken.isPresent()) {
                throw Problem.because(
                        "backup.broken",
                        backup.shown(),
                        Long.toString(broken.get().seq()),
                        broken.get().why());
            }
            if (!proof.head().equals(backup.manifest().head()) || keptOpen.isClosed()) {
                throw Problem.because("backup.altered", backup.shown());
            }
        } catch (SQLException e) {
            throw database.cannot(e);
        }
    }

    /** Work in a folder that is thrown away. */
    @FunctionalInterface
    interface InFolder<T> {
        T in(Path folder) throws IOException, SQLException;
    }

    /** Does work in a folder that is thrown away afterwards. */
    static <T> T in(InFolder<T> work) {
        try {
            Path workshop = Passing.folder();
            try {
                return work.in(workshop.resolve("made"));
            } finally {
                DatabaseFile.discard(workshop.resolve("made"));
                Files.delete(workshop);
            }
        } catch (IOException e) {
            throw Problem.conflict(
                    "backup.cannotWrite", System.getProperty("java.io.tmpdir"), new FileTrouble(e));
        } catch (SQLException e) {
            throw Problem.conflict(
                    "backup.cannotWrite",
                    System.getProperty("java.io.tmpdir"),
                    String.valueOf(e.getMessage()));
        }
    }
}
