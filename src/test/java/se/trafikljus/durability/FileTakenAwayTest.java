package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Audits;
import se.trafikljus.trail.Trail;
import se.trafikljus.trail.Transactions;
import se.trafikljus.workspace.Database;

/**
 * A database file that is removed or replaced while the program has it open: what is written then
 * goes into a file without a name, and must not be acknowledged.
 */
class FileTakenAwayTest {

    @TempDir Path folder;
    private Path data;
    private Path file;
    private TestHouse house;

    @BeforeEach
    void open() {
        assumeFalse(
                System.getProperty("os.name").startsWith("Windows"),
                "Windows does not let anybody remove or replace an open file");
        data = folder.resolve("ws/data");
        file = data.resolve("trafikljus.mv.db");
        house = new TestHouse(folder.resolve("ws"));
        house.started("Vara");
    }

    @AfterEach
    void close() {
        if (house != null) {
            house.close();
        }
    }

    private String refusal(Runnable work) {
        Problem[] refused = new Problem[1];
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(Problem.class, problem -> refused[0] = problem);
        return refused[0].message().key();
    }

    private Path aside() throws IOException {
        return Files.move(file, folder.resolve("aside.mv.db"));
    }

    @Test
    void aRemovedFileRefusesEveryChangeUntilItIsBack() throws IOException {
        Path aside = aside();
        assertThat(refusal(() -> house.started("Mark"))).isEqualTo("workspace.gone");
        assertThat(refusal(() -> house.get(Audits.class).all().ids())).isEqualTo("workspace.gone");
        assertThat(Files.exists(file)).isFalse();
        Files.move(aside, file);
        house.started("Karlstad");
        house.close();
        try (TestHouse again = new TestHouse(folder.resolve("ws"))) {
            assertThat(again.get(Audits.class).all().ids()).hasSize(2);
            assertThat(again.get(Trail.class).verify().broken()).isEmpty();
        }
        house = null;
    }

    @Test
    void aWholeFolderThatWasRemovedIsNotBegunAnewInSilence() throws IOException {
        Files.move(data, folder.resolve("aside"));
        assertThat(refusal(() -> house.started("Mark"))).isEqualTo("workspace.gone");
        assertThat(refusal(() -> house.started("Mark"))).isEqualTo("workspace.gone");
        assertThat(Files.exists(data)).isFalse();
    }

    @Test
    void anOlderFileInItsPlaceIsRefusedLikeAnyOther() throws IOException {
        house.get(Database.class).reopen();
        Path older = Files.copy(file, folder.resolve("older.mv.db"));
        house.started("Mark");
        Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(refusal(() -> house.started("Karlstad"))).isEqualTo("trail.older");
    }

    @Test
    void theSameContentInItsPlaceIsCheckedAndTold() throws IOException {
        house.get(Database.class).reopen();
        Path same = Files.copy(file, folder.resolve("same.mv.db"));
        house.get(Audits.class).all().ids();
        house.get(Database.class).news();
        Files.move(same, file, StandardCopyOption.REPLACE_EXISTING);
        house.started("Karlstad");
        assertThat(house.get(Database.class).news())
                .extracting(Message::key)
                .contains("workspace.exchanged");
        assertThat(house.get(Audits.class).all().ids()).hasSize(2);
    }

    /** Removed when the change was written, and not yet acknowledged. */
    @Test
    void aChangeUnderWayIsNotAcknowledged() throws IOException {
        Runnable change =
                () ->
                        house.get(Transactions.class)
                                .changing(
                                        TestHouse.ANNA,
                                        () -> {
                                            String id = house.started("Mark");
                                            try {
                                                aside();
                                            } catch (IOException e) {
                                                throw new UncheckedIOException(e);
                                            }
                                            return id;
                                        });
        assertThat(refusal(change)).isEqualTo("workspace.goneMeanwhile");
        assertThat(refusal(() -> house.started("Karlstad"))).isEqualTo("workspace.gone");
    }
}
