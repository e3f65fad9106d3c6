package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program on a grown database, and looks whether all is there that it had
 * acknowledged. {@code -Dkills=300} says how often, {@code -Dkills.seed=1} repeats what was typed
 * and when it was killed, but not how fast the machine is; {@code
 * -Dkills.scenarios=FIRST_CHANGE,IMPORT} takes some scenarios alone.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGKILL")
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 14);
    private static final long SEED = Long.getLong("kills.seed", System.currentTimeMillis());
    private static final int LANES = 2;

    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void losesNothingThatItAcknowledged(@TempDir Path folder) throws Exception {
        Instant start = Instant.now();
        List<Scenario> scenarios = scenarios();
        GrownWorkspace grown = GrownWorkspace.in(folder.resolve("grown"), new Random(SEED));

        List<Killed> killed = killed(grown, scenarios, folder);

        System.out.printf(
                "H2 %s, grown to %d records, -Dkills.seed=%d%n",
                Constants.VERSION, grown.state().records(), SEED);
        for (Scenario scenario : scenarios) {
            tell(scenario.toString(), killed.stream().filter(k -> k.scenario() == scenario));
        }
        tell(
                "in all, in " + Duration.between(start, Instant.now()).toSeconds() + " s",
                killed.stream());
        assertThat(killed.stream().filter(one -> !one.isHarmless())).isEmpty();
        assertThat(killed).hasSize(KILLS);
    }

    private List<Killed> killed(GrownWorkspace grown, List<Scenario> scenarios, Path folder)
            throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Callable<List<Killed>>> work = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                Lane lane = new Lane(grown, folder.resolve("lane-" + i));
                work.add(() -> killedIn(lane, scenarios));
            }
            List<Killed> killed = new ArrayList<>();
            for (Future<List<Killed>> done : lanes.invokeAll(work)) {
                killed.addAll(done.get());
            }
            return killed;
        } finally {
            lanes.shutdown();
        }
    }

    private List<Killed> killedIn(Lane lane, List<Scenario> scenarios) throws Exception {
        List<Killed> killed = new ArrayList<>();
        for (int n = begun.getAndIncrement(); n < KILLS; n = begun.getAndIncrement()) {
            Killed one = lane.kill(n, inBlocks(scenarios, n), new Random(SEED + n));
            if (!one.isHarmless()) {
                System.out.println(one);
            }
            killed.add(one);
        }
        return killed;
    }

    /**
     * Openings with few changes follow on each other, as users have them: a run of many in between
     * hides what these lose.
     */
    private static Scenario inBlocks(List<Scenario> scenarios, int n) {
        return scenarios.get(n * scenarios.size() / KILLS);
    }

    private static void tell(String what, Stream<Killed> those) {
        List<Killed> all = those.toList();
        System.out.printf(
                "  %-34s %3d kills: %d lost, %d refused, %d not whole"
                        + " (%d changes acknowledged, %d found)%n",
                what,
                all.size(),
                all.stream().filter(Killed::isLoss).count(),
                all.stream().filter(Killed::isRefused).count(),
                all.stream().filter(Killed::isTorn).count(),
                all.stream().mapToInt(Killed::acknowledged).sum(),
                all.stream().mapToInt(killed -> killed.found().changes()).sum());
    }

    private static List<Scenario> scenarios() {
        String wanted = System.getProperty("kills.scenarios", "");
        return wanted.isEmpty()
                ? List.of(Scenario.values())
                : Arrays.stream(wanted.split(",", -1)).map(Scenario::valueOf).toList();
    }
}
