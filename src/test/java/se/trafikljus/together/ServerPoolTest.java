package se.trafikljus.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Audits;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;

/** A program that lends a few connections to many people. */
@Timeout(120)
class ServerPoolTest {

    private static final int PEOPLE = 40;

    /** As many as docs/decisions/0016 says. */
    private static final int CONNECTIONS = 10;

    @TempDir Path folder;
    private Map<String, Object> settings;

    @BeforeEach
    void make() throws SQLException {
        settings = new HashMap<>(Storage.POSTGRESQL.settings());
        settings.put("trafikljus.patience", 3);
    }

    private TestHouse house() {
        return new TestHouse(folder, Clock.systemUTC(), settings);
    }

    private Connection aside() throws SQLException {
        return DriverManager.getConnection(
                (String) settings.get("trafikljus.db.url"), "postgres", "postgres");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Another program has the head of the trail, and forty people here want to write. */
    @Test
    void readersReadWhileWritersWait() throws Exception {
        try (TestHouse house = house();
                Connection other = aside()) {
            house.started("Vara");
            other.setAutoCommit(false);
            assertThat(number(other, "SELECT id FROM trail_head WHERE id = 1 FOR UPDATE"))
                    .isEqualTo(1);
            List<Callable<Duration>> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Actor actor = new Actor("Revisor " + i, "os", "maskin");
                people.add(
                        () ->
                                house.get(Transactions.class)
                                        .changing(actor, () -> Duration.ofDays(1)));
                people.add(() -> reading(house));
            }
            List<Crowd.Came<Duration>> came = Crowd.atOnce(people);
            for (int i = 0; i < came.size(); i += 2) {
                assertThat(came.get(i).key()).isEqualTo("trail.busy");
                assertThat(came.get(i + 1).done().orElseThrow())
                        .as("how long a reader waited")
                        .isLessThan(Duration.ofSeconds(2));
            }
            other.rollback();
            house.started("Mark");
            assertThat(house.get(Trail.class).verify().isWhole()).isTrue();
        }
    }

    private static Duration reading(TestHouse house) {
        long longest = 0;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertThat(house.get(Transactions.class).reading(() -> house.get(Trail.class).length()))
                    .isEqualTo(1);
            longest = Math.max(longest, System.nanoTime() - start);
        }
        return Duration.ofNanos(longest);
    }

    /** Outside a transaction each statement asks for a connection of its own. */
    @Test
    void connectsAFewTimesForThousandsOfStatements() throws Exception {
        try (TestHouse house = house();
                Connection other = aside()) {
            house.started("Vara");
            long before = sessions(other);
            AtomicInteger most = new AtomicInteger();
            List<Callable<Long>> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(
                        () -> {
                            for (int j = 0; j < 50; j++) {
                                house.get(Audits.class).all().ids();
                            }
                            return house.get(Trail.class).length();
                        });
            }
            people.add(
                    () -> {
                        for (int i = 0; i < 50; i++) {
                            most.accumulateAndGet((int) lent(other), Math::max);
                        }
                        return 1L;
                    });
            assertThat(Crowd.atOnce(people)).allSatisfy(one -> assertThat(one.key()).isEmpty());
            assertThat(most.get()).isBetween(1, CONNECTIONS);
            assertThat(sessions(other) - before).isLessThanOrEqualTo(CONNECTIONS);
        }
    }

    private static long sessions(Connection other) throws SQLException {
        number(other, "SELECT 1 FROM pg_stat_force_next_flush()");
        return number(
                other, "SELECT sessions FROM pg_stat_database WHERE datname = current_database()");
    }

    private static long lent(Connection other) throws SQLException {
        return number(
                other,
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid()");
    }

    /** Who has a connection and asks for another would wait for ever, with forty of the kind. */
    @Test
    void aProofTakesOneConnectionAtATime() throws Exception {
        try (TestHouse house = house()) {
            house.started("Vara");
            List<Callable<Long>> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(() -> house.get(Trail.class).verify().head().seq());
            }
            assertThat(Crowd.atOnce(people)).allSatisfy(one -> assertThat(one.key()).isEmpty());
        }
    }

    /** As many are at work as may be; whoever comes then is told so in words, and may try again. */
    @Test
    void whoFindsAllConnectionsInUseIsToldSo() throws Exception {
        try (TestHouse house = house()) {
            house.started("Vara");
            CountDownLatch full = new CountDownLatch(CONNECTIONS);
            CountDownLatch told = new CountDownLatch(3);
            Transactions transactions = house.get(Transactions.class);
            List<Callable<Long>> people = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                people.add(
                        () ->
                                transactions.reading(
                                        () -> {
                                            full.countDown();
                                            await(told);
                                            return house.get(Trail.class).length();
                                        }));
            }
            people.add(() -> late(full, told, () -> transactions.reading(() -> 1L)));
            people.add(
                    () -> late(full, told, () -> transactions.changing(TestHouse.ANNA, () -> 1L)));
            people.add(() -> late(full, told, () -> house.get(Trail.class).length()));
            List<Crowd.Came<Long>> came = Crowd.atOnce(people);
            assertThat(came.subList(0, CONNECTIONS))
                    .allSatisfy(one -> assertThat(one.key()).isEmpty());
            assertThat(came.subList(CONNECTIONS, came.size()))
                    .allSatisfy(
                            one -> {
                                assertThat(one.key()).isEqualTo("workspace.crowded");
                                assertThat(one.refused().orElseThrow().kind())
                                        .isEqualTo(Problem.Kind.BUSY);
                            });
            assertThat(house.get(Trail.class).length()).isEqualTo(1);
        }
    }

    private static Long late(CountDownLatch full, CountDownLatch told, Callable<Long> work)
            throws Exception {
        await(full);
        try {
            return work.call();
        } finally {
            told.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
