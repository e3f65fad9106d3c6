package se.trafikljus.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import se.trafikljus.Release;
import se.trafikljus.trail.Head;
import se.trafikljus.workspace.Schema;

/** Finds out what a backup has to tell of where it comes from. */
final class Origins {

    private Origins() {}

    static BackupWriter.Origin of(Connection source, Clock clock) throws SQLException {
        DatabaseMetaData about = source.getMetaData();
        return new BackupWriter.Origin(
                Release.version(),
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
}
