package se.trafikljus.trail;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.Schema;

/**
 * The lock that every change takes first, on the trail's head: so there is one writer at a time
 * also among processes that share a server, and no two can wait for each other.
 */
final class HeadLock {

    private static final String OURS = "Trafikljus ";

    private final JdbcClient jdbc;
    private final Database database;
    private final Duration patience;
    private final boolean naming;

    /**
     * @param naming whether who waits is told who is at work
     */
    HeadLock(JdbcClient jdbc, Database database, Duration patience, boolean naming) {
        this.jdbc = jdbc;
        this.database = database;
        this.patience = patience;
        this.naming = naming;
    }

    /**
     * Takes the lock until the transaction that is under way ends.
     *
     * @throws WaitedTooLong if another process has it for too long
     */
    void take(Actor actor) {
        if (!database.place().embedded()) {
            jdbc.sql(
                            "SELECT set_config('application_name', ?, true),"
                                    + " set_config('lock_timeout', ?, true)")
                    .params(
                            OURS + URLEncoder.encode(actor.name(), StandardCharsets.UTF_8),
                            patience.toMillis() + "ms")
                    .query()
                    .singleRow();
        }
        try {
            jdbc.sql("SELECT seq FROM trail_head WHERE id = 1 FOR UPDATE")
                    .query(Long.class)
                    .optional();
            refuseIfBroughtOn();
        } catch (Problem problem) {
            if (problem.message().key().equals("workspace.busy")) {
                throw new WaitedTooLong(problem);
            }
            throw problem;
        }
    }

    /** A newer program may have brought a server's database on while this one had it open. */
    private void refuseIfBroughtOn() {
        if (!database.place().embedded()) {
            int step =
                    jdbc.sql(
                                    "SELECT max(CAST(\"version\" AS INT)) FROM \"%s\""
                                            .formatted(Schema.HISTORY))
                            .query(Integer.class)
                            .single();
            Schema.refuseNewer(step, database.place().shown());
        }
    }

    /** Does the work, and tells who is at work where it had to wait for the lock too long. */
    <T> T explaining(Supplier<T> work) {
        try {
            return work.get();
        } catch (WaitedTooLong e) {
            throw atWork().orElse(e.problem);
        }
    }

    /** Who has the lock on the server just now. */
    private Optional<Problem> atWork() {
        if (database.place().embedded() || !naming) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT a.application_name, a.xact_start
                                FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                                WHERE l.relation = 'trail_head'::regclass AND l.mode = 'RowShareLock'
                                    AND a.wait_event_type IS DISTINCT FROM 'Lock'
                                    AND a.pid <> pg_backend_pid() AND a.xact_start IS NOT NULL
                                ORDER BY a.xact_start
                                """)) {
            return row.next() ? Optional.of(told(row)) : Optional.empty();
        } catch (SQLException notTold) {
            return Optional.empty();
        }
    }

    private static Problem told(ResultSet row) throws SQLException {
        String name = String.valueOf(row.getString(1));
        Timestamp since = row.getTimestamp(2);
        return WriterTurn.busy(
                name.startsWith(OURS) ? decoded(name.substring(OURS.length())) : name,
                Sweden.told(since.toInstant()));
    }

    /** The server keeps the beginning of a long name, cut wherever its last byte falls. */
    static String decoded(String name) {
        try {
            String whole = name.replaceFirst("%.?$", "");
            return URLDecoder.decode(whole, StandardCharsets.UTF_8).replaceFirst("\\uFFFD+$", "");
        } catch (IllegalArgumentException notOurs) {
            return name;
        }
    }

    /** The lock was not had in time. */
    private static final class WaitedTooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        WaitedTooLong(Problem problem) {
            super(problem);
            this.problem = problem;
        }
    }
}
