package se.trafikljus.workspace;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import se.trafikljus.Action;
import se.trafikljus.FileTrouble;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/**
 * The database behind every room: opened and brought up to date on first use, let go of after a
 * while without use, so that another process can have its turn.
 */
public final class Database extends AbstractDataSource implements AutoCloseable {

    /**
     * Where a database lives.
     *
     * @param url the JDBC address
     * @param folder the folder of an embedded database; empty for a server or a database in memory
     * @param head the file beside it that tells how far its trail had come; empty in memory
     */
    public record Place(
            String url, String user, String password, Optional<Path> folder, Optional<Path> head) {

        /** Whether it is the embedded database, in a file or in memory. */
        public boolean embedded() {
            return url.startsWith("jdbc:h2:");
        }

        /** The address without what may hold a password. */
        public String address() {
            return url.replaceFirst("[?;].*", "");
        }

        /** Where it is, for people: the folder, or the server's address. */
        public String shown() {
            return folder.map(Path::toString).orElseGet(this::address);
        }
    }

    private static final Duration LET_GO_AFTER = Duration.ofSeconds(30);

    private final Supplier<Place> place;
    private final Opening.Helpers helpers;
    private final Duration letGoAfter;
    private final Timer timer = new Timer("database-idle", true);

    /** Per database, not per class: a test has several. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Opened> scratch = new ThreadLocal<>();

    private @Nullable Opened opened;

    /** A file that was removed while it was open, until it is there again. */
    private @Nullable DatabaseFile gone;

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

    /** The embedded database of a workspace. */
    public static Place of(Workspace workspace) {
        Path data = workspace.data();
        return new Place(
                new DatabaseFile(data).url(),
                DatabaseFile.USER,
                "",
                Optional.of(data),
                Optional.of(data.resolve(Workspace.HEAD)));
    }

    /** A database on a server, as a workspace uses it. */
    public static Place at(Workspace workspace, String url, String user, String password) {
        Place place = new Place(url, user, password, Optional.empty(), Optional.empty());
        String name = Workspace.HEAD + "-" + Integer.toHexString(place.address().hashCode());
        return new Place(
                url, user, password, Optional.empty(), Optional.of(workspace.data().resolve(name)));
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
        if (scratch.get() != null) {
            return Access.WRITABLE;
        }
        synchronized (this) {
            Opened now = opened;
            if (now != null && now.access() != Access.WRITABLE && now.idle()) {
                letGo();
            }
            return openThere().access();
        }
    }

    /**
     * Refuses a change where nothing but reading is possible.
     *
     * @throws Problem naming why
     */
    public void refuseUnlessWritable() {
        Place where = place();
        switch (access()) {
            case PROTECTED -> throw Problem.conflict("workspace.readOnly", where.shown());
            case DISK_FULL -> throw Problem.conflict("workspace.full", where.shown());
            case WRITABLE -> {}
        }
    }

    /**
     * Runs work on a fresh database in memory, which is gone afterwards; the calling thread sees no
     * other meanwhile.
     */
    public <T> T inScratch(Supplier<T> work) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        Place memory =
                new Place(
                        url + DatabaseFile.SETTINGS,
                        DatabaseFile.USER,
                        "",
                        Optional.empty(),
                        Optional.empty());
        Opened aside = Opening.of(memory, helpers);
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
     * @throws Problem if this process uses it just now, or another one does, or the database is on
     *     a server
     */
    public synchronized <T> T withFileAlone(Function<DatabaseFile, T> work) {
        Path data =
                place().folder()
                        .orElseThrow(() -> new IllegalStateException("There is no database file"));
        Opened now = opened;
        if (now != null && !now.idle()) {
            throw Problem.busy("workspace.inUse", data);
        }
        letGo();
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
            throw cannot(e);
        }
    }

    /** What to tell where work on the database's files failed. */
    public Problem cannot(Exception fault) {
        return StorageFaults.tellsOfFullDisk(fault)
                ? Problem.conflict("workspace.full", place().shown())
                : Problem.conflict(
                                "workspace.ioTrouble",
                                place().shown(),
                                fault instanceof IOException io
                                        ? new FileTrouble(io)
                                        : StorageFaults.reason(fault))
                        .remedy(Action.VERIFY_TRAIL);
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
            synchronized (this) {
                Opened now = opened;
                if (now != null && now.hasLostItsFile()) {
                    refuseUnlessIdle(now);
                }
            }
        }
    }

    /** Closes the database, so that the next use opens and checks it anew. */
    public synchronized void reopen() {
        letGo();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Opened aside = scratch.get();
        return aside != null ? aside.connection() : lent();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private Opened open() {
        Opened now = opened;
        if (now == null) {
            now = Opening.of(place.get(), helpers);
            opened = now;
        }
        return now;
    }

    /**
     * The database as it is under its name. A file that was removed while it was open must come
     * back; another one in its place is opened and checked like any other.
     */
    private Opened openThere() {
        Opened now = opened;
        boolean lost = now != null && now.hasLostItsFile();
        if (now != null && lost) {
            refuseUnlessIdle(now);
            letGo();
        }
        DatabaseFile missing = gone;
        if (missing != null && !Files.exists(missing.path())) {
            throw Problem.conflict("workspace.gone", missing.path())
                    .remedy(new OwnCopies(missing.folder()).restore());
        }
        gone = null;
        Opened there = open();
        if (lost) {
            tell(Message.of("workspace.exchanged", missing == null ? "" : missing.path()));
        }
        return there;
    }

    private void refuseUnlessIdle(Opened lost) {
        DatabaseFile file = new DatabaseFile(lost.place().folder().orElseThrow());
        gone = file;
        if (!lost.idle()) {
            lost.givenUp();
            throw Problem.conflict("workspace.goneMeanwhile", file.path());
        }
    }

    private synchronized Connection lent() {
        Opened now = openThere();
        try {
            return returning(now.lend(), now);
        } catch (SQLException e) {
            throw trouble(e).orElseGet(() -> StorageFaults.unreachable(now.place(), e));
        }
    }

    /**
     * What went wrong with the storage, if that is what a fault of the database says. The database
     * is closed as soon as nobody has a connection, for it is of no more use.
     */
    Optional<Problem> trouble(SQLException fault) {
        Optional<StorageFaults.Kind> kind = StorageFaults.kind(fault, place());
        Opened aside = scratch.get();
        if (kind.isPresent() && aside == null) {
            synchronized (this) {
                Opened now = opened;
                if (now != null && StorageFaults.endsIt(kind.get())) {
                    now.givenUp();
                    closeIfGivenUp(now);
                }
            }
        }
        return kind.map(one -> StorageFaults.problem(one, place(), fault));
    }

    private Connection returning(Connection connection, Opened from) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        giveBack(connection, from);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                };
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        handler);
    }

    private void giveBack(Connection connection, Opened from) {
        if (from.isLent(connection)) {
            try {
                connection.close();
            } catch (SQLException e) {
                trouble(e);
            } finally {
                givenBack(connection, from);
            }
        }
    }

    private synchronized void givenBack(Connection connection, Opened from) {
        from.giveBack(connection);
        closeIfGivenUp(from);
        if (opened == from && from.idle() && from.place().embedded()) {
            long uses = from.uses();
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            letGo(from, uses);
                        }
                    },
                    letGoAfter.toMillis());
        }
    }

    private void closeIfGivenUp(Opened one) {
        if (opened == one && one.isGivenUp() && one.idle()) {
            letGo();
        }
    }

    private synchronized void letGo(Opened from, long uses) {
        if (opened == from && from.idle() && from.uses() == uses) {
            letGo();
        }
    }

    private void letGo() {
        Opened now = opened;
        opened = null;
        if (now != null) {
            now.close("");
        }
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        letGo();
    }
}
