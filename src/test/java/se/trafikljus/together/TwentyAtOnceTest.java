package se.trafikljus.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Expectation;
import se.trafikljus.audit.Scorings;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Trail;

/**
 * Twenty who score at once, each half of the time the same cell as all others: {@code
 * -Dtogether.changes=2000} says how many changes in all, {@code -Dtogether.seed=1} repeats what
 * they choose.
 */
class TwentyAtOnceTest {

    private static final int PEOPLE = 20;
    private static final int CHANGES = Integer.getInteger("together.changes", 400);
    private static final long SEED = Long.getLong("together.seed", System.currentTimeMillis());
    private static final String SHARED = "RES1";

    @TempDir Path folder;

    /** What one person did. */
    private record Did(int kept, int refused) {}

    @ParameterizedTest
    @EnumSource(Storage.class)
    void loseNothingAndDoubleNothing(Storage storage) throws Exception {
        try (TestHouse house = storage.house(folder)) {
            assertAllIsThere(List.of(house));
        }
    }

    /** Two programs on one server, which know nothing of each other. */
    @ParameterizedTest
    @EnumSource(value = Storage.class, names = "POSTGRESQL")
    void loseNothingThroughTwoPrograms(Storage storage) throws Exception {
        Map<String, Object> settings = storage.settings();
        try (TestHouse one = new TestHouse(folder.resolve("one"), Clock.systemUTC(), settings);
                TestHouse two = new TestHouse(folder.resolve("two"), Clock.systemUTC(), settings)) {
            assertAllIsThere(List.of(one, two));
        }
    }

    private static void assertAllIsThere(List<TestHouse> houses) throws Exception {
        TestHouse house = houses.get(0);
        List<String> audits = List.of(house.started("Vara"), house.started("Mark"));
        Rubric rubric = house.get(Audits.class).all().read(audits.get(0)).rubric();
        long before = house.get(Trail.class).length();
        List<Callable<Did>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Scorer(houses.get(i % houses.size()), audits, rubric, i)::work);
        }
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService beside = Executors.newSingleThreadExecutor();
        List<Crowd.Came<Did>> came;
        try {
            Future<Integer> proofs = beside.submit(() -> provenUntil(done, houses));
            try {
                came = Crowd.atOnce(people);
            } finally {
                done.set(true);
            }
            assertThat(proofs.get()).isPositive();
        } finally {
            beside.shutdown();
        }
        int kept = came.stream().mapToInt(one -> one.done().orElseThrow().kept()).sum();
        int refused = came.stream().mapToInt(one -> one.done().orElseThrow().refused()).sum();
        System.out.printf(
                "%d changes by %d, seed %d: %d kept, %d told that another was first%n",
                CHANGES, PEOPLE, SEED, kept, refused);
        assertThat(kept + refused).isEqualTo(CHANGES / PEOPLE * PEOPLE);
        assertThat(house.get(Trail.class).length()).isEqualTo(before + kept);
        for (String audit : audits) {
            for (Objective objective : rubric.objectives()) {
                TwoAtOnceTest.assertNothingSkipped(house, audit, objective.id());
            }
        }
        for (TestHouse one : houses) {
            assertThat(one.get(Trail.class).verify().broken()).isEmpty();
        }
    }

    /** How often all was proven whole while others wrote. */
    private static int provenUntil(AtomicBoolean done, List<TestHouse> houses) {
        int proofs = 0;
        while (!done.get()) {
            for (TestHouse house : houses) {
                Proof proof = house.get(Trail.class).verify();
                assertThat(proof.broken()).as("proof %d", proofs).isEmpty();
                proofs++;
            }
        }
        return proofs;
    }

    /** One who looks at a cell, changes it, and looks at the next. */
    private record Scorer(TestHouse house, List<String> audits, Rubric rubric, int number) {

        Did work() {
            Random random = new Random(SEED + number);
            Actor actor = new Actor("Revisor " + number, "os", "maskin");
            List<Level> levels = rubric.scale().levels();
            List<Objective> objectives = rubric.objectives();
            int kept = 0;
            int refused = 0;
            for (int i = 0; i < CHANGES / PEOPLE; i++) {
                String audit = audits.get(random.nextInt(audits.size()));
                String objective =
                        random.nextBoolean()
                                ? SHARED
                                : objectives.get(random.nextInt(objectives.size())).id();
                Assessment seen = house.get(Audits.class).all().read(audit).assessment(objective);
                Assessment wanted =
                        seen.rated(levels.get(random.nextInt(levels.size())), "", "")
                                .founded("Nr " + number + ", gång " + i, "", "", "", false);
                try {
                    house.get(Scorings.class)
                            .save(
                                    actor,
                                    audit,
                                    CellChange.to(wanted).expecting(Expectation.of(seen)));
                    kept++;
                } catch (Problem told) {
                    assertThat(told.message().key())
                            .isIn("audit.expectedOther", "audit.changedMeanwhile");
                    refused++;
                }
            }
            return new Did(kept, refused);
        }
    }
}
