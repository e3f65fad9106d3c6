package se.trafikljus.workspace;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database in use: its lock, and the connection that keeps it open between two uses. */
final class Opened {

    private static final Logger LOG = System.getLogger(Opened.class.getName());

    private final Database.Place place;
    private final DataSource source;
    private final Access access;
    private final @Nullable Holder holder;
    private final @Nullable Connection keptOpen;
    private final Set<Connection> lent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Optional<Object> file;
    private long uses;
    private boolean givenUp;

    Opened(
            Database.Place place,
            DataSource source,
            Access access,
            @Nullable Holder holder,
            @Nullable Connection keptOpen) {
        this.place = place;
        this.source = source;
        this.access = access;
        this.holder = holder;
        this.keptOpen = keptOpen;
        this.file = identity(place);
    }

    private static Optional<Object> identity(Database.Place place) {
        return place.folder().map(DatabaseFile::new).flatMap(DatabaseFile::identity);
    }

    /** Whether its file was removed, or another one put there: what is written goes nowhere. */
    boolean hasLostItsFile() {
        return file.isPresent() && !file.equals(identity(place));
    }

    Database.Place place() {
        return place;
    }

    Access access() {
        return access;
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }

    /** A connection for somebody who gives it back. */
    synchronized Connection lend() throws SQLException {
        Connection connection = connection();
        lent.add(connection);
        return connection;
    }

    synchronized boolean isLent(Connection connection) {
        return lent.contains(connection);
    }

    synchronized void giveBack(Connection connection) {
        lent.remove(connection);
        uses++;
    }

    synchronized boolean idle() {
        return lent.isEmpty();
    }

    /** Changes with each use. */
    synchronized long uses() {
        return uses;
    }

    /** Its storage failed; it is to be closed. */
    synchronized void givenUp() {
        givenUp = true;
    }

    synchronized boolean isGivenUp() {
        return givenUp;
    }

    /**
     * Closes everything; what cannot be closed in good order is let go of all the same, or nobody
     * could open the database again.
     *
     * @param lastWords a statement to run first; empty for none
     */
    void close(String lastWords) {
        if (!lastWords.isEmpty()) {
            try (Connection last = source.getConnection();
                    Statement statement = last.createStatement()) {
                statement.execute(lastWords);
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "The last statement failed", e);
            }
        }
        if (keptOpen != null) {
            try {
                keptOpen.close();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "The database was not closed in good order", e);
            }
        }
        if (holder != null) {
            try {
                holder.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The lock was not let go in good order", e);
            }
        }
    }
}
