package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;

/**
 * A server in front of a PostgreSQL that only follows another one, or lets its user only read: for
 * readers and comparisons.
 */
class ReplicaTest {

    private static final Actor CHEF = new Actor("Chef", "chef", "testmaskin");
    private static final String PASSWORD = "ett riktigt hemligt lösenord";
    private static final Duration LONGEST_WAY = Duration.ofSeconds(20);

    @TempDir Path folder;

    @Test
    void showsWhatWasWrittenElsewhereAndChangesNothing() throws Exception {
        Path data = folder.resolve("main");
        String first;
        try (EmbeddedPostgres main = started(data);
                TestHouse house = house("before", main)) {
            first = house.started("Vara");
            People people = house.get(People.class);
            people.add(CHEF, new User(new Person("Chef"), Role.ADMIN, "", "", false));
            people.add(CHEF, new User(new Person("Anna"), Role.AUDITOR, "", "", false));
            house.get(Passwords.class).set(CHEF, new Person("Anna"), PASSWORD);
        }
        Path copy = folder.resolve("copy");
        copy(data, copy);
        Files.createFile(copy.resolve("standby.signal"));
        try (EmbeddedPostgres main = started(data)) {
            Files.writeString(
                    copy.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 user=postgres port=%d'%n"
                            .formatted(main.getPort()));
            try (EmbeddedPostgres replica = started(copy);
                    ServingProcess serving =
                            new ServingProcess(folder.resolve("page"), settings(replica))) {
                readsAndChangesNothing(main, replica, serving, first);
            }
        }
    }

    private void readsAndChangesNothing(
            EmbeddedPostgres main, EmbeddedPostgres replica, ServingProcess serving, String first)
            throws Exception {
        Caller anna = new Caller(serving.address());
        assertThat(Caller.signIn(anna, "Anna", PASSWORD).uri().getPath()).isEqualTo("/audits");
        assertThat(anna.get("/audits/" + first).statusCode()).isEqualTo(200);

        String second;
        try (TestHouse house = house("after", main)) {
            second = house.started("Mark");
        }
        assertThat(arrives(anna, "/audits/" + second)).isTrue();
        assertThat(anna.post("/audits/" + second + "/score/GOV1", Map.of("rating", "met")).body())
                .contains("Gör ändringen på huvudservern");
        try (TestHouse house = house("reader", replica)) {
            assertThat(
                            house.get(AuditLibrary.class)
                                    .seenBy(TestHouse.ANNA)
                                    .read(second)
                                    .audit()
                                    .id())
                    .isEqualTo(second);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> house.started("Ale"))
                    .satisfies(
                            refused ->
                                    assertThat(refused.in(Language.SV)).contains("huvudservern"));
        }
    }

    @Test
    void showsAUserWhoMayOnlyReadWhatIsThereAndSaysWhatIsNotPermitted() throws Exception {
        try (EmbeddedPostgres main = started(folder.resolve("main"))) {
            String audit;
            try (TestHouse house = house("before", main)) {
                audit = house.started("Vara");
                People people = house.get(People.class);
                people.add(CHEF, new User(new Person("Chef"), Role.ADMIN, "", "", false));
                people.add(CHEF, new User(new Person("Anna"), Role.AUDITOR, "", "", false));
                house.get(Passwords.class).set(CHEF, new Person("Anna"), PASSWORD);
            }
            try (Connection connection = main.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE reader LOGIN PASSWORD 'reader'");
                statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
            }
            Map<String, Object> reading = settings(main, "reader");
            try (TestHouse house =
                    new TestHouse(folder.resolve("reader"), Clock.systemUTC(), reading)) {
                AuditLibrary library = house.get(AuditLibrary.class);
                assertThat(library.seenBy(TestHouse.ANNA).read(audit).audit().id())
                        .isEqualTo(audit);
                assertThatExceptionOfType(Problem.class)
                        .isThrownBy(() -> house.started("Ale"))
                        .satisfies(
                                refused ->
                                        assertThat(refused.in(Language.EN))
                                                .contains("does not permit this"));
            }
            try (ServingProcess serving = new ServingProcess(folder.resolve("page"), reading)) {
                Caller anna = new Caller(serving.address());
                Caller.signIn(anna, "Anna", PASSWORD);
                assertThat(anna.get("/audits/" + audit).statusCode()).isEqualTo(200);
                assertThat(
                                anna.post(
                                                "/audits/" + audit + "/score/GOV1",
                                                Map.of("rating", "met"))
                                        .body())
                        .contains("får inte göra detta");
            }
        }
    }

    private static EmbeddedPostgres started(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    private static boolean arrives(Caller caller, String page) throws Exception {
        Instant latest = Clock.systemUTC().instant().plus(LONGEST_WAY);
        while (Clock.systemUTC().instant().isBefore(latest)) {
            if (caller.get(page).statusCode() == 200) {
                return true;
            }
        }
        return false;
    }

    private TestHouse house(String name, EmbeddedPostgres database) {
        return new TestHouse(folder.resolve(name), Clock.systemUTC(), settings(database));
    }

    private static Map<String, Object> settings(EmbeddedPostgres database) {
        return settings(database, "postgres");
    }

    private static Map<String, Object> settings(EmbeddedPostgres database, String user) {
        return Map.of(
                "trafikljus.db.url", database.getJdbcUrl(user, "postgres"),
                "trafikljus.db.user", user,
                "trafikljus.db.password", user);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path there = to.resolve(from.relativize(one).toString());
                Files.copy(one, there, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
