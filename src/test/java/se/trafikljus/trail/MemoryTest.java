package se.trafikljus.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Language;
import se.trafikljus.Serving;
import se.trafikljus.TestHouse;

// A moment is there to be closed; nothing is asked of it.
@SuppressWarnings("try")
class MemoryTest {

    private static final List<String> OWN = List.of("audit/own");

    @TempDir Path home;

    private TestHouse house;
    private Transactions transactions;
    private Memory.Kept<String, Integer> kept;
    private final AtomicInteger reckoned = new AtomicInteger();

    @BeforeEach
    void open() {
        house = new TestHouse(home);
        transactions = house.get(Transactions.class);
        kept = serving().of(100, value -> 1);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatDidNotChangeIsReckonedOnce() {
        assertThat(read()).isEqualTo(1);
        change("audit/other");

        assertThat(read()).isEqualTo(1);
    }

    @Test
    void whatChangedIsReckonedAnew() {
        read();
        change("audit/own");

        assertThat(read()).isEqualTo(2);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void nothingIsKeptOfAMomentThatIsPast() throws Exception {
        read();
        ExecutorService another = Executors.newSingleThreadExecutor();
        try (Transactions.Moment earlier = transactions.readingFromNow()) {
            assertThat(house.get(Trail.class).head().seq()).isZero();
            another.submit(() -> change("audit/own")).get();
            another.submit(() -> change("audit/own")).get();
            another.submit(this::read).get();

            // This one's own state, which is to spoil nobody's.
            assertThat(value(() -> -1)).isEqualTo(-1);
            assertThat(value(() -> -2)).isEqualTo(-2);
        } finally {
            another.shutdown();
        }
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void anotherHistoryIsNotTakenForThisOne() {
        change("audit/own");
        change("audit/own");
        read();
        // As after a backup was put in the place of today's data.
        JdbcClient jdbc = house.get(JdbcClient.class);
        jdbc.sql("DELETE FROM trail WHERE seq = 2").update();
        jdbc.sql(
                        "UPDATE trail_head SET seq = 1, hash = (SELECT hash FROM trail WHERE seq = 1) WHERE id = 1")
                .update();
        assertThat(read()).isEqualTo(2);

        change("audit/other");
        assertThat(read()).isEqualTo(2);
        change("audit/own");
        assertThat(read()).isEqualTo(3);
    }

    @Test
    void withinAChangeAndInACommandNothingIsKept() {
        change("audit/own");
        transactions.changing(
                TestHouse.ANNA,
                () -> {
                    value(reckoned::incrementAndGet);
                    return value(reckoned::incrementAndGet);
                });
        assertThat(reckoned.get()).isEqualTo(2);

        Memory.Kept<String, Integer> ofCommand =
                new Memory(
                                house.get(JdbcClient.class),
                                new StaticListableBeanFactory().getBeanProvider(Serving.class))
                        .of(100, value -> 1);
        for (int i = 0; i < 2; i++) {
            transactions.reading(() -> ofCommand.get("own", OWN, reckoned::incrementAndGet));
        }
        assertThat(reckoned.get()).isEqualTo(4);
    }

    @Test
    void ofManyOnlyThoseThatChangedAreReadAgain() {
        assertThat(readAll("a", "b", "c")).containsExactlyInAnyOrder("a", "b", "c");
        change("audit/b");

        assertThat(readAll("a", "b", "d")).containsExactlyInAnyOrder("b", "d");
        assertThat(readAll("a", "b", "d")).isEmpty();
    }

    @Test
    void aWholeIsReadOnceAndThenRenewedByWhatChanged() throws Exception {
        Memory.Whole<List<String>> whole = serving().whole();
        assertThat(whole(whole)).containsExactly("read");
        assertThat(whole(whole)).containsExactly("read");
        change("audit/a");
        change("audit/b");
        assertThat(whole(whole)).containsExactlyInAnyOrder("read", "audit/a", "audit/b");
        assertThat(whole(whole)).containsExactlyInAnyOrder("read", "audit/a", "audit/b");

        ExecutorService another = Executors.newSingleThreadExecutor();
        try (Transactions.Moment earlier = transactions.readingFromNow()) {
            assertThat(house.get(Trail.class).head().seq()).isEqualTo(2);
            another.submit(() -> change("audit/c")).get();
            assertThat(another.submit(() -> whole(whole)).get()).contains("audit/c");
            assertThat(whole.get(() -> List.of("past"), (before, changed) -> before))
                    .containsExactly("past");
        } finally {
            another.shutdown();
        }
        assertThat(whole(whole)).contains("audit/a", "audit/c");
    }

    private List<String> whole(Memory.Whole<List<String>> whole) {
        try (Transactions.Moment moment = transactions.readingFromNow()) {
            return whole.get(
                    () -> List.of("read"),
                    (before, changed) -> {
                        List<String> renewed = new ArrayList<>(before);
                        renewed.addAll(changed);
                        return renewed;
                    });
        }
    }

    private final Map<String, Memory.Kept<String, String>> shelf = new HashMap<>();

    /** Which of them had to be read. */
    private List<String> readAll(String... wanted) {
        Memory.Kept<String, String> all =
                shelf.computeIfAbsent("", none -> serving().of(100, value -> 1));
        List<String> read = new ArrayList<>();
        try (Transactions.Moment moment = transactions.readingFromNow()) {
            Map<String, String> found =
                    all.all(
                            List.of(wanted),
                            one -> "audit/" + one,
                            missing -> {
                                read.addAll(missing);
                                Map<String, String> values = new HashMap<>();
                                missing.forEach(
                                        one -> values.put(one, one.toUpperCase(Locale.ROOT)));
                                return values;
                            });
            assertThat(found.keySet()).containsExactlyInAnyOrder(wanted);
        }
        return read;
    }

    private Integer read() {
        try (Transactions.Moment moment = transactions.readingFromNow()) {
            return value(reckoned::incrementAndGet);
        }
    }

    private Integer value(Supplier<Integer> reckoning) {
        return kept.get("own", OWN, reckoning);
    }

    private Head change(String subject) {
        Trail trail = house.get(Trail.class);
        return transactions.changing(
                TestHouse.ANNA,
                () -> {
                    trail.add(
                            TestHouse.ANNA,
                            "test.changed",
                            subject,
                            List.of(
                                    new Change(
                                            "",
                                            Map.of("n", Long.toString(trail.length())),
                                            Map.of("n", Long.toString(trail.length() + 1)))));
                    return trail.head();
                });
    }

    private Memory serving() {
        Serving serving =
                new Serving(
                        home, "127.0.0.1", 0, new Serving.Transport.Plain(), Language.SV, false);
        return new Memory(
                house.get(JdbcClient.class),
                new StaticListableBeanFactory(Map.of("serving", serving))
                        .getBeanProvider(Serving.class));
    }
}
