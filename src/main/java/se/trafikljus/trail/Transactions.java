package se.trafikljus.trail;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Actor;
import se.trafikljus.Serving;
import se.trafikljus.Sweden;
import se.trafikljus.workspace.Database;
import se.trafikljus.workspace.OfTransaction;

/**
 * Changes everything or nothing, one writer at a time, for the trail is one chain; reads everything
 * as it was at one moment; under one clock.
 */
@Component
public class Transactions {

    /** The setting that tells for how many seconds a change waits for others. */
    static final String PATIENCE = "trafikljus.patience";

    private static final int PATIENT_SECONDS = 20;

    private final TransactionTemplate transactions;
    private final Database database;
    private final Clock clock;
    private final WriterTurn turn;
    private final HeadLock headLock;

    Transactions(
            TransactionTemplate transactions,
            Database database,
            JdbcClient jdbc,
            ObjectProvider<Clock> clock,
            ObjectProvider<Serving> serving,
            Environment settings) {
        this.transactions = transactions;
        this.database = database;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        Duration patience =
                Duration.ofSeconds(settings.getProperty(PATIENCE, Integer.class, PATIENT_SECONDS));
        boolean naming = serving.getIfAvailable() == null;
        this.turn = new WriterTurn(this.clock, patience, naming);
        this.headLock = new HeadLock(jdbc, database, patience, naming);
    }

    /**
     * Does all of the work while nobody else changes anything, so that what it reads stays true
     * until it is done; what it throws undoes everything. Within a change it is part of that one.
     *
     * @throws se.trafikljus.Problem if nothing may be written, or others are at work for too long
     */
    public <T> T changing(Actor actor, Supplier<T> work) {
        return changing(actor, false, work);
    }

    /**
     * The same, or a trial of it.
     *
     * @param dryRun whether all is undone at the end in any case
     * @throws se.trafikljus.Problem if nothing may be written, or others are at work for too long
     */
    public <T> T changing(Actor actor, boolean dryRun, Supplier<T> work) {
        if (OfTransaction.isUnderWay()) {
            return within(dryRun, work);
        }
        return turn.of(
                actor,
                () -> {
                    database.refuseUnlessWritable();
                    return headLock.explaining(
                            () ->
                                    within(
                                            dryRun,
                                            () -> {
                                                headLock.take(actor);
                                                return work.get();
                                            }));
                });
    }

    private <T> T within(boolean dryRun, Supplier<T> work) {
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
        return Objects.requireNonNull(
                new TransactionTemplate(manager(), moment()).execute(status -> work.get()));
    }

    /** That one thread reads everything as it was at one moment, until this is closed there. */
    public static final class Moment implements AutoCloseable {

        private final PlatformTransactionManager manager;
        private final TransactionStatus status;

        private Moment(PlatformTransactionManager manager, TransactionDefinition definition) {
            this.manager = manager;
            this.status = manager.getTransaction(definition);
        }

        @Override
        public void close() {
            if (!status.isCompleted()) {
                manager.rollback(status);
            }
        }
    }

    /** The same for all that this thread reads until what is returned is closed. */
    public Moment readingFromNow() {
        return new Moment(manager(), moment());
    }

    private PlatformTransactionManager manager() {
        return Objects.requireNonNull(transactions.getTransactionManager());
    }

    private DefaultTransactionDefinition moment() {
        DefaultTransactionDefinition moment = new DefaultTransactionDefinition();
        moment.setReadOnly(true);
        // What each of the two calls the level at which a transaction sees one moment.
        moment.setIsolationLevel(
                database.place().embedded()
                        ? TransactionDefinition.ISOLATION_SERIALIZABLE
                        : TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return moment;
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
