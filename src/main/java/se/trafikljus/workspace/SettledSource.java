package se.trafikljus.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import se.trafikljus.Problem;

/**
 * Reads a database's file. Where a process was killed in the middle of a change, the engine ends or
 * undoes that whenever the file is opened; if it is much, such as an import, it cannot without
 * writing. Then it is let write, once, and the file is read after that.
 */
final class SettledSource extends DelegatingDataSource {

    private final DatabaseFile file;

    /**
     * Reads a file.
     *
     * @param reading opens it without changing it
     */
    SettledSource(DatabaseFile file, DataSource reading) {
        super(reading);
        this.file = file;
    }

    /**
     * Opens the file.
     *
     * @throws Problem if it has to be written first and this process may not
     */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException e) {
            if (!isForWantOfWriting(e)) {
                throw e;
            }
        }
        if (!file.isWritable()) {
            throw Problem.conflict("workspace.unsettled", file.path());
        }
        file.source().getConnection().close();
        return super.getConnection();
    }

    private static boolean isForWantOfWriting(SQLException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException store) {
                return store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED;
            }
        }
        return false;
    }
}
