package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.trail.Trail;

/** Two servers in front of one PostgreSQL, as behind a proxy. */
class TwoServersTest {

    private static final Actor CHEF = new Actor("Chef", "chef", "testmaskin");
    private static final String PASSWORD = "ett riktigt hemligt lösenord";

    @TempDir Path folder;

    private EmbeddedPostgres database;
    private Map<String, Object> settings;
    private String audit;

    @BeforeEach
    void open() throws Exception {
        database = EmbeddedPostgres.start();
        settings =
                Map.of(
                        "trafikljus.db.url", database.getJdbcUrl("postgres", "postgres"),
                        "trafikljus.db.user", "postgres",
                        "trafikljus.db.password", "postgres");
        try (TestHouse house = house()) {
            audit = house.started("Vara");
            People people = house.get(People.class);
            people.add(CHEF, new User(new Person("Chef"), Role.ADMIN, "", "", false));
            people.add(CHEF, new User(new Person("Anna"), Role.AUDITOR, "", "", false));
            house.get(Passwords.class).set(CHEF, new Person("Anna"), PASSWORD);
            house.get(Passwords.class).set(CHEF, new Person("Chef"), PASSWORD);
        }
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void areOneToWhoeverUsesThem() throws Exception {
        try (ServingProcess one = new ServingProcess(folder.resolve("one"), settings);
                ServingProcess other = new ServingProcess(folder.resolve("other"), settings)) {
            Caller anna = new Caller(one.address());
            assertThat(Caller.signIn(anna, "Anna", PASSWORD).uri().getPath()).isEqualTo("/audits");
            String cell = "/audits/" + audit + "/score/GOV1";
            HttpResponse<String> saved =
                    anna.post(cell, Map.of("rating", "met", "rationale", "Sparat genom den ena"));
            assertThat(saved.statusCode()).isEqualTo(200);

            anna.turnTo(other.address());
            assertThat(anna.get(cell).body()).contains("Sparat genom den ena");

            List<String> acknowledged = savedUntilKilled(anna, one);

            // Nobody is signed out, and nothing that was acknowledged is lost.
            anna.turnTo(other.address());
            HttpResponse<String> still = anna.get(cell);
            assertThat(still.uri().getPath()).isEqualTo(cell);
            assertThat(acknowledged).isNotEmpty();
            // The one after it may have been saved too, and its answer cut off.
            assertThat(still.body())
                    .containsAnyOf(text(acknowledged.size() - 1), text(acknowledged.size()));
            assertThat(anna.post(cell, Map.of("rating", "met", "rationale", "Efteråt")).body())
                    .contains("är sparat");

            sessionsAreEndedFromEither(anna, other);
        }
        try (TestHouse house = house()) {
            assertThat(house.get(Trail.class).verify().isWhole()).isTrue();
            assertThat(
                            house.get(AuditLibrary.class)
                                    .seenBy(TestHouse.ANNA)
                                    .read(audit)
                                    .assessment("GOV1")
                                    .rationale())
                    .isEqualTo("Efteråt");
        }
    }

    /** The texts that were saved through the one server, until it is gone in the middle of it. */
    private List<String> savedUntilKilled(Caller anna, ServingProcess one) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        anna.turnTo(one.address());
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try {
            Future<?> saving =
                    desk.submit(
                            () -> {
                                for (int i = 0; i < 1_000; i++) {
                                    String text = text(i);
                                    HttpResponse<String> answer =
                                            anna.post(
                                                    "/audits/" + audit + "/score/GOV1",
                                                    Map.of("rating", "met", "rationale", text));
                                    if (answer.statusCode() == 200) {
                                        synchronized (acknowledged) {
                                            acknowledged.add(text);
                                            acknowledged.notifyAll();
                                        }
                                    }
                                }
                                return null;
                            });
            synchronized (acknowledged) {
                while (acknowledged.size() < 5 && !saving.isDone()) {
                    acknowledged.wait(1_000);
                }
            }
            one.kill();
            try {
                saving.get(30, TimeUnit.SECONDS);
            } catch (ExecutionException gone) {
                assertThat(gone.getCause()).isInstanceOf(IOException.class);
            }
        } finally {
            desk.shutdownNow();
        }
        return acknowledged;
    }

    private static String text(int number) {
        return "Text nummer " + number + " av många";
    }

    private static void sessionsAreEndedFromEither(Caller anna, ServingProcess other)
            throws Exception {
        Caller chef = new Caller(other.address());
        Caller.signIn(chef, "Chef", PASSWORD);
        String page = chef.get("/admin/sessions").body();
        assertThat(page).contains("Anna").contains("Chef");
        Matcher mark =
                Pattern.compile("(?s)Anna.*?name=\"session\" value=\"([^\"]+)\"").matcher(page);
        assertThat(mark.find()).as(page).isTrue();
        chef.post("/admin/sessions", Map.of("session", mark.group(1)));
        assertThat(anna.get("/audits").uri().getPath()).isEqualTo("/login");
    }

    private TestHouse house() {
        return new TestHouse(folder.resolve("rooms"), Clock.systemUTC(), settings);
    }
}
