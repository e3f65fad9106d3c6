package se.trafikljus.workspace;

import java.sql.Connection;
import java.sql.SQLException;

/** What another room wants to see right before anybody uses a database that was just opened. */
public interface OpeningCheck {

    /**
     * Looks at a database that was there before, when nothing has been written to it yet.
     *
     * @throws se.trafikljus.Problem if it must not be used
     */
    void check(Connection connection, Place place) throws SQLException;

    /**
     * Looks at the database when it is up to date, may be written to, and is about to be lent out.
     *
     * @param news where what is worth saying goes
     */
    default void opened(Connection connection, Place place, News news) throws SQLException {}
}
