package se.trafikljus.workspace;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value that is kept as long as the transaction that is under way, and seen by nobody else.
 *
 * @param <T> what is kept
 */
public final class OfTransaction<T> {

    private record Kept<T>(T value) {}

    /** Whether there is a transaction to keep something in. */
    public static boolean isUnderWay() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** The value, if this transaction keeps one. */
    public Optional<T> find() {
        // Only values of this object are kept under it.
        @SuppressWarnings("unchecked")
        Kept<T> kept = (Kept<T>) TransactionSynchronizationManager.getResource(this);
        return Optional.ofNullable(kept).map(Kept::value);
    }

    /** The value, made where this transaction keeps none yet. */
    public T get(Supplier<T> making) {
        return find().orElseGet(() -> keep(making.get(), () -> {}, () -> {}));
    }

    /**
     * Keeps a value until the transaction ends.
     *
     * @param beforeCommit is done while the transaction can still fail
     * @param beforeEnd is done before it is committed or undone
     */
    public T keep(T value, Runnable beforeCommit, Runnable beforeEnd) {
        TransactionSynchronizationManager.bindResource(this, new Kept<>(value));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        beforeCommit.run();
                    }

                    @Override
                    public void beforeCompletion() {
                        beforeEnd.run();
                    }

                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResourceIfPossible(
                                OfTransaction.this);
                    }
                });
        return value;
    }
}
