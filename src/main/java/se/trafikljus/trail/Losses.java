package se.trafikljus.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.DatabaseFile;
import se.trafikljus.workspace.Workspace;

/**
 * Ways on where the database does not go on from where its trail had come: each leaves a record
 * that tells of it, and no way is taken in silence.
 */
@Component
public class Losses {

    private static final int LONGEST_REASON = 2000;

    private final Trail trail;
    private final Database database;
    private final HeadCheck check;
    private final ObjectProvider<Rights> rights;
    private final Clock clock;

    Losses(
            Trail trail,
            Database database,
            HeadCheck check,
            ObjectProvider<Rights> rights,
            ObjectProvider<Clock> clock) {
        this.rights = rights;
        this.trail = trail;
        this.database = database;
        this.check = check;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * Gives up what is missing, so that work can go on with what is there.
     *
     * @param reason why; 1 to 2000 characters
     * @throws Problem if nothing is missing, or what is there cannot be opened at all
     */
    public Setback accept(Actor actor, String reason) {
        refuseUnlessKeeper(actor);
        refuseUnlessReason(reason);
        HeadCheck.Acceptance word = new HeadCheck.Acceptance(actor, reason.strip());
        check.accepting(
                word,
                () -> {
                    database.reopen();
                    database.refuseUnlessWritable();
                });
        return last();
    }

    /**
     * Begins with an empty database where the old one is gone, or cannot be read; what is left of
     * it is moved aside.
     *
     * @param reason why; 1 to 2000 characters
     * @throws Problem if the database is whole
     */
    public Setback beginAnew(Actor actor, String reason) {
        refuseUnlessKeeper(actor);
        refuseUnlessReason(reason);
        if (database.place().folder().isEmpty()) {
            throw Problem.conflict("trail.anewOnServer", database.place().shown())
                    .remedy(Action.ASK_WHO_RUNS_THE_SERVER)
                    .remedy(Action.RESTORE_BACKUP);
        }
        database.withFileAlone(
                file -> {
                    refuseIfWhole(file);
                    anew(file, actor, reason.strip());
                    return file;
                });
        return last();
    }

    /**
     * Refuses whoever does not keep the workspace. Where the database cannot be opened nobody's
     * role is known: then the files are their owner's, and somebody who comes from elsewhere is
     * refused.
     *
     * @throws Problem naming the person's role and those that may
     */
    public void refuseUnlessKeeper(Actor actor) {
        if (actor.proof().isProven() || opens()) {
            rights.getObject().refuseUnlessKeeper(actor);
        }
    }

    private boolean opens() {
        try {
            trail.head();
            return true;
        } catch (Problem closed) {
            return false;
        }
    }

    /** What can be read and is whole is no reason to begin anew, even where it is behind. */
    private void refuseIfWhole(DatabaseFile file) {
        boolean whole;
        try {
            whole = Files.exists(file.path()) && trail.proofOf(file.readOnlySource()).isWhole();
        } catch (Problem | DataAccessException notEvenReadable) {
            whole = false;
        }
        if (whole) {
            throw Problem.conflict("trail.notAnew", database.place().shown())
                    .remedy(Action.ACCEPT_LOSS_WITHOUT_BEGINNING_ANEW);
        }
    }

    private void anew(DatabaseFile file, Actor actor, String reason) {
        HeadFile head = headFile();
        try {
            if (Files.exists(file.path())) {
                keepAside(file);
            }
            DatabaseFile making = file.beginning();
            making.makeAlone();
            Optional<LeftBehind> left = head.read().map(LeftBehind::at);
            Head now =
                    put(
                            making.source(),
                            actor,
                            Setback.LOSS_ACCEPTED,
                            Setbacks.told(left, Head.NONE, Setbacks.because(reason)));
            making.moveTo(file);
            head.put(now);
            DatabaseFile.discard(making.folder());
        } catch (IOException e) {
            throw database.cannot(e);
        } catch (SQLException e) {
            throw database.cannot(e);
        }
    }

    private void keepAside(DatabaseFile file) throws IOException {
        Path kept = Workspace.preparedData(file.folder().resolve(Workspace.BACKUPS));
        Path aside = kept.resolve("lost-" + Sweden.inFileNames(clock.instant()) + ".mv.db");
        Files.move(file.path(), aside);
        database.tell(Message.of("trail.keptAside", aside));
    }

    /**
     * Opens the database whatever its head, for work that puts another one in its place; afterwards
     * it is opened and looked at anew.
     */
    public <T> T replacing(Supplier<T> work) {
        database.reopen();
        try {
            return check.passing(work);
        } finally {
            database.reopen();
        }
    }

    /**
     * How far the trail had come whose database is about to be replaced: what the workspace has
     * seen, or else at least as far as the database tells; empty if neither can be read.
     *
     * @param database empty if there is none
     */
    public Optional<LeftBehind> leftBehind(Optional<DataSource> database) {
        return seen().map(LeftBehind::at).or(() -> database.flatMap(Losses::toldBy));
    }

    private static Optional<LeftBehind> toldBy(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return Optional.of(LeftBehind.atLeast(Records.on(connection).head()));
        } catch (SQLException | DataAccessException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** The setbacks that a database tells of; none if it cannot be read. */
    public List<Setback> setbacksOf(DataSource other) {
        try (Connection connection = other.getConnection()) {
            return Setbacks.in(Records.on(connection));
        } catch (SQLException | DataAccessException | IllegalStateException unreadable) {
            return List.of();
        }
    }

    /** The head that the workspace has seen last; empty if nothing tells of one. */
    public Optional<Head> seen() {
        return database.place().head().map(HeadFile::new).flatMap(HeadFile::read);
    }

    /**
     * Puts down in a database that is about to take the place of today's that a backup was
     * restored.
     *
     * @param left how far the trail had come that is left behind; empty where nothing tells
     * @param earlier setbacks of the trail that is left behind; those that the backup does not know
     *     are put down anew, for they are to be told of in every later report
     * @param backup what tells the backup from others, by field
     * @return its new head
     */
    public Head restored(
            DataSource restored,
            Actor actor,
            Optional<LeftBehind> left,
            List<Setback> earlier,
            Map<String, String> backup) {
        try {
            Head kept;
            List<Setback> known;
            try (Connection connection = restored.getConnection()) {
                kept = Records.on(connection).head();
                known = Setbacks.in(Records.on(connection));
            }
            for (Setback one : earlier) {
                if (known.stream().noneMatch(one::isThatOf)) {
                    put(restored, actor, one.action(), Setbacks.carried(one));
                }
            }
            return put(restored, actor, Setback.RESTORED, Setbacks.told(left, kept, backup));
        } catch (SQLException e) {
            throw database.cannot(e);
        }
    }

    private Head put(DataSource source, Actor actor, String action, List<Change> changes)
            throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Records.appendAlone(connection, actor, action, Setback.SUBJECT, changes, clock);
        }
    }

    /**
     * Tells the head beside the database, when another database has taken its place. Where that
     * cannot be written, the record of the setback tells as much when the database is opened.
     */
    public void goOnFrom(Head head) {
        HeadFile file = headFile();
        try {
            file.put(head);
        } catch (IOException e) {
            database.tell(Message.of("trail.headNotWritten", file.path()));
        }
    }

    private HeadFile headFile() {
        return new HeadFile(database.place().head().orElseThrow());
    }

    private Setback last() {
        List<Setback> all = trail.setbacks();
        return all.get(all.size() - 1);
    }

    private static void refuseUnlessReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.because("trail.reasonWanted", Integer.toString(LONGEST_REASON))
                    .remedy(Action.GIVE_REASON);
        }
    }
}
