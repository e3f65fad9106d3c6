package se.trafikljus.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Audits;

class LossesTest {

    private static final String REASON = "Disken gick sönder i går";

    @TempDir Path home;

    private Path data;
    private Path database;
    private Path headFile;

    @BeforeEach
    void somethingIsThere() {
        data = home.resolve("data");
        database = data.resolve("trafikljus.mv.db");
        headFile = data.resolve("trail-head");
        start("Vara");
    }

    private void start(String municipality) {
        try (TestHouse house = new TestHouse(home)) {
            house.started(municipality);
        }
    }

    private String refusal() {
        try (TestHouse house = new TestHouse(home)) {
            Trail trail = house.get(Trail.class);
            Problem[] refused = new Problem[1];
            assertThatThrownBy(trail::length)
                    .isInstanceOfSatisfying(Problem.class, problem -> refused[0] = problem);
            return refused[0].message().key();
        }
    }

    private Setback accepted() {
        try (TestHouse house = new TestHouse(home)) {
            return house.get(Losses.class).accept(TestHouse.BO, REASON);
        }
    }

    private List<String> auditsWhereAllIsWhole() {
        try (TestHouse house = new TestHouse(home)) {
            assertThat(house.get(Trail.class).verify().broken()).isEmpty();
            return house.get(Audits.class).all().ids();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "skräp", "12 abc", "\u0000\u00ff\u00fe", "99999999999999999999 x"})
    void aHeadThatIsNoneIsRefusedAndTheLossAcceptedOnRecord(String garbage) throws IOException {
        Files.writeString(headFile, garbage, StandardCharsets.ISO_8859_1);
        assertThat(refusal()).isEqualTo("trail.headUnreadable");
        Setback setback = accepted();
        assertThat(setback.left()).isEmpty();
        assertThat(setback.kept().seq()).isEqualTo(1);
        assertThat(setback.reason()).isEqualTo(REASON);
        assertThat(setback.by().name()).isEqualTo("Bo");
        assertThat(auditsWhereAllIsWhole()).hasSize(1);
    }

    @Test
    void aHeadThatIsGoneIsRefusedAndTheLossAcceptedOnRecord() throws IOException {
        Files.delete(headFile);
        assertThat(refusal()).isEqualTo("trail.headMissing");
        accepted();
        assertThat(auditsWhereAllIsWhole()).hasSize(1);
    }

    @Test
    void whoWasRefusedMayAcceptWithoutStartingAgain() throws IOException {
        Files.delete(headFile);
        try (TestHouse house = new TestHouse(home)) {
            Trail trail = house.get(Trail.class);
            assertThatThrownBy(trail::head).isInstanceOf(Problem.class);
            house.get(Losses.class).accept(TestHouse.BO, REASON);
            assertThat(trail.head().seq()).isEqualTo(2);
        }
    }

    @Test
    void anOlderDatabaseIsRefusedAndTheLossAcceptedOnRecord() throws IOException {
        byte[] old = Files.readAllBytes(database);
        start("Karlstad");
        String seen = Files.readString(headFile, StandardCharsets.UTF_8);
        Files.write(database, old);
        assertThat(refusal()).isEqualTo("trail.older");
        assertThat(Files.readAllBytes(database)).isEqualTo(old);
        Setback setback = accepted();
        assertThat(setback.left().map(left -> left.head().line())).contains(seen.strip());
        assertThat(auditsWhereAllIsWhole()).hasSize(1);
        start("Mark");
        assertThat(auditsWhereAllIsWhole()).hasSize(2);
        try (TestHouse house = new TestHouse(home)) {
            assertThat(house.get(Trail.class).verify().remarks()).hasSize(1);
        }
    }

    @Test
    void aKillBetweenTheRecordOfALossAndTheHeadFileDoesNotShutAnybodyOut() throws IOException {
        byte[] old = Files.readAllBytes(database);
        start("Karlstad");
        byte[] seen = Files.readAllBytes(headFile);
        Files.write(database, old);
        accepted();
        Files.write(headFile, seen);
        assertThat(auditsWhereAllIsWhole()).hasSize(1);
    }

    @Test
    void nothingIsAcceptedWhereNothingIsLost() {
        try (TestHouse house = new TestHouse(home)) {
            Losses losses = house.get(Losses.class);
            assertThatThrownBy(() -> losses.accept(TestHouse.BO, REASON))
                    .hasMessageContaining("lacks nothing");
            assertThatThrownBy(() -> losses.beginAnew(TestHouse.BO, REASON))
                    .hasMessageContaining("no reason to begin anew");
            assertThatThrownBy(() -> losses.accept(TestHouse.BO, " "))
                    .hasMessageContaining("Write why");
        }
        assertThat(auditsWhereAllIsWhole()).hasSize(1);
    }

    @Test
    void whereTheDatabaseIsGoneWorkBeginsAnewOnRecord() throws IOException {
        String seen = Files.readString(headFile, StandardCharsets.UTF_8);
        Files.delete(database);
        assertThat(refusal()).isEqualTo("workspace.databaseMissing");
        try (TestHouse house = new TestHouse(home)) {
            Setback setback = house.get(Losses.class).beginAnew(TestHouse.BO, REASON);
            assertThat(setback.left().map(left -> left.head().line())).contains(seen.strip());
        }
        assertThat(auditsWhereAllIsWhole()).isEmpty();
    }

    @Test
    void whereDatabaseAndHeadAreGoneTheLockStillTells() throws IOException {
        Files.delete(database);
        Files.delete(headFile);
        assertThat(refusal()).isEqualTo("workspace.databaseMissing");
    }

    @Test
    void whereAllOfTheDataIsGoneTheReportsStillTell() throws IOException {
        Files.delete(database);
        Files.delete(headFile);
        Files.delete(data.resolve("lock"));
        Files.createDirectories(home.resolve("reports/demo"));
        Files.writeString(home.resolve("reports/demo/comparison.pdf"), "", StandardCharsets.UTF_8);
        assertThat(auditsWhereAllIsWhole()).isEmpty();
        Files.delete(database);
        Files.delete(headFile);
        Files.delete(data.resolve("lock"));
        Files.createDirectories(home.resolve("reports/comparison"));
        Files.writeString(
                home.resolve("reports/comparison/comparison.pdf"), "", StandardCharsets.UTF_8);
        assertThat(refusal()).isEqualTo("workspace.databaseMissing");
    }

    @Test
    void aDamagedFileIsKeptAsideWhereWorkBeginsAnew() throws IOException {
        Files.writeString(database, "x".repeat(9000), StandardCharsets.UTF_8);
        assertThat(refusal()).isEqualTo("workspace.damaged");
        try (TestHouse house = new TestHouse(home)) {
            house.get(Losses.class).beginAnew(TestHouse.BO, REASON);
        }
        try (var kept = Files.list(data.resolve("backups"))) {
            assertThat(kept.toList())
                    .hasSize(1)
                    .allMatch(file -> file.toString().contains("lost-"));
        }
        assertThat(auditsWhereAllIsWhole()).isEmpty();
    }

    /** What lies behind the cut may be old: a file that still holds everything is taken. */
    @Test
    void aFileCutShortIsRefusedAndNotAByteOfItChangedUnlessItHoldsEverything() throws IOException {
        start("Karlstad");
        List<String> audits = auditsWhereAllIsWhole();
        byte[] whole = Files.readAllBytes(database);
        List<String> refusals = new ArrayList<>();
        for (int eighths = 1; eighths < 8; eighths++) {
            byte[] cut = Arrays.copyOf(whole, whole.length / 8 * eighths);
            Files.write(database, cut);
            Optional<String> refusal = refusalIfAny();
            if (refusal.isEmpty()) {
                assertThat(auditsWhereAllIsWhole()).isEqualTo(audits);
            } else {
                refusals.add(refusal.get());
                assertThat(Files.readAllBytes(database)).isEqualTo(cut);
            }
        }
        assertThat(refusals).isNotEmpty().isSubsetOf("workspace.damaged", "trail.older");
    }

    private Optional<String> refusalIfAny() {
        try (TestHouse house = new TestHouse(home)) {
            house.get(Trail.class).length();
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.message().key());
        }
    }
}
