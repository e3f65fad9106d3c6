package se.trafikljus.workspace;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Problem;

/**
 * Through which the threads of a process come to one database. One of them opens or closes it, and
 * those who want in meanwhile wait for what comes of that; whoever finds it open walks in.
 */
final class Door {

    /** One thread opens or closes. */
    private static final class Turn {

        private final Thread thread = Thread.currentThread();
        private @Nullable Problem refused;
    }

    private final Supplier<Opened> opening;
    private @Nullable Opened opened;
    private @Nullable Turn turn;

    /**
     * @param opening opens the database, and may take its time
     */
    Door(Supplier<Opened> opening) {
        this.opening = opening;
    }

    /** What is open now; empty if nothing is. */
    synchronized Optional<Opened> now() {
        return Optional.ofNullable(opened);
    }

    /**
     * What is open, opened if it is not yet. Who waited for another's opening that found others at
     * work is told the same, and does not begin to wait anew.
     *
     * @throws Problem if it cannot be opened
     */
    Opened open() {
        Turn mine;
        synchronized (this) {
            while (turn != null) {
                Problem refused = awaited(turn);
                if (refused != null) {
                    throw refused;
                }
            }
            if (opened != null) {
                return opened;
            }
            mine = begun();
        }
        try {
            Opened fresh = opening.get();
            synchronized (this) {
                opened = fresh;
            }
            return fresh;
        } catch (Problem problem) {
            // What else is wrong may hang on who opens: one who accepts a loss gets in.
            if (problem.kind() == Problem.Kind.BUSY) {
                mine.refused = problem;
            }
            throw problem;
        } finally {
            end();
        }
    }

    /**
     * Closes what is open, if that is wanted and nobody has a connection.
     *
     * @return whether nothing is open now
     */
    boolean closeIdle(Predicate<Opened> wanted) {
        Opened closing;
        synchronized (this) {
            while (turn != null) {
                awaited(turn);
            }
            closing = opened;
            if (closing == null) {
                return true;
            }
            if (!wanted.test(closing) || !closing.end()) {
                return false;
            }
            opened = null;
            begun();
        }
        try {
            closing.close("");
        } finally {
            end();
        }
        return true;
    }

    /**
     * Does work while nothing is open and nobody opens.
     *
     * @return what the work gives; empty if somebody has a connection, and nothing was done
     */
    <T> Optional<T> whileClosed(Supplier<T> work) {
        synchronized (this) {
            while (turn != null) {
                awaited(turn);
            }
            if (opened != null && !opened.end()) {
                return Optional.empty();
            }
            begun();
        }
        try {
            now().ifPresent(
                            idle -> {
                                forget(idle);
                                idle.close("");
                            });
            return Optional.of(work.get());
        } finally {
            end();
        }
    }

    /** Lets the next one open anew, while those who have a connection of this one keep it. */
    synchronized void forget(Opened one) {
        if (opened == one) {
            opened = null;
        }
    }

    /** Closes what is open, whoever uses it. */
    void close() {
        Optional<Opened> last = now();
        last.ifPresent(
                one -> {
                    forget(one);
                    one.close("");
                });
    }

    private Turn begun() {
        Turn mine = new Turn();
        turn = mine;
        return mine;
    }

    private synchronized void end() {
        turn = null;
        notifyAll();
    }

    /** Waits until another's turn is over; gives what it was refused for. */
    private @Nullable Problem awaited(Turn other) {
        if (other.thread == Thread.currentThread()) {
            throw new IllegalStateException("Who opens or closes a database cannot use it yet");
        }
        while (turn == other) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Problem.busy("workspace.busy");
            }
        }
        return other.refused;
    }
}
