package se.trafikljus.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Problem;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.OpeningCheck;

/**
 * Refuses a database that is older than the head beside it; takes one that is ahead, and brings the
 * head up.
 */
@Component
class HeadCheck implements OpeningCheck {

    @Override
    public void check(Connection connection, Database.Place place) throws SQLException {
        if (place.folder().isEmpty()) {
            return;
        }
        Path folder = place.folder().get();
        try {
            Optional<Head> beside = HeadFile.read(folder);
            Head inside = inside(connection);
            if (beside.isPresent()) {
                refuseIfOlder(connection, beside.get(), inside, folder);
            }
            if (inside.seq() > 0) {
                HeadFile.write(folder, inside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseIfOlder(Connection connection, Head beside, Head inside, Path folder)
            throws SQLException {
        if (inside.seq() < beside.seq()) {
            throw Problem.because(
                    "trail.older",
                    folder,
                    Long.toString(inside.seq()),
                    Long.toString(beside.seq()));
        }
        if (beside.seq() > 0 && !hashOf(connection, beside.seq()).equals(beside.hash())) {
            throw Problem.because("trail.another", folder, Long.toString(beside.seq()));
        }
    }

    private static Head inside(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT seq, hash FROM trail_head WHERE id = 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : Head.NONE;
        }
    }

    private static String hashOf(Connection connection, long seq) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT hash FROM trail WHERE seq = ?")) {
            query.setLong(1, seq);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }
}
