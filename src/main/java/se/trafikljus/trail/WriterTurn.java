package se.trafikljus.trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;

/**
 * Whose turn it is to change something, among the threads of this process: first come, first
 * served. Who waits for too long is told who is at work, but where many are served: a committee is
 * not to know of another's.
 */
final class WriterTurn {

    private record AtWork(String name, Instant since) {}

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Clock clock;
    private final Duration patience;
    private final boolean naming;
    private volatile @Nullable AtWork atWork;

    /**
     * @param patience how long a writer waits for others
     * @param naming whether who waits is told who is at work
     */
    WriterTurn(Clock clock, Duration patience, boolean naming) {
        this.clock = clock;
        this.patience = patience;
        this.naming = naming;
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws Problem naming who is at work, and since when
     */
    <T> T of(Actor actor, Supplier<T> work) {
        if (!taken()) {
            throw busy();
        }
        try {
            atWork = new AtWork(actor.name(), clock.instant());
            return work.get();
        } finally {
            atWork = null;
            lock.unlock();
        }
    }

    private boolean taken() {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Problem busy() {
        AtWork now = atWork;
        return now == null || !naming
                ? Problem.busy("workspace.busy")
                : busy(now.name(), Sweden.told(now.since()));
    }

    static Problem busy(String name, String since) {
        return Problem.busy("trail.busy", name, since);
    }
}
