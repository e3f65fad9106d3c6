package se.trafikljus.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.FileTrouble;
import se.trafikljus.Problem;
import se.trafikljus.WholeFile;
import se.trafikljus.trail.Broken;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.LeftBehind;
import se.trafikljus.trail.Losses;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Rights;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.DatabaseFile;
import se.trafikljus.workspace.Schema;
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
    private final ObjectProvider<Rights> rights;
    private final Clock clock;

    Backups(
            Database database,
            Workspace workspace,
            Trail trail,
            Losses losses,
            Transactions transactions,
            ObjectProvider<Rights> rights,
            ObjectProvider<Clock> clock) {
        this.database = database;
        this.workspace = workspace;
        this.trail = trail;
        this.losses = losses;
        this.transactions = transactions;
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
                                RubricCatalogue.write(
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
        inWorkshop(
                workshop -> {
                    DatabaseFile made = new DatabaseFile(workshop);
                    Copy.into(made, backup, progress);
                    prove(made, backup);
                    return made;
                });
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
                ? restoreFile(actor, backup, progress)
                : losses.replacing(() -> restoreServer(actor, backup, progress));
    }

    private Restored restoreFile(Actor actor, BackupFile backup, Progress progress) {
        return database.withFileAlone(
                file -> {
                    DatabaseFile making = file.restoring();
                    try {
                        try {
                            Copy.into(making, backup, progress);
                            prove(making, backup);
                            Optional<DataSource> today =
                                    Optional.of(file.path())
                                            .filter(Files::exists)
                                            .map(there -> file.readOnlySource());
                            Optional<LeftBehind> left = losses.leftBehind(today);
                            List<Setback> earlier = today.map(losses::setbacksOf).orElse(List.of());
                            Optional<Path> kept = keepToday(file, left);
                            Head now =
                                    losses.restored(
                                            making.source(), actor, left, earlier, about(backup));
                            making.moveTo(file);
                            losses.goOnFrom(now);
                            return restored(backup, left, now, kept);
                        } finally {
                            DatabaseFile.discard(making.folder());
                        }
                    } catch (IOException | SQLException e) {
                        throw cannot(e);
                    }
                });
    }

    /** On a server nothing can be moved: rows are exchanged while nobody else changes any. */
    private Restored restoreServer(Actor actor, BackupFile backup, Progress progress) {
        return inWorkshop(
                workshop -> {
                    DatabaseFile made = new DatabaseFile(workshop);
                    Copy.into(made, backup, progress);
                    prove(made, backup);
                    Exchanged exchanged =
                            transactions.changing(actor, () -> exchanged(actor, backup, made));
                    losses.goOnFrom(exchanged.now());
                    return restored(
                            backup,
                            Optional.of(exchanged.left()),
                            exchanged.now(),
                            Optional.of(exchanged.kept()));
                });
    }

    private record Exchanged(LeftBehind left, Head now, Path kept) {}

    private Exchanged exchanged(Actor actor, BackupFile backup, DatabaseFile made) {
        try {
            Path kept = keepToday(Optional.empty());
            LeftBehind left = LeftBehind.at(leftOnServer());
            Head now =
                    losses.restored(
                            made.source(),
                            actor,
                            Optional.of(left),
                            trail.setbacks(),
                            about(backup));
            exchange(ready(made, made.folder().resolve("ready.zip")));
            return new Exchanged(left, now, kept);
        } catch (IOException | SQLException e) {
            throw cannot(e);
        }
    }

    /** What the workspace has seen, or what others have added since. */
    private Head leftOnServer() {
        Head inside = trail.head();
        return losses.seen().filter(seen -> seen.seq() > inside.seq()).orElse(inside);
    }

    private BackupFile ready(DatabaseFile made, Path file) throws IOException, SQLException {
        try (Connection source = made.source().getConnection()) {
            BackupFile.write(file, source, Origins.of(source, clock), made.folder(), Progress.NONE);
        }
        return BackupFile.open(file, file.toString());
    }

    private void exchange(BackupFile ready) {
        Connection target = DataSourceUtils.getConnection(database);
        try {
            Copy.fill(target, ready, Progress.NONE);
            Copy.compare(target, ready);
        } catch (IOException | SQLException e) {
            throw cannot(e);
        } finally {
            DataSourceUtils.releaseConnection(target, database);
        }
    }

    /** What a database made of a backup must be, brought to today's schema. */
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
            throw cannot(e);
        }
    }

    /** A backup of today's database, or the file itself where that cannot be read. */
    private Optional<Path> keepToday(DatabaseFile file, Optional<LeftBehind> left)
            throws IOException {
        boolean empty = left.equals(Optional.of(LeftBehind.at(Head.NONE)));
        if (empty || !Files.exists(file.path())) {
            return Optional.empty();
        }
        try (Connection connection = file.readOnlySource().getConnection()) {
            return Optional.of(keepToday(Optional.of(connection)));
        } catch (SQLException unreadable) {
            return Optional.of(
                    new RubricCatalogue(file.folder(), clock)
                            .keepAsIs("before-restore", file.path()));
        }
    }

    private Path keepToday(Optional<Connection> given) {
        Connection source = given.orElseGet(() -> DataSourceUtils.getConnection(database));
        try {
            return new RubricCatalogue(workspace.data(), clock)
                    .keep("before-restore", source, Origins.of(source, clock), workspace.rubrics());
        } catch (SQLException e) {
            throw Problem.conflict(
                    "backup.cannotWrite", workspace.data(), String.valueOf(e.getMessage()));
        } finally {
            if (given.isEmpty()) {
                DataSourceUtils.releaseConnection(source, database);
            }
        }
    }

    private Restored restored(
            BackupFile backup, Optional<LeftBehind> left, Head now, Optional<Path> kept)
            throws IOException {
        List<String> added = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        for (Manifest.RubricFile rubric : backup.manifest().rubrics()) {
            Path place = workspace.rubrics().resolve(rubric.name());
            byte[] text = backup.rubric(rubric);
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                WholeFile.write(place, out -> out.write(text));
                added.add(rubric.name());
            } else if (!sha256(place).equals(rubric.sha256())) {
                differing.add(rubric.name());
            }
        }
        return new Restored(summary(backup.manifest()), left, now, kept, added, differing);
    }

    private static String sha256(Path file) throws IOException {
        return Fingerprint.hex(Fingerprint.sha256().digest(Files.readAllBytes(file)));
    }

    private static Map<String, String> about(BackupFile backup) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("backup", String.valueOf(Path.of(backup.shown()).getFileName()));
        about.put("made", backup.manifest().made());
        about.put("sha256", backup.sha256());
        return about;
    }

    private static Summary summary(Manifest manifest) {
        return new Summary(
                manifest.made(),
                manifest.program(),
                manifest.rows(),
                manifest.rubrics().size(),
                manifest.head());
    }

    private Problem cannot(Exception fault) {
        return database.cannot(fault);
    }

    /** Work in a folder that is thrown away. */
    @FunctionalInterface
    private interface InFolder<T> {
        T in(Path folder) throws IOException, SQLException;
    }

    private static <T> T inWorkshop(InFolder<T> work) {
        try {
            Path workshop = Files.createTempDirectory("trafikljus-backup");
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
