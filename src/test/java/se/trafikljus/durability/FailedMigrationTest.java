package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.trail.Trail;

/** A step of the schema that fails leaves the older database as it was: it may be tried again. */
class FailedMigrationTest {

    @TempDir Path home;

    @Test
    void theOlderFileStaysAndOpensOnceItsHindranceIsGone() throws Exception {
        GrownWorkspace.in(home, new Random(7));
        Map<String, List<Integer>> cases = OlderDatabase.drawn(home);
        OlderDatabase.madeOf(home);
        hindered();

        assertThatThrownBy(this::opened)
                .isInstanceOfSatisfying(Problem.class, FailedMigrationTest::tellsOfTheStep);
        assertThatThrownBy(this::opened)
                .isInstanceOfSatisfying(Problem.class, FailedMigrationTest::tellsOfTheStep);
        assertThat(beside()).isEmpty();

        OlderDatabase.execute(home, "DROP VIEW drawn");
        opened();
        assertThat(OlderDatabase.cases(home)).isEqualTo(cases);
    }

    /** A view that would not know which cases are meant, once the last step has added its own. */
    private void hindered() throws Exception {
        OlderDatabase.execute(
                home,
                "CREATE VIEW drawn AS SELECT cases FROM sample_draw"
                        + " CROSS JOIN (SELECT 'all' AS cases) AS meant");
    }

    private static void tellsOfTheStep(Problem problem) {
        assertThat(problem.message().key()).isEqualTo("workspace.cannotMigrate");
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data"))) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("backups"))
                    .toList();
        }
    }

    private void opened() {
        try (TestHouse house = new TestHouse(home)) {
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        }
    }
}
