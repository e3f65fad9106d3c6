package se.trafikljus.workspace;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import se.trafikljus.Problem;

/** Begins and ends transactions; one that the storage does not let begin is told in words. */
final class StoredTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(StoredTransactions.class);

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

    /**
     * A database that is closed or gone has nothing left to undo, for nothing was committed; to say
     * so would hide what closed it.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException e) {
            if (!database.isEndedBy(e)) {
                throw e;
            }
            LOG.debug("Nothing was left to undo", e);
        }
    }
}
