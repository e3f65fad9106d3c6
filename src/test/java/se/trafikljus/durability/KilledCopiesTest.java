package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.TestHouse;
import se.trafikljus.backup.Backups;
import se.trafikljus.backup.Progress;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.Proof;
import se.trafikljus.trail.Trail;

/**
 * Kills the real program while it makes a copy of everything, puts one back, or brings a database
 * up to date: afterwards all is as before, or done, and nothing half. {@code -Dkills.copies=30}
 * says how often in each.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGKILL")
class KilledCopiesTest {

    private static final int KILLS = Integer.getInteger("kills.copies", 2);
    private static final long SEED = Long.getLong("kills.seed", System.currentTimeMillis());

    /** From the start of a JVM until the work is surely done, on a slow machine. */
    private static final int LONGEST_MILLIS = 6000;

    private static final int SHORTEST_MILLIS = 800;

    @TempDir Path folder;
    private final Random random = new Random(SEED);

    private GrownWorkspace grown() {
        System.out.printf("-Dkills.seed=%d%n", SEED);
        return GrownWorkspace.in(folder.resolve("grown"), new Random(SEED));
    }

    private Path copyOf(GrownWorkspace grown, int number) throws IOException {
        Path home = Files.createDirectories(folder.resolve("ws" + number));
        grown.copyTo(home);
        return home;
    }

    /** The first half of the kills falls anywhere; the second near the end of the first ones. */
    private boolean killedIn(Path home, String line, String answer, int number)
            throws IOException, InterruptedException {
        RunningProgram program =
                new RunningProgram(
                        home,
                        List.of(new Change(line, answer, List.of())),
                        folder.resolve("told" + number));
        int wait = SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
        boolean done = program.answersWithin(1, java.time.Duration.ofMillis(wait));
        return program.kill() == 1 || done;
    }

    private static Head wholeHead(Path home) {
        try (TestHouse house = new TestHouse(home)) {
            Proof proof = house.get(Trail.class).verify();
            assertThat(proof.broken()).isEmpty();
            return proof.head();
        }
    }

    @Test
    void aBackupIsThereWholeOrNotAtAll() throws Exception {
        GrownWorkspace grown = grown();
        int done = 0;
        for (int i = 0; i < KILLS; i++) {
            Path home = copyOf(grown, i);
            Path file = folder.resolve("b" + i + ".zip");
            boolean told = killedIn(home, "backup " + file, file.toString(), i);
            try (TestHouse house = new TestHouse(home)) {
                assertThat(house.get(Trail.class).length()).isEqualTo(grown.state().records());
                assertThat(Files.exists(file) || !told).as("a backup that was told of").isTrue();
                if (Files.exists(file)) {
                    done++;
                    assertThat(house.get(Backups.class).verify(file, Progress.NONE).head())
                            .isEqualTo(house.get(Trail.class).head());
                }
            }
        }
        System.out.printf("backup: %d kills, %d of them after it was there%n", KILLS, done);
    }

    @Test
    void aRestoredBackupIsThereWholeOrNotAtAll() throws Exception {
        GrownWorkspace grown = grown();
        Path file = folder.resolve("b.zip");
        Path earlier = copyOf(grown, KILLS);
        try (TestHouse house = new TestHouse(earlier)) {
            house.get(Backups.class).make(TestHouse.ANNA, file, Progress.NONE);
        }
        int done = 0;
        for (int i = 0; i < KILLS; i++) {
            Path home = copyOf(grown, i);
            boolean told = killedIn(home, "restore " + file, "The backup", i);
            Head head = wholeHead(home);
            boolean restored = head.seq() == grown.state().records() + 1;
            assertThat(restored || head.seq() == grown.state().records()).isTrue();
            assertThat(restored || !told).as("a restore that was told of").isTrue();
            done += restored ? 1 : 0;
        }
        System.out.printf("restore: %d kills, %d of them after it was done%n", KILLS, done);
    }

    @Test
    void aMigrationIsDoneOrNotBegun() throws Exception {
        GrownWorkspace grown = grown();
        Map<String, List<Integer>> cases = OlderDatabase.drawn(grown.home());
        long records = wholeHead(grown.home()).seq();
        OlderDatabase.madeOf(grown.home());
        for (int i = 0; i < KILLS; i++) {
            Path home = copyOf(grown, i);
            killedIn(home, "audit list", "no such answer", i);
            assertThat(wholeHead(home).seq()).isEqualTo(records);
            assertThat(OlderDatabase.cases(home)).isEqualTo(cases);
            try (Stream<Path> kept = Files.list(home.resolve("data/backups"))) {
                assertThat(kept.filter(one -> one.toString().endsWith(".zip"))).isNotEmpty();
            }
        }
        System.out.printf("migration: %d kills%n", KILLS);
    }
}
