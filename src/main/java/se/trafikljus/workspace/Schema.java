package se.trafikljus.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
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

    private Schema() {}

    /** The number of the last step that this program knows. */
    public static int latest() {
        return LATEST;
    }

    /** The number of the last step that a database has taken; empty for one without tables. */
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

    private static int number(String version) {
        try {
            return Integer.parseInt(version.strip());
        } catch (NumberFormatException e) {
            throw Problem.conflict("workspace.foreignSchema", version)
                    .remedy(Action.RESTORE_BACKUP);
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
