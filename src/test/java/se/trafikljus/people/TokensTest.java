package se.trafikljus.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.trafikljus.Actor;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.trail.Trail;

/** The tokens by which programs act for persons. */
class TokensTest {

    private static final Actor ADA = new Actor("Ada", new Actor.SignedIn("192.0.2.1"));
    private static final Actor EVA = new Actor("Eva", new Actor.SignedIn("192.0.2.2"));
    private static final Person EVAS = new Person("eva");

    /** A clock that a test turns on. */
    private static final class Turned extends Clock {
        private Instant now = Instant.parse("2026-11-30T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir Path home;
    private final Turned clock = new Turned();
    private TestHouse house;
    private Tokens tokens;

    @BeforeEach
    void open() {
        house = new TestHouse(home, clock, Map.of());
        tokens = house.get(Tokens.class);
        People people = house.get(People.class);
        people.add(TestHouse.ANNA, user("Ada", Role.ADMIN));
        people.add(ADA, user("Eva", Role.READER));
    }

    @AfterEach
    void close() {
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
        house.close();
    }

    private static User user(String name, Role role) {
        return new User(new Person(name), role, "", "", false);
    }

    @Test
    void letAProgramInForAsManyDaysAsTold() {
        MadeToken made = tokens.make(EVA, EVAS, " hämtar till årsboken ", 2);
        assertThat(made.secret()).matches("trafikljus_[A-Za-z0-9_-]{43}");
        assertThat(made.token().purpose()).isEqualTo("hämtar till årsboken");
        assertThat(tokens.proven(made.secret()).orElseThrow().user().person().name())
                .isEqualTo("Eva");
        assertThat(tokens.proven(made.secret() + "x")).isEmpty();
        assertThat(tokens.proven(made.secret().replace("trafikljus_", ""))).isEmpty();
        clock.now = clock.now.plus(Duration.ofDays(2).minusSeconds(1));
        assertThat(tokens.proven(made.secret())).isPresent();
        clock.now = clock.now.plusSeconds(1);
        assertThat(tokens.proven(made.secret())).isEmpty();
        assertThat(tokens.list(EVA, EVAS)).hasSize(1);
    }

    @Test
    void areNowhereAsTheyAreShown() {
        MadeToken made = tokens.make(EVA, EVAS, "", 90);
        StringBuilder all = new StringBuilder(made.toString());
        house.get(Trail.class).show(ADA, List.of(), record -> all.append(record.changes()));
        all.append(
                house.get(JdbcClient.class).sql("SELECT * FROM person_token").query().listOfRows());
        String digest =
                house.get(JdbcClient.class)
                        .sql("SELECT digest FROM person_token")
                        .query(String.class)
                        .single();
        assertThat(all.toString()).contains(made.token().id(), digest);
        assertThat(all.toString()).doesNotContain(made.secret());
        StringBuilder told = new StringBuilder();
        house.get(Trail.class).show(ADA, List.of(), record -> told.append(record.changes()));
        assertThat(told.toString()).contains("made_by").doesNotContain(digest);
    }

    @Test
    void areOnesOwnOrTheKeepersToMakeAndToEnd() {
        assertThatThrownBy(() -> tokens.make(EVA, new Person("Ada"), "", 90))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("administrator");
        assertThatThrownBy(() -> tokens.list(EVA, new Person("Ada"))).isInstanceOf(Problem.class);
        MadeToken first = tokens.make(EVA, EVAS, "", 90);
        MadeToken second = tokens.make(ADA, EVAS, "", 90);
        assertThat(second.token().madeBy()).isEqualTo("Ada");
        assertThatThrownBy(() -> tokens.end(EVA, EVAS, "finns-inte"))
                .hasMessageContaining("no token finns-inte");
        tokens.end(EVA, EVAS, second.token().id());
        assertThat(tokens.proven(second.secret())).isEmpty();
        assertThat(tokens.proven(first.secret())).isPresent();
        assertThat(tokens.endAll(ADA, EVAS)).hasSize(1);
        assertThat(tokens.proven(first.secret())).isEmpty();
        assertThat(tokens.endAll(ADA, EVAS)).isEmpty();
    }

    @Test
    void areForRegisteredPersonsAloneAndNeverMadeByOne() {
        assertThatThrownBy(() -> tokens.make(ADA, new Person("Ingen"), "", 90))
                .hasMessageContaining("No Ingen");
        assertThatThrownBy(
                        () ->
                                tokens.make(
                                        new Actor("Eva", new Actor.Token("a1", "192.0.2.2")),
                                        EVAS,
                                        "",
                                        90))
                .hasMessageContaining("cannot make others");
        for (int days : new int[] {0, 366, -1}) {
            assertThatThrownBy(() -> tokens.make(EVA, EVAS, "", days))
                    .hasMessageContaining("1 to 365");
        }
        assertThatThrownBy(() -> tokens.make(EVA, EVAS, "två\nrader", 90))
                .hasMessageContaining("one line");
        for (int i = 0; i < Tokens.MOST; i++) {
            tokens.make(EVA, EVAS, "", 90);
        }
        assertThatThrownBy(() -> tokens.make(EVA, EVAS, "", 90))
                .hasMessageContaining("already has 20");
    }

    @Test
    void endForEverWithTheRightToDoAnything() {
        MadeToken made = tokens.make(EVA, EVAS, "", 90);
        People people = house.get(People.class);
        people.disable(ADA, EVAS);
        assertThat(tokens.proven(made.secret())).isEmpty();
        assertThatThrownBy(() -> tokens.make(ADA, EVAS, "", 90)).hasMessageContaining("disabled");
        people.add(ADA, user("Eva", Role.READER));
        assertThat(tokens.proven(made.secret())).isEmpty();
        assertThat(tokens.list(ADA, EVAS)).isEmpty();
    }

    @Test
    void cannotBeAlteredUnseen() {
        tokens.make(EVA, EVAS, "", 90);
        JdbcClient sql = house.get(JdbcClient.class);
        String before = sql.sql("SELECT digest FROM person_token").query(String.class).single();
        sql.sql("UPDATE person_token SET digest = ?").param("0".repeat(64)).update();
        assertThat(house.get(Trail.class).verify().isWhole()).isFalse();
        sql.sql("UPDATE person_token SET digest = ?").param(before).update();
    }
}
