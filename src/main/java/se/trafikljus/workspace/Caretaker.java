package se.trafikljus.workspace;

import java.nio.file.Path;
import java.sql.Connection;

/** Keeps copies of a database before the program by itself makes another thing of it. */
public interface Caretaker {

    /**
     * Keeps a copy before the schema is brought up to date.
     *
     * @param source sees the database as it was
     * @param data the workspace's data folder
     * @throws se.trafikljus.Problem if no copy can be kept; then nothing is changed
     */
    void beforeMigration(Connection source, Path data, News news);

    /**
     * Writes anew a database file that another version of the database engine made, and keeps the
     * old one.
     *
     * @param source sees the database as it was; closed when the new file takes its place
     * @throws se.trafikljus.Problem if the new one does not equal the old; then the old one stays
     */
    void rewrite(Connection source, DatabaseFile file, News news);
}
