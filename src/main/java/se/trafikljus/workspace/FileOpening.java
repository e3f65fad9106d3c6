package se.trafikljus.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.engine.Setting;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/** Opens the file of an embedded database, for writing where that is possible, else to be read. */
final class FileOpening {

    private static final int OUR_BUILD = Constants.BUILD_ID;

    private final Place place;
    private final DatabaseFile file;
    private final Opening.Helpers helpers;
    private final Inspection inspection;
    private @Nullable Holder holder;
    private @Nullable Connection keptOpen;

    private FileOpening(Place place, DatabaseFile file, Opening.Helpers helpers) {
        this.place = place;
        this.file = file;
        this.helpers = helpers;
        this.inspection = new Inspection(place, helpers);
    }

    /** Opens it; where that fails nothing is held afterwards. */
    static Opened of(Place place, DatabaseFile file, Opening.Helpers helpers)
            throws SQLException, IOException {
        FileOpening opening = new FileOpening(place, file, helpers);
        boolean done = false;
        try {
            Opened opened = opening.opened();
            done = true;
            return opened;
        } finally {
            if (!done) {
                opening.as(Access.PROTECTED, file.source()).close("");
            }
        }
    }

    private Opened as(Access access, DataSource source) {
        return new Opened(place, source, access, holder, keptOpen);
    }

    private Opened opened() throws SQLException, IOException {
        boolean writable = file.isWritable() || !Files.exists(file.folder());
        if (writable) {
            Workspace.preparedData(file.folder());
            holder = Holder.take(file.folder(), helpers.clock());
            file.sweep(helpers.news());
        } else {
            holder = Holder.share(file.folder(), helpers.clock());
        }
        file.refuseIfLost();
        if (!Files.exists(file.path())) {
            if (!writable) {
                throw Problem.conflict("workspace.readOnlyAndNone", file.folder())
                        .remedy(Action.CHOOSE_WORKSPACE);
            }
            file.makeEmpty();
        }
        OptionalInt step = inspected(writable);
        if (!writable) {
            return reading(step, Access.PROTECTED);
        }
        try {
            return writing(step);
        } catch (SQLException | Problem e) {
            if (!StorageFaults.tellsOfFullDisk(e)) {
                throw e;
            }
            closeKeptOpen();
            return reading(step, Access.DISK_FULL);
        }
    }

    /** Looks at the file without changing it; nothing is written before everything was seen. */
    private OptionalInt inspected(boolean writable) throws SQLException {
        try (Connection connection = readOnly()) {
            OptionalInt step = inspection.look(connection);
            if (writable) {
                inspection.keepCopyIfOld(connection, step);
            }
            return step;
        }
    }

    private Connection readOnly() {
        try {
            return file.readOnlySource().getConnection();
        } catch (SQLException e) {
            throw e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 && !isHeldByThisProcess()
                    ? Problem.busy("workspace.heldByUnknown", place.shown())
                    : StorageFaults.damaged(place, e);
        }
    }

    /**
     * Whether this very process holds the file: the engine does not let go of one that it could not
     * open, so that a damaged file looks held when it is opened again.
     */
    private boolean isHeldByThisProcess() {
        try (FileChannel channel = FileChannel.open(file.path())) {
            channel.tryLock(0, Long.MAX_VALUE, true);
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Opened reading(OptionalInt step, Access access) throws SQLException {
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
        return as(access, source);
    }

    private Opened writing(OptionalInt step) throws SQLException, IOException {
        DataSource source = file.source();
        Connection connection = source.getConnection();
        keptOpen = connection;
        if (build(connection) > OUR_BUILD) {
            closeKeptOpen();
            try (Connection old = readOnly()) {
                inspection.rewrite(old, file);
            }
            connection = source.getConnection();
            keptOpen = connection;
        }
        if (step.isPresent() && step.getAsInt() < Schema.latest()) {
            closeKeptOpen();
            broughtUpToDate();
            connection = source.getConnection();
            keptOpen = connection;
        } else {
            inspection.bringUpToDate(source, step);
        }
        Workspace.keepForOwner(file.folder());
        inspection.show(connection);
        if (holder != null) {
            holder.mark();
        }
        return as(Access.WRITABLE, source);
    }

    private void broughtUpToDate() throws SQLException, IOException {
        try {
            file.bringUpToDateBeside();
        } catch (FlywayException e) {
            throw inspection.cannotMigrate(e);
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

    private void closeKeptOpen() throws SQLException {
        if (keptOpen != null) {
            keptOpen.close();
            keptOpen = null;
        }
    }
}
