package se.trafikljus.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/** The database behind every room: opened and brought up to date on first use. */
public final class Database extends AbstractDataSource implements AutoCloseable {

    /** That the database is held, until this is closed. */
    public static final class Held implements AutoCloseable {

        private final Runnable lettingGo;
        private final AtomicBoolean over = new AtomicBoolean();

        Held(Runnable lettingGo) {
            this.lettingGo = lettingGo;
        }

        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                lettingGo.run();
            }
        }
    }

    private static final Duration LET_GO_AFTER = Duration.ofSeconds(30);

    private final Supplier<Place> place;
    private final Opening.Helpers helpers;
    private final Duration letGoAfter;

    /** Per database, not per class: a test has several. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Opened> scratch = new ThreadLocal<>();

    private @Nullable Lender lender;

    public Database(
            Supplier<Place> place,
            List<OpeningCheck> checks,
            Supplier<Optional<Caretaker>> caretaker,
            Clock clock) {
        this(place, checks, caretaker, clock, LET_GO_AFTER);
    }

    Database(
            Supplier<Place> place,
            List<OpeningCheck> checks,
            Supplier<Optional<Caretaker>> caretaker,
            Clock clock,
            Duration letGoAfter) {
        this.place = place;
        this.helpers = new Opening.Helpers(List.copyOf(checks), caretaker, clock, new News());
        this.letGoAfter = letGoAfter;
    }

    private synchronized Lender lender() {
        Lender known = lender;
        if (known == null) {
            Place where = place.get();
            known =
                    where.embedded()
                            ? new EmbeddedDatabase(where, helpers, letGoAfter)
                            : new ServerDatabase(where, helpers);
            lender = known;
        }
        return known;
    }

    /** Where the calling thread's database lives. */
    public Place place() {
        Opened aside = scratch.get();
        return aside == null ? place.get() : aside.place();
    }

    /** What happened to the database by itself and was not told yet; told from now on. */
    public List<Message> news() {
        return helpers.news().told();
    }

    /** Leaves a sentence to be told. */
    public void tell(Message sentence) {
        helpers.news().add(sentence);
    }

    /**
     * What may be done with the calling thread's database; one that could only be read is tried
     * again, for it may be writable by now.
     */
    public Access access() {
        return scratch.get() != null ? Access.WRITABLE : lender().access();
    }

    /**
     * Refuses a change where nothing but reading is possible.
     *
     * @throws Problem naming why
     */
    public void refuseUnlessWritable() {
        Place where = place();
        switch (access()) {
            case PROTECTED -> throw StorageFaults.readOnly(where);
            case DISK_FULL -> throw Problem.conflict("workspace.full", where.shown());
            case WRITABLE -> {}
        }
    }

    /**
     * Keeps the database open until what is given back is closed, for a server that must not lose
     * its file to a command beside it; such a command is told that a server has it.
     *
     * @throws Problem if it cannot be opened, or another process has it
     */
    public Held held() {
        return lender().held();
    }

    /**
     * Runs work on a fresh database in memory, which is gone afterwards; the calling thread sees no
     * other meanwhile.
     */
    public <T> T inScratch(Supplier<T> work) {
        Opened aside = Opening.of(Place.inMemory(), helpers);
        try {
            scratch.set(aside);
            return work.get();
        } finally {
            scratch.remove();
            aside.close("SHUTDOWN");
        }
    }

    /**
     * Runs work on the files of the embedded database while no process has it open.
     *
     * @throws Problem if this process uses it just now, or another one does
     * @throws IllegalStateException if the database is on a server
     */
    public <T> T withFileAlone(Function<DatabaseFile, T> work) {
        if (lender() instanceof EmbeddedDatabase embedded) {
            return embedded.withFileAlone(work);
        }
        throw new IllegalStateException("There is no database file");
    }

    /** What to tell where work on the database's files failed. */
    public Problem cannot(Exception fault) {
        return StorageFaults.cannot(place(), fault);
    }

    /**
     * Makes sure that what was committed is on the disk under its name, and not only with the
     * operating system.
     *
     * @throws Problem if the file under that name is no longer the one that was written
     */
    public void writeThrough() throws SQLException {
        if (place().folder().isPresent()) {
            try (Connection connection = getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
            lender().refuseIfLost();
        }
    }

    /**
     * Closes the database, so that the next use opens and checks it anew.
     *
     * @throws Problem if this process uses its file just now
     */
    public void reopen() {
        lender().reopen();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Opened aside = scratch.get();
        if (aside != null) {
            return aside.connection();
        }
        try {
            return lender().lend();
        } catch (SQLException e) {
            throw trouble(e).orElseGet(() -> StorageFaults.unreachable(place(), e));
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    /**
     * What went wrong with the storage, if that is what a fault of the database says. The database
     * is closed as soon as nobody has a connection, for it is of no more use.
     */
    Optional<Problem> trouble(SQLException fault) {
        if (scratch.get() == null) {
            lender().failed(fault);
        }
        return StorageFaults.kind(fault, place())
                .map(kind -> StorageFaults.problem(kind, place(), fault));
    }

    /** Whether a fault says that the database was closed, or that its server went away. */
    boolean isEndedBy(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault && StorageFaults.endsIt(fault, place())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized void close() {
        if (lender != null) {
            lender.close();
        }
    }
}
