package se.trafikljus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Problem;

/** Whether a database file is let go of; who else wants it has a lock of its own to get past. */
@Timeout(60)
class HeldDatabaseTest {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LATER = Duration.ofMillis(1500);

    @TempDir Path folder;
    private Database server;
    private Database command;

    @BeforeEach
    void make() {
        server = database();
        command = database();
    }

    @AfterEach
    void close() {
        command.close();
        server.close();
    }

    private Database database() {
        Place place = Place.of(new Workspace(folder));
        return new Database(() -> place, List.of(), Optional::empty, Clock.systemUTC(), SOON);
    }

    private static void use(Database database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    /** Why it cannot be used; empty if it can. */
    private static Optional<Problem> refusal(Database database) throws SQLException {
        try {
            use(database);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem);
        }
    }

    @Test
    void isLetGoOfWhenNobodyUsesIt() throws Exception {
        use(server);
        TimeUnit.MILLISECONDS.sleep(LATER.toMillis());
        Instant start = Instant.now();
        use(command);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void isKeptWhileAServerHoldsItAndACommandIsToldSo() throws Exception {
        int many = 8;
        ExecutorService people = Executors.newFixedThreadPool(many);
        try (Database.Held held = server.held()) {
            assertThat(held).isNotNull();
            use(server);
            TimeUnit.MILLISECONDS.sleep(LATER.toMillis());
            Instant start = Instant.now();
            List<Future<Optional<Problem>>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                all.add(people.submit(() -> refusal(command)));
            }
            for (Future<Optional<Problem>> one : all) {
                Problem problem = one.get().orElseThrow();
                assertThat(problem.kind()).isEqualTo(Problem.Kind.BUSY);
                assertThat(problem.in(Language.EN))
                        .contains("held by a server (process " + ProcessHandle.current().pid());
            }
            assertThat(Duration.between(start, Instant.now()))
                    .as("all waited together")
                    .isLessThan(Duration.ofSeconds(10));
            use(server);
        } finally {
            people.shutdownNow();
        }
        TimeUnit.MILLISECONDS.sleep(LATER.toMillis());
        assertThat(refusal(command)).isEmpty();
    }

    /** As when a backup was restored by way of the server. */
    @Test
    void isTakenBackAtOnceAfterWorkOnTheFileAlone() throws Exception {
        try (Database.Held held = server.held()) {
            assertThat(held).isNotNull();
            String done = server.withFileAlone(file -> "done");
            assertThat(done).isEqualTo("done");
            assertThat(refusal(command).orElseThrow().message().key())
                    .isEqualTo("workspace.heldByServer");
        }
    }

    @Test
    void isHeldAgainWhenItWasOpenedAnew() throws Exception {
        try (Database.Held held = server.held()) {
            assertThat(held).isNotNull();
            server.reopen();
            use(server);
            TimeUnit.MILLISECONDS.sleep(LATER.toMillis());
            assertThat(refusal(command).orElseThrow().message().key())
                    .isEqualTo("workspace.heldByServer");
        }
    }

    /** What is held twice, and let go of once, or once twice, is held still. */
    @Test
    void isHeldUntilTheLastLetsGo() throws Exception {
        Database.Held one = server.held();
        try (Database.Held other = server.held()) {
            assertThat(other).isNotNull();
            one.close();
            one.close();
            TimeUnit.MILLISECONDS.sleep(LATER.toMillis());
            assertThat(refusal(command)).isPresent();
        }
    }
}
