package se.trafikljus.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.trafikljus.Problem;
import se.trafikljus.workspace.DatabaseFile;
import se.trafikljus.workspace.Schema;
import se.trafikljus.workspace.Workspace;

/** Fills a database with what a backup holds, and makes sure that it is the same. */
final class Copy {

    private Copy() {}

    /**
     * Makes a database of a backup, with the schema that the backup has.
     *
     * @throws Problem if what is in it afterwards is not to the row what the backup holds
     */
    static void into(DatabaseFile making, BackupFile backup, Progress progress)
            throws IOException, SQLException {
        if (backup.manifest().schema() > Schema.latest()) {
            throw Problem.conflict("backup.newer", backup.shown());
        }
        DatabaseFile.discard(making.folder());
        Workspace.preparedData(making.folder());
        making.build(backup.manifest().schema());
        try (Connection connection = making.source().getConnection()) {
            connection.setAutoCommit(false);
            fill(connection, backup, progress);
            connection.commit();
            compare(connection, backup);
        }
    }

    /** Puts a backup's rows in the place of all rows, in the transaction that is under way. */
    static void fill(Connection connection, BackupFile backup, Progress progress)
            throws IOException, SQLException {
        Tables tables = new Tables(connection, backup.manifest().schema());
        refuseOtherTables(tables, backup);
        tables.empty();
        List<Manifest.Table> all = backup.manifest().tables();
        for (int i = 0; i < all.size(); i++) {
            progress.at(i, all.size());
            fill(tables, all.get(i), backup);
        }
        progress.at(all.size(), all.size());
    }

    private static void refuseOtherTables(Tables tables, BackupFile backup) throws SQLException {
        Set<String> there = new HashSet<>(tables.names());
        Set<String> told = new HashSet<>();
        for (Manifest.Table table : backup.manifest().tables()) {
            told.add(table.name());
            boolean same =
                    there.contains(table.name())
                            && new HashSet<>(tables.columns(table.name()))
                                    .equals(new HashSet<>(table.columns()));
            if (!same) {
                throw Problem.because("backup.altered", backup.shown());
            }
        }
        if (!told.equals(there)) {
            throw Problem.because("backup.altered", backup.shown());
        }
    }

    private static void fill(Tables tables, Manifest.Table table, BackupFile backup)
            throws IOException, SQLException {
        try (Tables.Filling filling = tables.new Filling(table.name(), table.columns())) {
            SQLException[] failed = new SQLException[1];
            backup.lines(
                    table,
                    line -> {
                        try {
                            if (failed[0] == null) {
                                filling.add(line);
                            }
                        } catch (SQLException e) {
                            failed[0] = e;
                        }
                    });
            if (failed[0] != null) {
                throw failed[0];
            }
            filling.finish();
        }
    }

    /**
     * Holds a database against a backup.
     *
     * @throws Problem if they differ in any row
     */
    static void compare(Connection connection, BackupFile backup) throws SQLException {
        Tables tables = new Tables(connection, backup.manifest().schema());
        for (Manifest.Table table : backup.manifest().tables()) {
            Fingerprint found = tables.fingerprint(table.name(), table.columns());
            if (found.rows() != table.rows() || !found.text().equals(table.fingerprint())) {
                throw Problem.because("backup.differs", table.name(), backup.shown());
            }
        }
    }
}
