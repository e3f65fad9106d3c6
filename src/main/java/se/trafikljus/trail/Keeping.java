package se.trafikljus.trail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Sweden;
import se.trafikljus.workspace.Database;

/**
 * Keeps work whole: what it changes and what it adds to the trail stand or fall together, under one
 * clock.
 */
@Component
public class Keeping {

    private final TransactionTemplate transactions;
    private final Database database;
    private final Clock clock;

    Keeping(TransactionTemplate transactions, Database database, ObjectProvider<Clock> clock) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** Does all of the work; what it throws undoes everything. */
    public <T> T whole(Supplier<T> work) {
        return whole(false, work);
    }

    /**
     * Does all of the work; what it throws undoes everything.
     *
     * @param dryRun whether all is undone at the end in any case
     */
    public <T> T whole(boolean dryRun, Supplier<T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            database.refuseUnlessWritable();
        }
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            T result = work.get();
                            if (dryRun) {
                                status.setRollbackOnly();
                            }
                            return result;
                        }));
    }

    /** Reads everything as it was at one moment, whatever others write meanwhile. */
    public <T> T reading(Supplier<T> work) {
        TransactionTemplate snapshot =
                new TransactionTemplate(
                        Objects.requireNonNull(transactions.getTransactionManager()));
        snapshot.setReadOnly(true);
        // What each of the two calls the level at which a transaction sees one moment.
        snapshot.setIsolationLevel(
                database.place().embedded()
                        ? TransactionDefinition.ISOLATION_SERIALIZABLE
                        : TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(snapshot.execute(status -> work.get()));
    }

    /** The time that is put down beside a change: UTC, to the second. */
    public String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The day in Sweden. */
    public LocalDate today() {
        return Sweden.today(clock);
    }
}
