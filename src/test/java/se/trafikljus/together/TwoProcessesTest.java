package se.trafikljus.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Audits;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;

/**
 * Two processes of the real program that work in one database on a server, each for itself: {@code
 * -Dtogether.changes=2000} says how many cells they score in all, {@code -Dtogether.seed=1} repeats
 * which.
 */
@DisabledOnOs(OS.WINDOWS)
class TwoProcessesTest {

    private static final int SCORED = Integer.getInteger("together.changes", 120) / 2;
    private static final long SEED = Long.getLong("together.seed", System.currentTimeMillis());
    private static final int IMPORTED = 20;
    private static final List<String> RATINGS = List.of("met", "partly_met", "not_met");
    private static final List<String> NAMES = List.of("Cecilia", "David");

    @TempDir Path folder;

    private Path set(String by) throws Exception {
        String name = by.toLowerCase(Locale.ROOT);
        StringBuilder audits = new StringBuilder("audit,municipality,rubric,status\n");
        StringBuilder cells = new StringBuilder("audit,objective,rating,finding\n");
        for (int i = 0; i < IMPORTED; i++) {
            audits.append("%s-%d,Vara,kaa,draft%n".formatted(name, i));
            cells.append("%s-%d,RES1,met,Funnet av %s%n".formatted(name, i, name));
        }
        Path set = Files.createDirectories(folder.resolve("set-" + name));
        Files.writeString(set.resolve("audits.csv"), audits, StandardCharsets.UTF_8);
        Files.writeString(set.resolve("assessments.csv"), cells, StandardCharsets.UTF_8);
        return set;
    }

    /** Every finding is another's, so that each that was kept is found in the trail. */
    private static List<String> scoring(
            List<String> audits, List<Objective> objectives, String name, Path set) {
        Random random = new Random(SEED + name.hashCode());
        List<String> commands = new ArrayList<>();
        for (int i = 0; i < SCORED; i++) {
            if (i == SCORED / 2) {
                commands.add("audit import " + set);
            }
            commands.add(
                    "score set %s %s %s --finding \"%s %d\""
                            .formatted(
                                    audits.get(random.nextInt(audits.size())),
                                    // Half of the time the same cell.
                                    objectives
                                            .get(
                                                    random.nextBoolean()
                                                            ? 0
                                                            : random.nextInt(objectives.size()))
                                            .id(),
                                    RATINGS.get(random.nextInt(RATINGS.size())),
                                    name,
                                    i));
        }
        commands.add("trail verify");
        return commands;
    }

    @Test
    void loseNothingAndDoubleNothing() throws Exception {
        Map<String, Object> settings = Storage.POSTGRESQL.settings();
        try (TestHouse house =
                new TestHouse(folder.resolve("house"), Clock.systemUTC(), settings)) {
            List<String> audits = List.of(house.started("Vara"), house.started("Mark"));
            Rubric rubric = house.get(Audits.class).all().read(audits.get(0)).rubric();
            List<ProgramProcess> programs = new ArrayList<>();
            for (String name : NAMES) {
                programs.add(
                        new ProgramProcess(
                                folder.resolve(name),
                                name,
                                settings,
                                false,
                                scoring(audits, rubric.objectives(), name, set(name))));
            }
            for (ProgramProcess program : programs) {
                ProgramProcess.Came came = program.ended();
                assertThat(came.code()).as("seed %d: %s", SEED, came.err()).isZero();
                assertThat(came.out()).last().asString().contains("trail is whole");
            }
            List<String> findings = findings(house);
            for (String name : NAMES) {
                for (int i = 0; i < SCORED; i++) {
                    assertThat(findings).containsOnlyOnce(name + " " + i);
                }
                for (int i = 0; i < IMPORTED; i++) {
                    assertThat(house.get(Audits.class).all().ids())
                            .contains(name.toLowerCase(Locale.ROOT) + "-" + i);
                }
            }
            assertThat(house.get(Audits.class).all().ids())
                    .hasSize(audits.size() + NAMES.size() * IMPORTED);
            for (String audit : audits) {
                for (Objective objective : rubric.objectives()) {
                    TwoAtOnceTest.assertNothingSkipped(house, audit, objective.id());
                }
            }
            assertThat(house.get(Trail.class).verify().isWhole()).isTrue();
        }
    }

    private static List<String> findings(TestHouse house) {
        List<String> findings = new ArrayList<>();
        house.get(Trail.class)
                .show(
                        List.of(),
                        record ->
                                record.changes().stream()
                                        .map(Change::after)
                                        .map(after -> after.getOrDefault("finding", ""))
                                        .forEach(findings::add));
        return findings;
    }

    /** One of both is told that the audits are there already. */
    @Test
    void takeASetInOnce() throws Exception {
        Map<String, Object> settings = Storage.POSTGRESQL.settings();
        Path set = set("both");
        try (TestHouse house =
                new TestHouse(folder.resolve("house"), Clock.systemUTC(), settings)) {
            house.started("Vara");
            List<ProgramProcess> programs = new ArrayList<>();
            for (String name : NAMES) {
                programs.add(
                        new ProgramProcess(
                                folder.resolve(name),
                                name,
                                settings,
                                true,
                                List.of("audit import " + set)));
            }
            List<Integer> codes = new ArrayList<>();
            for (ProgramProcess program : programs) {
                ProgramProcess.Came came = program.ended();
                codes.add(came.code());
                assertThat(came.err()).doesNotContain("fault of the program");
            }
            assertThat(codes).containsExactlyInAnyOrder(0, 1);
            assertThat(house.get(Audits.class).all().ids()).hasSize(1 + IMPORTED);
            assertThat(house.get(Trail.class).verify().isWhole()).isTrue();
        }
    }
}
