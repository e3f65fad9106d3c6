package se.trafikljus.workspace;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database in use: its lock, and the connection that keeps it open between two uses. */
final class Opened {

    private static final Logger LOG = System.getLogger(Opened.class.getName());

    private final Place place;
    private final DataSource source;
    private final Access access;
    private final @Nullable Holder holder;
    private final @Nullable Connection keptOpen;
    private final Optional<Object> file;
    private int lent;
    private long uses;
    private boolean ended;
    private boolean givenUp;

    Opened(
            Place place,
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

    private static Optional<Object> identity(Place place) {
        return place.folder().map(DatabaseFile::new).flatMap(DatabaseFile::identity);
    }

    /** Whether its file was removed, or another one put there: what is written goes nowhere. */
    boolean hasLostItsFile() {
        return file.isPresent() && !file.equals(identity(place));
    }

    Place place() {
        return place;
    }

    Access access() {
        return access;
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }

    /**
     * A connection for somebody who closes it.
     *
     * @param failed hears that it could not be closed
     * @param givenBack runs when it was
     * @return null if the database is being closed
     */
    @Nullable Connection lend(Consumer<SQLException> failed, Runnable givenBack)
            throws SQLException {
        synchronized (this) {
            if (ended) {
                return null;
            }
            lent++;
        }
        boolean had = false;
        try {
            Connection connection =
                    LentConnection.of(
                            connection(),
                            failed,
                            () -> {
                                takeBack();
                                givenBack.run();
                            });
            had = true;
            return connection;
        } finally {
            if (!had) {
                takeBack();
            }
        }
    }

    private synchronized void takeBack() {
        lent--;
        uses++;
    }

    synchronized boolean idle() {
        return lent == 0;
    }

    /**
     * Lends nothing from now on, if nobody has a connection.
     *
     * @return whether it was this call that ended it, so that it is the caller's to close
     */
    synchronized boolean end() {
        if (ended || lent > 0) {
            return false;
        }
        ended = true;
        return true;
    }

    /** Changes with each use. */
    synchronized long uses() {
        return uses;
    }

    /** Tells other processes whether this one gives its file away when nobody uses it. */
    void tellWhetherHeld(boolean held) {
        if (holder != null) {
            holder.tellWhetherHeld(held);
        }
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
        if (source instanceof HikariDataSource pool) {
            pool.close();
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
