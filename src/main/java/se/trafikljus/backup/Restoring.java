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
import se.trafikljus.Problem;
import se.trafikljus.WholeFile;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.LeftBehind;
import se.trafikljus.trail.Losses;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.DatabaseFile;
import se.trafikljus.workspace.Schema;
import se.trafikljus.workspace.Workspace;

/** Puts a backup in the place of today's database, and keeps what was there. */
@Component
final class Restoring {

    private final Database database;
    private final Workspace workspace;
    private final Trail trail;
    private final Losses losses;
    private final Transactions transactions;
    private final Workshop workshop;
    private final Clock clock;

    Restoring(
            Database database,
            Workspace workspace,
            Trail trail,
            Losses losses,
            Transactions transactions,
            Workshop workshop,
            ObjectProvider<Clock> clock) {
        this.database = database;
        this.workspace = workspace;
        this.trail = trail;
        this.losses = losses;
        this.transactions = transactions;
        this.workshop = workshop;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** Puts a file in the place of today's, while no process has that open. */
    Backups.Restored file(Actor actor, BackupFile backup, Progress progress) {
        return database.withFileAlone(
                file -> {
                    refuseIfNewer(file);
                    DatabaseFile making = file.restoring();
                    try {
                        try {
                            workshop.proven(making, backup, progress);
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
                        throw database.cannot(e);
                    }
                });
    }

    /** What a newer program wrote is not for this one to put away: it could not bring it back. */
    private static void refuseIfNewer(DatabaseFile file) {
        if (!Files.exists(file.path())) {
            return;
        }
        try (Connection connection = file.readOnlySource().getConnection()) {
            Schema.refuseNewer(Schema.of(connection).orElse(0), file.folder().toString());
        } catch (SQLException damaged) {
            // A damaged file is what a backup is restored for; it is put away as it is.
            return;
        }
    }

    /** On a server nothing can be moved: rows are exchanged while nobody else changes any. */
    Backups.Restored server(Actor actor, BackupFile backup, Progress progress) {
        return Workshop.in(
                folder -> {
                    DatabaseFile made = workshop.proven(new DatabaseFile(folder), backup, progress);
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
            throw database.cannot(e);
        }
    }

    /** What the workspace has seen, or what others have added since. */
    private Head leftOnServer() {
        Head inside = trail.head();
        return losses.seen().filter(seen -> seen.seq() > inside.seq()).orElse(inside);
    }

    private BackupFile ready(DatabaseFile made, Path file) throws IOException, SQLException {
        try (Connection source = made.source().getConnection()) {
            BackupWriter.write(
                    file, source, Origins.of(source, clock), made.folder(), Progress.NONE);
        }
        return BackupFile.open(file, file.toString());
    }

    private void exchange(BackupFile ready) {
        Connection target = DataSourceUtils.getConnection(database);
        try {
            Copy.fill(target, ready, Progress.NONE);
            Copy.compare(target, ready);
        } catch (IOException | SQLException e) {
            throw database.cannot(e);
        } finally {
            DataSourceUtils.releaseConnection(target, database);
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
            return Optional.of(keptAsIs(file));
        } catch (Problem problem) {
            if (problem.message().key().equals(Tables.MISSING)) {
                return Optional.of(keptAsIs(file));
            }
            throw problem;
        }
    }

    private Path keptAsIs(DatabaseFile file) throws IOException {
        return new BackupFolder(file.folder(), clock).keepAsIs("before-restore", file.path());
    }

    private Path keepToday(Optional<Connection> given) {
        Connection source = given.orElseGet(() -> DataSourceUtils.getConnection(database));
        try {
            return new BackupFolder(workspace.data(), clock)
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

    private Backups.Restored restored(
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
        return new Backups.Restored(
                Backups.summary(backup.manifest()), left, now, kept, added, differing);
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
}
