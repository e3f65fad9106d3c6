package se.trafikljus.workspace;

import java.sql.Connection;
import java.sql.SQLException;

/** What another room wants to see right before anybody uses a database that was just opened. */
public interface OpeningCheck {

    /**
     * Looks at the database.
     *
     * @throws se.trafikljus.Problem if it must not be used
     */
    void check(Connection connection, Database.Place place) throws SQLException;
}
