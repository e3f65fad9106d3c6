package se.trafikljus.backup;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.trail.Broken;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.LeftBehind;
import se.trafikljus.trail.Losses;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Rights;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.DatabaseFile;
import se.trafikljus.workspace.Workspace;

/** Makes backups while others work, proves them, and puts them back. */
@Component
public class Backups {

    /**
     * What a backup holds.
     *
     * @param made when, ISO 8601 in UTC
     * @param program the version of the program that made it
     * @param rows how many rows there are in its tables
     * @param rubrics how many rubric files go with it
     * @param head its trail's last record
     */
    public record Summary(String made, String program, long rows, int rubrics, Head head) {}

    /**
     * A backup that was made.
     *
     * @param broken what was wrong with the database already, so that the backup is good as
     *     evidence but will not be put back; empty if all was whole
     */
    public record Made(Summary summary, Optional<Broken> broken) {}

    /**
     * What came of putting a backup back.
     *
     * @param from what it held
     * @param left how far the trail had come before; empty where nothing told
     * @param now the trail's last record now, which tells of the restoring
     * @param kept where what was there before is kept; empty if there was nothing
     * @param rubricsAdded rubric files that were missing, and are there now
     * @param rubricsDiffering rubric files that are there with another text, and were left alone
     */
    public record Restored(
            Summary from,
            Optional<LeftBehind> left,
            Head now,
            Optional<Path> kept,
            List<String> rubricsAdded,
            List<String> rubricsDiffering) {}

    private final Database database;
    private final Workspace workspace;
    private final Trail trail;
    private final Losses losses;
    private final Transactions transactions;
    private final Workshop workshop;
    private final Restoring restoring;
    private final ObjectProvider<Rights> rights;
    private final Clock clock;

    Backups(
            Database database,
            Workspace workspace,
            Trail trail,
            Losses losses,
            Transactions transactions,
            Workshop workshop,
            Restoring restoring,
            ObjectProvider<Rights> rights,
            ObjectProvider<Clock> clock) {
        this.database = database;
        this.workspace = workspace;
        this.trail = trail;
        this.losses = losses;
        this.transactions = transactions;
        this.workshop = workshop;
        this.restoring = restoring;
        this.rights = rights;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * Makes a backup of one moment, whatever others write meanwhile. It is there whole or not at
     * all, readable by its owner alone, and was read again when this returns.
     *
     * @throws Problem if the actor is neither auditor nor administrator, or the file is there
     *     already or cannot be written
     */
    public Made make(Actor actor, Path file, Progress progress) {
        rights.getObject().refuseUnlessInsider(actor);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Problem.conflict("backup.exists", file);
        }
        Proof proof =
                transactions.reading(
                        () -> {
                            Proof found = trail.verify();
                            Connection source = DataSourceUtils.getConnection(database);
                            try {
                                BackupFolder.write(
                                        file,
                                        source,
                                        Origins.of(source, clock),
                                        workspace.rubrics(),
                                        progress);
                                return found;
                            } catch (SQLException e) {
                                throw Problem.conflict(
                                        "backup.cannotWrite", file, String.valueOf(e.getMessage()));
                            } finally {
                                DataSourceUtils.releaseConnection(source, database);
                            }
                        });
        return new Made(summary(BackupFile.open(file, file.toString()).manifest()), proof.first());
    }

    /**
     * Proves a backup: every byte against its digest, and all that it holds against its own trail.
     *
     * @throws Problem if it is not whole
     */
    public Summary verify(Path file, Progress progress) {
        BackupFile backup = BackupFile.open(file, file.toString());
        Workshop.in(folder -> workshop.proven(new DatabaseFile(folder), backup, progress));
        return summary(backup.manifest());
    }

    /**
     * Puts a backup in the place of what is there. All of it is proven first, and what is there is
     * kept; on any fault it stays as it was.
     *
     * @throws Problem if the actor does not keep the workspace, the backup is not whole, or another
     *     process uses the database
     */
    public Restored restore(Actor actor, Path file, Progress progress) {
        losses.refuseUnlessKeeper(actor);
        BackupFile backup = BackupFile.open(file, file.toString());
        return database.place().folder().isPresent()
                ? restoring.file(actor, backup, progress)
                : losses.replacing(() -> restoring.server(actor, backup, progress));
    }

    static Summary summary(Manifest manifest) {
        return new Summary(
                manifest.made(),
                manifest.program(),
                manifest.rows(),
                manifest.rubrics().size(),
                manifest.head());
    }
}
