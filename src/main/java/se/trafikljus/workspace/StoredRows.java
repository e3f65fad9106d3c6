package se.trafikljus.workspace;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import se.trafikljus.Action;
import se.trafikljus.Problem;

/**
 * Reads and writes rows. What the storage cannot do, and what stands in a row though the program
 * never writes it, are problems that the user can mend, and no faults of the program.
 */
final class StoredRows extends JdbcTemplate {

    private final Database database;
    private final RowWriter writer;

    // What is made of this template here uses it only once rows are written.
    @SuppressWarnings("this-escape")
    StoredRows(Database database) {
        super(database);
        this.database = database;
        this.writer = new RowWriter(this);
        setExceptionTranslator(translator(database));
    }

    /** Puts in rows, many at a time. */
    RowWriter writer() {
        return writer;
    }

    /** Each use of the database asks for it here; what waits to be written is written before. */
    @Override
    protected DataSource obtainDataSource() {
        writer.write();
        return super.obtainDataSource();
    }

    /** Tells trouble with the storage as a problem, and the rest as Spring does. */
    static SQLExceptionTranslator translator(Database database) {
        SQLExceptionTranslator usual = new SQLExceptionSubclassTranslator();
        return (String task, @Nullable String sql, SQLException fault) -> {
            throwIfTrouble(database, fault);
            return usual.translate(task, sql, fault);
        };
    }

    private static void throwIfTrouble(Database database, SQLException fault) {
        database.trouble(fault)
                .ifPresent(
                        trouble -> {
                            trouble.initCause(fault);
                            throw trouble;
                        });
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator creator,
            @Nullable PreparedStatementSetter setter,
            ResultSetExtractor<T> reader)
            throws DataAccessException {
        return super.query(
                creator,
                setter,
                rows -> {
                    try {
                        return reader.extractData(rows);
                    } catch (DataAccessException | Problem known) {
                        throw known;
                    } catch (RuntimeException unreadable) {
                        throw altered(unreadable);
                    }
                });
    }

    private Problem altered(RuntimeException unreadable) {
        Problem problem =
                Problem.conflict(
                                "workspace.alteredRow",
                                database.place().shown(),
                                String.valueOf(unreadable.getMessage()))
                        .remedy(Action.VERIFY_TRAIL)
                        .remedy(Action.RESTORE_BACKUP)
                        .remedy(Action.MEND_ROW);
        problem.initCause(unreadable);
        return problem;
    }
}
