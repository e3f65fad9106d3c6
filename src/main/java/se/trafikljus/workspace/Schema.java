package se.trafikljus.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.trafikljus.Action;
import se.trafikljus.Problem;

/** The tables, and the numbered steps that made them what they are. */
public final class Schema {

    /** The table in which the steps that were taken stand. */
    public static final String HISTORY = "flyway_schema_history";

    private static final String STEPS = "classpath:db/migration";
    private static final Pattern STEP = Pattern.compile("V([0-9]+)__.*\\.sql");
    private static final int LATEST = latestStep();
    private static final Map<Integer, Set<String>> TABLES = new ConcurrentHashMap<>();

    private Schema() {}

    /** The number of the last step that this program knows. */
    public static int latest() {
        return LATEST;
    }

    /**
     * The number of the last step that a database has taken; empty for one without tables.
     *
     * @throws Problem if it took one that no program of ours knows
     */
    public static OptionalInt of(Connection connection) throws SQLException {
        if (!hasHistory(connection)) {
            return OptionalInt.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT \"version\" FROM \""
                                        + HISTORY
                                        + "\" WHERE \"version\" IS NOT NULL")) {
            int last = 0;
            while (rows.next()) {
                last = Math.max(last, number(rows.getString(1)));
            }
            return OptionalInt.of(last);
        }
    }

    /**
     * Refuses what a newer program has brought to a step that this one does not know.
     *
     * @param step the last one that was taken
     * @param shown where the database is, for people
     * @throws Problem naming both steps
     */
    public static void refuseNewer(int step, String shown) {
        if (step > LATEST) {
            throw Problem.conflict(
                    "workspace.newer", shown, Integer.toString(step), Integer.toString(LATEST));
        }
    }

    /**
     * Refuses a database that took a step in part, where the engine does not take it back.
     *
     * @throws Problem naming the step
     */
    static void refuseHalfTaken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT \"version\" FROM \""
                                        + HISTORY
                                        + "\" WHERE \"success\" = FALSE")) {
            if (rows.next()) {
                throw Problem.conflict("workspace.halfTaken", String.valueOf(rows.getString(1)))
                        .remedy(Action.RESTORE_BACKUP);
            }
        }
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version.strip());
        } catch (NumberFormatException e) {
            throw Problem.conflict("workspace.foreignSchema", version)
                    .remedy(Action.RESTORE_BACKUP);
        }
    }

    /** The names of the tables after a step, in small letters. */
    public static Set<String> tables(int step) {
        return TABLES.computeIfAbsent(step, Schema::tablesAfter);
    }

    private static Set<String> tablesAfter(int step) {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        try (Connection kept = memory.getConnection()) {
            bring(memory, step);
            Set<String> names = new TreeSet<>();
            try (ResultSet tables =
                    kept.getMetaData()
                            .getTables(
                                    null,
                                    kept.getSchema(),
                                    "%",
                                    new String[] {"TABLE", "BASE TABLE"})) {
                while (tables.next()) {
                    names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            names.remove(HISTORY);
            return Collections.unmodifiableSet(names);
        } catch (SQLException e) {
            throw new IllegalStateException("An empty database could not be made", e);
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
            return tables.next();
        }
    }

    /**
     * Takes the steps that a database has not taken yet.
     *
     * @param target the number of the last step to take
     * @throws FlywayException if one fails
     */
    public static void bring(DataSource database, int target) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations(STEPS)
                .target(MigrationVersion.fromVersion(Integer.toString(target)))
                .load()
                .migrate();
    }

    private static int latestStep() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver(Schema.class.getClassLoader())
                                    .getResources(STEPS + "/V*.sql"))
                    .map(step -> STEP.matcher(String.valueOf(step.getFilename())))
                    .filter(Matcher::matches)
                    .mapToInt(step -> Integer.parseInt(step.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
