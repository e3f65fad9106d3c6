package se.trafikljus.workspace;

import java.sql.SQLException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import se.trafikljus.Problem;

/** Begins and ends transactions; one that the storage does not let begin is told in words. */
final class StoredTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Database database;

    StoredTransactions(Database database) {
        super(database);
        this.database = database;
        setExceptionTranslator(StoredRows.translator(database));
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException e) {
            if (e.getCause() instanceof Problem told) {
                throw told;
            }
            if (e.getCause() instanceof SQLException fault) {
                throw database.trouble(fault).map(RuntimeException.class::cast).orElse(e);
            }
            throw e;
        }
    }
}
