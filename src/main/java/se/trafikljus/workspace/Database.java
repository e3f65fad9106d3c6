package se.trafikljus.workspace;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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
     */
    public record Place(String url, String user, String password, Optional<Path> folder) {

        /** Whether it is the embedded database, in a file or in memory. */
        boolean embedded() {
            return url.startsWith("jdbc:h2:");
        }
    }

    private static final String FILE = "trafikljus";
    private static final Duration LET_GO_AFTER = Duration.ofSeconds(30);

    /** WRITE_DELAY=0: with H2's default, a killed process loses changes it had acknowledged. */
    private static final String EMBEDDED = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private final Supplier<Place> place;
    private final List<OpeningCheck> checks;
    private final Clock clock;
    private final Duration letGoAfter;
    private final Timer timer = new Timer("database-idle", true);

    /** Per database, not per class: a test has several. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Opened> scratch = new ThreadLocal<>();

    private @Nullable Opened opened;

    public Database(Supplier<Place> place, List<OpeningCheck> checks, Clock clock) {
        this(place, checks, clock, LET_GO_AFTER);
    }

    Database(Supplier<Place> place, List<OpeningCheck> checks, Clock clock, Duration letGoAfter) {
        this.place = place;
        this.checks = List.copyOf(checks);
        this.clock = clock;
        this.letGoAfter = letGoAfter;
    }

    /** The embedded database of a workspace. */
    public static Place of(Workspace workspace) {
        Path data = workspace.data();
        return new Place(
                "jdbc:h2:file:" + data.resolve(FILE) + EMBEDDED, "sa", "", Optional.of(data));
    }

    /** A database on a server. */
    public static Place at(String url, String user, String password) {
        return new Place(url, user, password, Optional.empty());
    }

    /** Where the calling thread's database lives. */
    public Place place() {
        Opened aside = scratch.get();
        return aside == null ? place.get() : aside.place;
    }

    /**
     * Runs work on a fresh database in memory, which is gone afterwards; the calling thread sees no
     * other meanwhile.
     */
    public <T> T inScratch(Supplier<T> work) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        Opened aside = new Opened(new Place(url, "sa", "", Optional.empty()));
        try {
            aside.open();
            scratch.set(aside);
            return work.get();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            scratch.remove();
            aside.close("SHUTDOWN");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Opened aside = scratch.get();
        if (aside != null) {
            return aside.source.getConnection();
        }
        try {
            return lent();
        } catch (IOException e) {
            throw new SQLException("The database's folder cannot be used: " + e, e);
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private synchronized Connection lent() throws SQLException, IOException {
        Opened now = opened;
        if (now == null) {
            now = new Opened(place.get());
            try {
                now.open();
            } catch (SQLException | IOException | RuntimeException e) {
                now.close("");
                throw e;
            }
            opened = now;
        }
        Connection connection = now.source.getConnection();
        now.lent++;
        return returning(connection, now);
    }

    private Connection returning(Connection connection, Opened from) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && !connection.isClosed()) {
                        connection.close();
                        givenBack(from);
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

    private synchronized void givenBack(Opened from) {
        from.lent--;
        from.uses++;
        if (from.lent == 0 && from.place.embedded()) {
            long uses = from.uses;
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

    private synchronized void letGo(Opened from, long uses) {
        if (opened == from && from.lent == 0 && from.uses == uses) {
            from.close("");
            opened = null;
        }
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        if (opened != null) {
            opened.close("");
            opened = null;
        }
    }

    /** A database in use: its lock, and the connection that keeps it open between two uses. */
    private final class Opened {

        private final Place place;
        private final DataSource source;
        private @Nullable Holder holder;
        private @Nullable Connection keptOpen;
        private int lent;
        private long uses;

        Opened(Place place) {
            this.place = place;
            this.source = source(place);
        }

        void open() throws SQLException, IOException {
            if (place.folder().isPresent()) {
                Path data = Workspace.preparedData(place.folder().get());
                refuseWhatIsNoDatabase(data);
                holder = Holder.take(data, clock);
            }
            Connection connection = connected();
            keptOpen = connection;
            migrate();
            if (place.folder().isPresent()) {
                Workspace.keepForOwner(place.folder().get());
            }
            for (OpeningCheck check : checks) {
                check.check(connection, place);
            }
        }

        /**
         * What H2 cannot open as a database is damaged, and must not be taken for a fault of ours.
         */
        private Connection connected() throws SQLException {
            try {
                return source.getConnection();
            } catch (SQLException e) {
                if (place.folder().isEmpty()) {
                    throw Problem.because("workspace.cannotConnect", address(place), reason(e));
                }
                throw Problem.because(
                        "workspace.damaged",
                        place.folder().get().resolve(FILE + ".mv.db"),
                        reason(e));
            }
        }

        private void migrate() {
            try {
                Flyway.configure(Database.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
            } catch (FlywayException e) {
                throw Problem.because(
                        "workspace.cannotMigrate", address(place), String.valueOf(e.getMessage()));
            }
        }

        void close(String lastWords) {
            try {
                if (!lastWords.isEmpty()) {
                    try (Connection last = source.getConnection();
                            var statement = last.createStatement()) {
                        statement.execute(lastWords);
                    }
                }
                if (keptOpen != null && !keptOpen.isClosed()) {
                    keptOpen.close();
                }
                if (holder != null) {
                    holder.close();
                }
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("The database could not be closed", e);
            }
        }
    }

    /** The address without what may hold a password. */
    private static String address(Place place) {
        return place.url().replaceFirst("[?;].*", "");
    }

    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static DataSource source(Place place) {
        if (place.embedded()) {
            JdbcDataSource embedded = new JdbcDataSource();
            embedded.setURL(place.url());
            embedded.setUser(place.user());
            embedded.setPassword(place.password());
            return embedded;
        }
        return new DriverManagerDataSource(place.url(), place.user(), place.password());
    }

    /**
     * An empty or missing file where a database was is a loss, and must not be taken for a new
     * start.
     */
    private static void refuseWhatIsNoDatabase(Path data) throws IOException {
        Path file = data.resolve(FILE + ".mv.db");
        boolean missing = !Files.exists(file) && Files.exists(data.resolve(Workspace.HEAD));
        if (missing || (Files.exists(file) && Files.size(file) == 0)) {
            throw Problem.because(
                    missing ? "workspace.databaseMissing" : "workspace.databaseEmpty", file);
        }
    }
}
