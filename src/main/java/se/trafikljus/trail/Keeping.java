package se.trafikljus.trail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.trafikljus.Sweden;

/**
 * Keeps work whole: what it changes and what it adds to the trail stand or fall together, under one
 * clock.
 */
@Component
public class Keeping {

    private final TransactionTemplate transactions;
    private final Clock clock;

    Keeping(TransactionTemplate transactions, ObjectProvider<Clock> clock) {
        this.transactions = transactions;
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

    /** The time that is put down beside a change: UTC, to the second. */
    public String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The day in Sweden. */
    public LocalDate today() {
        return Sweden.today(clock);
    }
}
