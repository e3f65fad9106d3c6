package se.trafikljus.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.engine.Setting;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/**
 * Opens a database: looks at it without changing a byte, refuses what must not be used, keeps a
 * copy of what it brings up to date, and only then lets anybody write.
 */
final class Opening {

    /** Who is asked on the way, and where what happened is told. */
    record Helpers(
            List<OpeningCheck> checks,
            Supplier<Optional<Caretaker>> caretaker,
            Clock clock,
            News news) {}

    private static final int OUR_BUILD = Constants.BUILD_ID;

    private final Database.Place place;
    private final Helpers helpers;
    private @Nullable Holder holder;
    private @Nullable Connection keptOpen;

    private Opening(Database.Place place, Helpers helpers) {
        this.place = place;
        this.helpers = helpers;
    }

    /**
     * Opens a database.
     *
     * @throws Problem if it cannot or must not be used; nothing is held then
     */
    static Opened of(Database.Place place, Helpers helpers) {
        Opening opening = new Opening(place, helpers);
        boolean done = false;
        try {
            Opened opened = opening.opened();
            done = true;
            return opened;
        } catch (SQLException e) {
            throw opening.trouble(e);
        } catch (FlywayException e) {
            throw opening.cannotMigrate(e);
        } catch (UncheckedIOException e) {
            throw opening.trouble(Objects.requireNonNull(e.getCause()));
        } catch (DataAccessException e) {
            throw e.getMostSpecificCause() instanceof SQLException fault
                    ? opening.trouble(fault)
                    : opening.cannotBeUsed(e);
        } catch (IOException e) {
            throw opening.trouble(e);
        } finally {
            if (!done) {
                opening.giveUp();
            }
        }
    }

    private Problem trouble(SQLException e) {
        return StorageFaults.kind(e, place)
                .map(kind -> StorageFaults.problem(kind, place, e))
                .orElseGet(() -> cannotBeUsed(e));
    }

    private Problem trouble(IOException e) {
        return StorageFaults.tellsOfFullDisk(e)
                ? Problem.conflict("workspace.full", place.shown())
                : Problem.conflict("workspace.ioTrouble", place.shown(), new FileTrouble(e))
                        .remedy(Action.VERIFY_TRAIL);
    }

    private Problem cannotMigrate(FlywayException e) {
        return StorageFaults.tellsOfFullDisk(e)
                ? Problem.conflict("workspace.full", place.shown())
                : Problem.conflict(
                        "workspace.cannotMigrate", place.address(), StorageFaults.reason(e));
    }

    private Problem cannotBeUsed(Exception e) {
        return place.embedded()
                ? StorageFaults.damaged(place, e)
                : StorageFaults.unreachable(place, e);
    }

    private void giveUp() {
        new Opened(place, source(), Access.PROTECTED, holder, keptOpen).close("");
    }

    private Opened opened() throws SQLException, IOException {
        Optional<Path> folder = place.folder();
        return folder.isPresent()
                ? openedFile(new DatabaseFile(folder.get()))
                : openedWithoutFile();
    }

    private DataSource source() {
        return place.embedded()
                ? DatabaseFile.embedded(place.url())
                : new DriverManagerDataSource(place.url(), place.user(), place.password());
    }

    /** On a server, or in memory. */
    private Opened openedWithoutFile() throws SQLException {
        DataSource source = source();
        try (Connection connection = source.getConnection()) {
            OptionalInt step = inspected(connection);
            if (step.isPresent() && step.getAsInt() < Schema.latest()) {
                keepCopy(connection);
            }
            bringUpToDate(source, step);
            if (step.isEmpty()) {
                // A server may be empty because somebody put an empty one there.
                inspected(connection);
            }
            letChecksSee(connection);
        }
        return new Opened(place, source, Access.WRITABLE, null, null);
    }

    private Opened openedFile(DatabaseFile file) throws SQLException, IOException {
        boolean writable = file.isWritable() || !Files.exists(file.folder());
        if (writable) {
            Workspace.preparedData(file.folder());
            holder = Holder.take(file.folder(), helpers.clock());
        } else {
            holder = Holder.share(file.folder());
        }
        if (writable) {
            file.sweep(helpers.news());
        }
        file.refuseIfLost();
        if (!Files.exists(file.path())) {
            if (!writable) {
                throw Problem.conflict("workspace.readOnlyAndNone", file.folder())
                        .remedy(Action.CHOOSE_WORKSPACE);
            }
            file.makeEmpty();
        }
        OptionalInt step = inspectedFile(file, writable);
        if (!writable) {
            return reading(file, step, Access.PROTECTED);
        }
        try {
            return writing(file, step);
        } catch (SQLException | Problem e) {
            if (!StorageFaults.tellsOfFullDisk(e)) {
                throw e;
            }
            closeKeptOpen();
            return reading(file, step, Access.DISK_FULL);
        }
    }

    /** Looks at a file without changing it; nothing is written before everything was looked at. */
    private OptionalInt inspectedFile(DatabaseFile file, boolean writable) throws SQLException {
        try (Connection connection = readOnly(file)) {
            OptionalInt step = inspected(connection);
            if (writable && step.isPresent() && step.getAsInt() < Schema.latest()) {
                keepCopy(connection);
            }
            return step;
        }
    }

    private Connection readOnly(DatabaseFile file) {
        try {
            return file.readOnlySource().getConnection();
        } catch (SQLException e) {
            throw e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? Problem.busy("workspace.heldByUnknown", place.shown())
                    : StorageFaults.damaged(place, e);
        }
    }

    /**
     * The version of the engine that made a file stands in it, but no statement tells it, and it is
     * not known where the file is only read.
     */
    private static int build(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                ? session.getDatabase().getAllSettings().stream()
                        .filter(setting -> setting.getName().equals("CREATE_BUILD"))
                        .mapToInt(Setting::getIntValue)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private OptionalInt inspected(Connection connection) throws SQLException {
        OptionalInt step = Schema.of(connection);
        if (step.isPresent() && step.getAsInt() > Schema.latest()) {
            throw Problem.conflict(
                    "workspace.newer",
                    place.shown(),
                    Integer.toString(step.getAsInt()),
                    Integer.toString(Schema.latest()));
        }
        if (step.isPresent()) {
            for (OpeningCheck check : helpers.checks()) {
                check.check(connection, place);
            }
        }
        return step;
    }

    private Opened reading(DatabaseFile file, OptionalInt step, Access access) throws SQLException {
        if (step.orElse(0) < Schema.latest()) {
            throw Problem.conflict(
                    access == Access.DISK_FULL ? "workspace.full" : "workspace.readOnlyOld",
                    place.shown());
        }
        DataSource source = file.readOnlySource();
        keptOpen = source.getConnection();
        helpers.news()
                .add(
                        Message.of(
                                access == Access.DISK_FULL
                                        ? "workspace.readingFull"
                                        : "workspace.readingOnly",
                                place.shown()));
        return new Opened(place, source, access, holder, keptOpen);
    }

    private Opened writing(DatabaseFile file, OptionalInt step) throws SQLException, IOException {
        DataSource source = file.source();
        Connection connection = source.getConnection();
        keptOpen = connection;
        if (build(connection) > OUR_BUILD) {
            closeKeptOpen();
            rewrite(file);
            connection = source.getConnection();
            keptOpen = connection;
        }
        bringUpToDate(source, step);
        Workspace.keepForOwner(file.folder());
        letChecksSee(connection);
        if (holder != null) {
            holder.mark();
        }
        return new Opened(place, source, Access.WRITABLE, holder, connection);
    }

    private void rewrite(DatabaseFile file) throws SQLException {
        try (Connection connection = readOnly(file)) {
            caretaker().rewrite(connection, file, helpers.news());
        }
    }

    private void letChecksSee(Connection connection) throws SQLException {
        for (OpeningCheck check : helpers.checks()) {
            check.opened(connection, place, helpers.news());
        }
    }

    private Caretaker caretaker() {
        return helpers.caretaker()
                .get()
                .orElseThrow(() -> new IllegalStateException("Nobody can keep a copy"));
    }

    private void keepCopy(Connection connection) {
        Path data =
                place.folder()
                        .or(() -> place.head().map(Path::getParent))
                        .orElseThrow(() -> new IllegalStateException("No place for a copy"));
        caretaker().beforeMigration(connection, data, helpers.news());
    }

    private void bringUpToDate(DataSource source, OptionalInt step) {
        if (step.isPresent() && step.getAsInt() == Schema.latest()) {
            return;
        }
        try {
            Schema.bring(source, Schema.latest());
        } catch (FlywayException e) {
            throw cannotMigrate(e);
        }
    }

    private void closeKeptOpen() throws SQLException {
        if (keptOpen != null) {
            keptOpen.close();
            keptOpen = null;
        }
    }
}
