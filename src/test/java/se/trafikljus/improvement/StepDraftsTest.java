package se.trafikljus.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trafikljus.TestHouse.ANNA;
import static se.trafikljus.TestHouse.BO;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.backup.Backups;
import se.trafikljus.backup.Progress;
import se.trafikljus.improvement.StepDrafts.StepDraft;
import se.trafikljus.people.OwnSettings;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.Settings;
import se.trafikljus.people.User;
import se.trafikljus.trail.Trail;

/** A half-written form is its person's own, until the step is taken or none can be. */
class StepDraftsTest {

    private static final Actor NORA = new Actor("Nora", "nora", "testmaskin");
    private static final Actor NINA = new Actor("Nina", "nina", "testmaskin");
    private static final Actor LENA = new Actor("Lena", "lena", "testmaskin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Map<String, String> HALF = Map.of("text", "Vi", "decision", "");

    @TempDir private static Path folder;
    private static TestHouse house;
    private String area;

    @BeforeAll
    static void open() {
        house = new TestHouse(folder.resolve("ws"));
        People people = house.get(People.class);
        people.add(ANNA, new User(new Person("Nora"), Role.COMMITTEE, "1470", "Skola", false));
        people.add(ANNA, new User(new Person("Nina"), Role.COMMITTEE, "1470", "Skola", false));
        people.add(ANNA, new User(new Person("Lena"), Role.READER, "", "", false));
    }

    @BeforeEach
    void ask() {
        area =
                house.get(ImprovementDrafts.class)
                        .add(
                                ANNA,
                                new Grounds.OfOwnReport("Vara"),
                                new ImprovementPatch(
                                        Optional.of("Skriv en rutin"),
                                        Optional.of("Skola"),
                                        Optional.of(TODAY.plusDays(30)),
                                        Optional.empty()),
                                TODAY)
                        .now()
                        .id();
    }

    @AfterEach
    void leaveNothing() {
        for (Actor one : List.of(NORA, NINA, BO)) {
            drafts().begun(one).forEach(id -> forget(one, id));
        }
    }

    private static void forget(Actor one, String id) {
        for (Step step : Step.values()) {
            drafts().discard(one, id, step);
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static StepDrafts drafts() {
        return house.get(StepDrafts.class);
    }

    private void send() {
        house.get(ImprovementSending.class)
                .send(ANNA, List.of(area), Optional.empty(), Optional.empty(), TODAY);
    }

    private void answer(Actor who) {
        house.get(ImprovementLifecycle.class)
                .answer(
                        who,
                        area,
                        new Answer(Response.ACCEPTED, "Ja", "", ""),
                        Optional.empty(),
                        TODAY);
    }

    @Test
    void isReadAndThrownAwayByItsOwnPersonOnly() {
        send();
        StepDraft kept = drafts().keep(NORA, area.toUpperCase(Locale.ROOT), Step.ANSWER, HALF, 2);
        assertThat(drafts().of(NORA, area)).containsExactly(kept);
        assertThat(kept.fields()).isEqualTo(HALF);
        assertThat(kept.savedAt()).isBeforeOrEqualTo(Instant.now());
        assertThat(drafts().begun(NORA)).containsExactly(area);
        for (Actor other : List.of(NINA, ANNA, BO)) {
            assertThat(drafts().of(other, area)).isEmpty();
            assertThat(drafts().begun(other)).isEmpty();
            drafts().discard(other, area, Step.ANSWER);
        }
        drafts().keep(NINA, area, Step.ANSWER, Map.of("text", "Ninas"), 2);
        assertThat(drafts().of(new Actor(" nora ", "x", "y"), area)).containsExactly(kept);
        drafts().discard(NORA, area, Step.ANSWER);
        assertThat(drafts().of(NORA, area)).isEmpty();
        assertThat(drafts().of(NINA, area)).hasSize(1);
    }

    @Test
    void goesWithItsStepAndAllGoWithTheEnd() {
        send();
        drafts().keep(NORA, area, Step.ANSWER, HALF, 2);
        drafts().keep(NINA, area, Step.ANSWER, HALF, 2);
        answer(NORA);
        assertThat(drafts().begun(NORA)).isEmpty();
        assertThat(drafts().begun(NINA)).as("may still correct").containsExactly(area);
        house.get(ImprovementLifecycle.class)
                .plan(
                        NORA,
                        area,
                        new PlanWords(
                                Optional.empty(),
                                Optional.of("Skriva"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.of(TODAY.plusDays(60)),
                        TODAY);
        assertThat(drafts().begun(NINA)).as("no answer any more").isEmpty();
        assertThat(drafts().of(NINA, area)).isEmpty();
        drafts().keep(BO, area, Step.CLOSE, Map.of("reason", "För"), 4);
        house.get(ImprovementLifecycle.class).close(ANNA, area, "Löst", TODAY);
        assertThat(drafts().begun(BO)).isEmpty();
        assertThat(house.get(StepDrafts.Store.class).of("bo")).isEmpty();
        assertThat(house.get(StepDrafts.Store.class).of("nina")).isEmpty();
    }

    @Test
    void goesWithAnAreaThatIsTakenBack() {
        drafts().keep(BO, area, Step.SEND, Map.of("body", "Skolnämnden"), 1);
        house.get(ImprovementDrafts.class).remove(ANNA, area, "Dubblett", TODAY);
        assertThat(drafts().begun(BO)).isEmpty();
    }

    @Test
    void isRefusedWhereTheStepCannotBeTaken() {
        Map<String, String> control = Map.of("text", "a\u0000");
        assertThatThrownBy(() -> drafts().keep(NORA, area, Step.ANSWER, HALF, 1))
                .as("not sent")
                .isInstanceOf(Problem.class);
        send();
        assertThatThrownBy(() -> drafts().keep(NORA, area, Step.PLAN, HALF, 1))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> drafts().keep(NORA, area, Step.CLOSE, HALF, 1))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> drafts().keep(LENA, area, Step.ANSWER, HALF, 1))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> drafts().keep(NORA, area, Step.ANSWER, control, 1))
                .isInstanceOf(Problem.class);
        assertThat(drafts().begun(NORA)).isEmpty();
    }

    @Test
    void comesAlongInABackupAndIsInNoTrail() throws Exception {
        send();
        long before = house.get(Trail.class).length();
        StepDraft kept = drafts().keep(NORA, area, Step.ANSWER, HALF, 2);
        OwnSettings own = new OwnSettings(OwnSettings.Theme.DARK, false, Optional.empty());
        house.get(Settings.class).keep(NORA, own);
        assertThat(house.get(Trail.class).length()).isEqualTo(before);
        assertThat(house.get(Trail.class).verify().isWhole()).isTrue();
        Path file = folder.resolve("b.zip");
        house.get(Backups.class).make(ANNA, file, Progress.NONE);
        drafts().discard(NORA, area, Step.ANSWER);
        house.get(Settings.class).keep(NORA, OwnSettings.NONE);
        house.get(Backups.class).restore(BO, file, Progress.NONE);
        assertThat(drafts().of(NORA, area)).containsExactly(kept);
        assertThat(house.get(Settings.class).of(NORA)).isEqualTo(own);
        assertThat(house.get(Settings.class).of(NINA)).isEqualTo(OwnSettings.NONE);
    }
}
