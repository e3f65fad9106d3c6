package se.trafikljus.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.trail.Trail;

/** The register of persons and of conflicts of interest. */
class PeopleTest {

    private static final String VARA = "1470";
    private static final Actor ADA = new Actor("Ada", "ada", "testmaskin");

    @TempDir Path home;
    private TestHouse house;
    private People people;

    @BeforeEach
    void open() {
        house = new TestHouse(home);
        people = house.get(People.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static User user(String name, Role role) {
        return new User(new Person(name), role, "", "", false);
    }

    private static User committee(String name, String body) {
        return new User(new Person(name), Role.COMMITTEE, VARA, body, false);
    }

    private void tamper(String sql) {
        assertThat(house.get(JdbcClient.class).sql(sql).update()).isPositive();
    }

    private boolean isWhole() {
        return house.get(Trail.class).verify().isWhole();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Örjan  Å",
                "\u00a0örjan\u00a0å",
                "Örjan\u2003Å\u00a0",
                "O\u0308rjan \u212b"
            })
    void takesOneNameForOnePersonHoweverItsBlanksAreWritten(String name) {
        assertThat(new Person(name)).isEqualTo(new Person("Örjan Å"));
    }

    @Test
    void takesWhoeverIsNotRegisteredForAnAuditor() {
        assertThat(people.acting(TestHouse.ANNA).role()).isEqualTo(Role.AUDITOR);
        people.add(TestHouse.ANNA, committee("bo", "Bildningsnämnden"));
        assertThat(people.acting(TestHouse.BO).role()).isEqualTo(Role.COMMITTEE);
        assertThat(isWhole()).isTrue();
    }

    @Test
    void knowsWhichBodyACommitteeAnswersFor() {
        User eva = committee("Eva", " Bildningsnämnden ");
        assertThat(eva.answersFor(VARA, "bildningsnämnden")).isTrue();
        assertThat(eva.answersFor(VARA, "Socialnämnden")).isFalse();
        assertThat(eva.answersFor("0114", "Bildningsnämnden")).isFalse();
        assertThat(eva.answersFor(VARA, " ")).isFalse();
        assertThat(user("Bo", Role.AUDITOR).answersFor(VARA, "Bildningsnämnden")).isFalse();
    }

    @Test
    void wantsACommitteesMunicipalityAndBodyAndNoOthers() {
        assertThatThrownBy(() -> new User(new Person("Eva"), Role.COMMITTEE, "", "", false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Give both");
        assertThatThrownBy(() -> new User(new Person("Eva"), Role.READER, VARA, "N", false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("choose the role committee");
    }

    @Test
    void letsOnlyAnAdministratorKeepTheRegisterWhereThereIsOne() {
        people.add(TestHouse.ANNA, user("Ada", Role.ADMIN));
        assertThatThrownBy(() -> people.add(TestHouse.ANNA, user("Eva", Role.READER)))
                .hasMessageContaining("administrator");
        people.add(ADA, user("Eva", Role.READER));
        people.disable(ADA, new Person("EVA"));
        assertThatThrownBy(() -> people.acting(new Actor("eva", "e", "m")))
                .hasMessageContaining("disabled");
    }

    @Test
    void keepsTheLastAdministrator() {
        people.add(TestHouse.ANNA, user("Ada", Role.ADMIN));
        assertThatThrownBy(() -> people.disable(ADA, new Person("Ada")))
                .hasMessageContaining("only administrator");
        assertThatThrownBy(() -> people.add(ADA, user("Ada", Role.READER)))
                .hasMessageContaining("only administrator");
        people.add(ADA, user("Eva", Role.ADMIN));
        people.disable(ADA, new Person("Ada"));
        assertThat(isWhole()).isTrue();
    }

    @Test
    void letsNobodyLiftTheirOwnConflictOfInterest() {
        people.bar(TestHouse.BO, new Conflict(new Person("Bo"), VARA, "Bor granne."));
        assertThatThrownBy(
                        () ->
                                people.bar(
                                        TestHouse.ANNA,
                                        new Conflict(new Person("BO"), VARA, "Släkt.")))
                .hasMessageContaining("Bor granne.");
        assertThatThrownBy(() -> people.lift(TestHouse.BO, new Person("Bo"), VARA))
                .isInstanceOf(Problem.class);
        assertThat(people.conflict(new Person("bo"), VARA)).isPresent();
        people.lift(TestHouse.ANNA, new Person("bo"), VARA);
        assertThat(people.conflicts(TestHouse.ANNA)).isEmpty();
        assertThatThrownBy(() -> people.lift(TestHouse.ANNA, new Person("bo"), VARA))
                .hasMessageContaining("no registered conflict");
        assertThat(isWhole()).isTrue();
    }

    @Test
    void wantsAReasonForAConflictOfInterest() {
        assertThatThrownBy(() -> new Conflict(new Person("Bo"), VARA, "  "))
                .hasMessageContaining("Say what it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE conflict SET person_key = 'other'",
                "UPDATE conflict SET reason = 'x'",
                "DELETE FROM conflict",
                "UPDATE person SET person_key = 'other'",
                "UPDATE person SET role = 'admin'",
                "UPDATE person SET disabled = FALSE",
                "DELETE FROM person"
            })
    void isFoundOutWhereItWasChangedOutsideTheProgram(String sql) {
        people.add(TestHouse.ANNA, user("Eva", Role.READER));
        people.disable(TestHouse.ANNA, new Person("Eva"));
        people.bar(TestHouse.ANNA, new Conflict(new Person("Bo"), VARA, "Släkt."));
        assertThat(isWhole()).isTrue();
        tamper(sql);
        assertThat(isWhole()).isFalse();
    }

    /** A Cyrillic а, a zero-width space, a soft hyphen, a mark that turns the writing. */
    @ParameterizedTest
    @ValueSource(strings = {"Ann\u0430", "An\u200Bna", "An\u00ADna", "\u202EannA", "Мaria"})
    void refusesANameThatLooksLikeAnother(String name) {
        assertThatThrownBy(() -> new Person(name))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("taken for another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åsa Öberg-Ek", "Мария", "Мария Svensson", "Anna 2", "山田", "O'Neill"})
    void takesNamesInAnyOneAlphabet(String name) {
        assertThatCode(() -> new Person(name)).doesNotThrowAnyException();
    }
}
