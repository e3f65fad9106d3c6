package se.trafikljus.workspace;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The database on a server that many programs share. Each of them lends out a few connections, over
 * and over, and has none where nothing is asked for a while: see docs/decisions/0016.
 */
final class ServerDatabase extends Lender {

    /**
     * How many connections a program has at most. Writers wait for their turn before they take one,
     * so nine are always there for readers; ten programs fit into the hundred that a PostgreSQL
     * gives out unless told otherwise.
     */
    static final int CONNECTIONS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(30);

    ServerDatabase(Place place, Opening.Helpers helpers) {
        super(place, new Door(() -> Opening.of(place, helpers)));
    }

    /**
     * Connections that are made when wanted, and lent again.
     *
     * @param direct makes a new one
     * @param most how many there are at most
     */
    static HikariDataSource pool(DataSource direct, int most) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("trafikljus");
        pool.setDataSource(direct);
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE.toMillis());
        pool.setConnectionTimeout(PATIENCE.toMillis());
        // The database was just looked at.
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    /** What made a new connection impossible is told rather than that the pool has none. */
    @Override
    Connection lend() throws SQLException {
        try {
            return super.lend();
        } catch (SQLTransientConnectionException e) {
            throw e.getCause() instanceof SQLException why ? why : e;
        }
    }

    @Override
    Access access() {
        return there().access();
    }

    @Override
    Opened there() {
        return door().open();
    }

    /** A server is there for many programs at once, and no one of them holds it. */
    @Override
    Database.Held held() {
        there();
        return new Database.Held(() -> {});
    }

    @Override
    void refuseIfLost() {}

    @Override
    void givenBack(Opened one) {
        if (one.isGivenUp()) {
            closeUnlessUsed(one);
        }
    }

    /** The next one connects anew, and looks at what answers; others finish what they can. */
    @Override
    void giveUp(Opened one) {
        one.givenUp();
        door().forget(one);
        closeUnlessUsed(one);
    }

    /** Aside, for a pool that still tries to reach a server takes seconds to close. */
    private static void closeUnlessUsed(Opened one) {
        if (one.end()) {
            Thread closing = new Thread(() -> one.close(""), "database-closing");
            closing.setDaemon(true);
            closing.start();
        }
    }

    @Override
    void reopen() {
        door().now().ifPresent(this::giveUp);
    }
}
