package se.trafikljus.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import se.trafikljus.trail.Head;
import se.trafikljus.workspace.Schema;

/** Finds out what a backup has to tell of where it comes from. */
final class Origins {

    private Origins() {}

    static BackupWriter.Origin of(Connection source, Clock clock) throws SQLException {
        DatabaseMetaData about = source.getMetaData();
        return new BackupWriter.Origin(
                program(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                about.getDatabaseProductName() + " " + about.getDatabaseProductVersion(),
                Schema.of(source).orElseThrow(),
                head(source));
    }

    private static Head head(Connection source) throws SQLException {
        try (PreparedStatement query =
                        source.prepareStatement("SELECT seq, hash FROM trail_head WHERE id = 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : Head.NONE;
        }
    }

    private static String program() {
        try (InputStream file =
                Origins.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file == null) {
                return "";
            }
            Properties build = new Properties();
            build.load(file);
            return build.getProperty("build.version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
