package se.trafikljus.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;

/** What each room puts down in the trail it tells in words, without a face. */
class NarratorsTest {

    @TempDir Path folder;
    private TestHouse house;
    private Narrator.Narration narration;

    @BeforeEach
    void open() {
        house = new TestHouse(folder);
        house.started("Vara");
        narration = house.get(Narrators.class).to(TestHouse.ANNA);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String in(Optional<Localized> told) {
        return told.map(one -> one.in(Language.EN)).orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "audit.started, started the audit",
        "second.agreed, recorded what two scorers agreed on in the audit",
        "person.added, added to the register of persons",
        "sample.drawn, drew a sample",
        "place.brought, imported the municipality",
        "improvement.sent, sent the improvement area",
        "workspace.restored, restored a backup to",
        "nobody.knows, -"
    })
    void tellsWhatWasDone(String action, String told) {
        assertThat(in(narration.action(action))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "audit/vara-kaa-2026, rating, partly_met, Rating, Partly met",
        "audit/vara-kaa-2026, rating, of another rubric, Rating, -",
        "audit/of-nobody, rating, partly_met, Rating, -",
        "audit/vara-kaa-2026, municipality, 1470, Municipality, Vara",
        "audit/vara-kaa-2026, success, true, Success factor, yes",
        "audit/vara-kaa-2026, rubric, 0123456789abcdef, Rubric, 0123456789ab…",
        "audit/vara-kaa-2026, status, approved, Status, approved",
        "audit/vara-kaa-2026, title, En titel, Title, -",
        "sample/vara-kaa-2026/RES1, outcome, fail, Outcome, not met",
        "sample/vara-kaa-2026/RES1, rating, met, rating, -",
        "person/anna, role, committee, Role, committee",
        "workspace, made, 2026-11-29T08:00:00.000Z, Backup made, 2026-11-29 09:00:00",
        "workspace, made, not a time, Backup made, not a time"
    })
    void tellsFieldsAndWhatTheyHold(
            String subject, String field, String value, String name, String told) {
        assertThat(in(narration.field(subject, field))).isEqualTo(name);
        assertThat(in(narration.value(subject, field, value))).isEqualTo(told);
    }

    @Test
    void tellsPartsOfSamplesAlone() {
        assertThat(narration.part("audit/vara-kaa-2026", "RES1")).isEmpty();
        assertThat(narration.part("sample/vara-kaa-2026/RES1", "1")).isPresent();
    }

    @Test
    void tellsNothingToWhoeverMayNotSeeTheTrail() {
        Actor stranger = new Actor("Ulf", new Actor.SignedIn("192.0.2.1"));
        assertThatThrownBy(() -> house.get(Narrators.class).to(stranger))
                .isInstanceOf(Problem.class);
    }
}
