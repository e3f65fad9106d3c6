package se.trafikljus.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables that a transaction fills. A PostgreSQL plans for a table as it was when somebody last
 * looked how large it is: of one that was empty until now each search would read all rows. So it is
 * asked to look again each time that there are twice as many, which also serves whoever reads them
 * afterwards. An embedded database knows by itself.
 */
final class GrowingTables {

    private static final long WORTH_LOOKING_AT = 2_000;

    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, Long> next = new HashMap<>();

    /** Tells of rows that were put into a table just now. */
    void grown(Connection connection, String table, int by) throws SQLException {
        long now = rows.merge(table, (long) by, Long::sum);
        if (now < next.getOrDefault(table, WORTH_LOOKING_AT)) {
            return;
        }
        next.put(table, 2 * now);
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                // Where somebody else looks, there is no need to wait for them.
                statement.execute("ANALYZE (SKIP_LOCKED) " + table);
            }
        }
    }
}
