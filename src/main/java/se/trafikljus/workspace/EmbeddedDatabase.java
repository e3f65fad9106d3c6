package se.trafikljus.workspace;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/**
 * The database in a workspace's own file. One process at a time has it, so it is let go of after a
 * while without use, unless it is held.
 */
final class EmbeddedDatabase extends Lender {

    private static final Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());

    private final Place place;
    private final Opening.Helpers helpers;
    private final Duration letGoAfter;
    private final AtomicInteger holders;

    /** What goes wrong in one letting go, such as memory that runs out, leaves the next ones be. */
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, EmbeddedDatabase::idler);

    /** A file that was removed while it was open, until it is there again. */
    private volatile @Nullable DatabaseFile gone;

    EmbeddedDatabase(Place place, Opening.Helpers helpers, Duration letGoAfter) {
        this(place, helpers, letGoAfter, new AtomicInteger());
    }

    private EmbeddedDatabase(
            Place place, Opening.Helpers helpers, Duration letGoAfter, AtomicInteger holders) {
        super(
                place,
                new Door(
                        () -> {
                            Opened opened = Opening.of(place, helpers);
                            opened.tellWhetherHeld(holders.get() > 0);
                            return opened;
                        }));
        this.place = place;
        this.helpers = helpers;
        this.letGoAfter = letGoAfter;
        this.holders = holders;
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread idler(Runnable work) {
        Thread thread = new Thread(work, "database-idle");
        thread.setDaemon(true);
        return thread;
    }

    /** One that could only be read is tried again, for it may be writable by now. */
    @Override
    Access access() {
        door().now()
                .filter(now -> now.access() != Access.WRITABLE)
                .ifPresent(now -> door().closeIdle(one -> one == now));
        return there().access();
    }

    /**
     * The database as it is under its name. A file that was removed while it was open must come
     * back; another one in its place is opened and checked like any other.
     */
    @Override
    Opened there() {
        Optional<Opened> lost = door().now().filter(Opened::hasLostItsFile);
        lost.ifPresent(
                now -> {
                    refuseUnlessIdle(now);
                    door().closeIdle(one -> one == now);
                });
        DatabaseFile missing = gone;
        if (missing != null && !Files.exists(missing.path())) {
            throw Problem.conflict("workspace.gone", missing.path())
                    .remedy(new OwnCopies(missing.folder()).restore());
        }
        gone = null;
        Opened there = door().open();
        if (lost.isPresent()) {
            helpers.news()
                    .add(Message.of("workspace.exchanged", missing == null ? "" : missing.path()));
        }
        return there;
    }

    private void refuseUnlessIdle(Opened lost) {
        DatabaseFile file = new DatabaseFile(place.folder().orElseThrow());
        gone = file;
        if (!lost.idle()) {
            lost.givenUp();
            throw Problem.conflict("workspace.goneMeanwhile", file.path());
        }
    }

    @Override
    void refuseIfLost() {
        door().now().filter(Opened::hasLostItsFile).ifPresent(this::refuseUnlessIdle);
    }

    /** Work on the files while no process has them open; see {@link Database#withFileAlone}. */
    <T> T withFileAlone(Function<DatabaseFile, T> work) {
        Path data =
                place.folder()
                        .orElseThrow(() -> new IllegalStateException("There is no database file"));
        try {
            return door().whileClosed(() -> alone(data, work))
                    .orElseThrow(() -> Problem.busy("workspace.inUse", data));
        } finally {
            takeBackIfHeld();
        }
    }

    /** Before another process takes it; what is wrong with it by now the next use tells. */
    private void takeBackIfHeld() {
        if (holders.get() > 0) {
            try {
                there();
            } catch (Problem closed) {
                LOG.log(Level.DEBUG, "The database was not taken back", closed);
            }
        }
    }

    private <T> T alone(Path data, Function<DatabaseFile, T> work) {
        if (Files.exists(data) && !new DatabaseFile(data).isWritable()) {
            throw Problem.conflict("workspace.readOnly", data);
        }
        Workspace.preparedData(data);
        try {
            Holder alone = Holder.take(data, helpers.clock());
            try {
                return work.apply(new DatabaseFile(data));
            } finally {
                alone.close();
            }
        } catch (IOException e) {
            throw StorageFaults.cannot(place, e);
        }
    }

    @Override
    Database.Held held() {
        holders.incrementAndGet();
        boolean held = false;
        try {
            there().tellWhetherHeld(true);
            held = true;
        } finally {
            if (!held) {
                holders.decrementAndGet();
            }
        }
        return new Database.Held(this::letGoOfHold);
    }

    private void letGoOfHold() {
        if (holders.decrementAndGet() == 0) {
            door().now()
                    .ifPresent(
                            now -> {
                                now.tellWhetherHeld(false);
                                letGoLater(now);
                            });
        }
    }

    @Override
    void givenBack(Opened one) {
        if (one.isGivenUp()) {
            door().closeIdle(now -> now == one);
        } else if (one.idle()) {
            letGoLater(one);
        }
    }

    private void letGoLater(Opened one) {
        long uses = one.uses();
        try {
            // Nobody waits for it; the next use lets go if this did not.
            Future<?> unused =
                    timer.schedule(
                            () -> letGo(one, uses), letGoAfter.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closedForGood) {
            // What is given back after the end needs no letting go.
        }
    }

    private void letGo(Opened one, long uses) {
        door().closeIdle(now -> now == one && now.uses() == uses && holders.get() == 0);
    }

    @Override
    void giveUp(Opened one) {
        one.givenUp();
        door().closeIdle(now -> now == one);
    }

    @Override
    void reopen() {
        if (!door().closeIdle(now -> true)) {
            throw Problem.busy("workspace.inUse", place.shown());
        }
        takeBackIfHeld();
    }

    @Override
    void close() {
        // A letting go that has begun is not interrupted, which would close the files under it.
        timer.shutdown();
        super.close();
    }
}
