package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trafikljus.TestHouse.ANNA;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Problem;
import se.trafikljus.Serving;
import se.trafikljus.TestHouse;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;

/** Who is let in, and how: by the link, by a password; and who is put out again. */
class SignInTest {

    private static final String PASSWORD = "fyra ord på rad";

    @TempDir Path folder;
    private Path home;

    @BeforeEach
    void makeWorkspace() {
        home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
        }
    }

    private void register() {
        try (TestHouse house = new TestHouse(home)) {
            register(house, "Anna", Role.AUDITOR, "", "");
            register(house, "Lena", Role.READER, "", "");
            register(house, "Nora", Role.COMMITTEE, "1470", "Barnnämnden");
        }
    }

    private static void register(
            TestHouse house, String name, Role role, String place, String body) {
        Person person = new Person(name);
        house.get(People.class).add(ANNA, new User(person, role, place, body, false));
        house.get(Passwords.class).set(ANNA, person, PASSWORD);
    }

    @Test
    void theLinkLetsInOnceWhileNobodyIsRegistered() throws Exception {
        try (Served served = Served.of(home)) {
            assertThat(served.entrance().getPath()).startsWith("/login/link/");
            Caller first = new Caller(served);
            assertThat(first.get("/audits").body()).contains("Öppna länken");
            assertThat(first.get(served.entrance()).body()).contains("Vara", "Börja bedöma");
            Caller second = new Caller(served);
            assertThat(second.get(served.entrance()).body()).doesNotContain("Börja bedöma");
        }
    }

    @Test
    void aPasswordLetsInAndTheSessionIsAnother() throws Exception {
        register();
        try (Served served = Served.of(home)) {
            assertThat(served.entrance().getPath()).isEqualTo("/");
            Caller anna = new Caller(served);
            assertThat(anna.get("/audits/vara-kaa-2026").uri().getPath()).isEqualTo("/login");
            String before = anna.session();
            HttpResponse<String> in =
                    anna.post("/login", Map.of("name", "anna", "password", PASSWORD));
            assertThat(in.body()).as("back to where they wanted").contains("Vara");
            assertThat(anna.session()).isNotEqualTo(before);
            assertThat(new Caller(served).get("/login").headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(
                            cookie ->
                                    assertThat(cookie)
                                            .contains("HttpOnly")
                                            .containsPattern("SameSite=(Lax|Strict)"));
            assertThat(in.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(in.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(
                            value ->
                                    assertThat(value)
                                            .contains("default-src 'none'", "script-src 'self'")
                                            .doesNotContain("unsafe"));
            assertThat(in.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(in.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        }
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        register();
        try (Served served = Served.of(home)) {
            Caller anna = new Caller(served);
            Caller.signIn(anna, "Anna", PASSWORD);
            HttpResponse<String> forged =
                    anna.plainPost("/audits/vara-kaa-2026/score/RES1", Map.of("rating", "met"));
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body()).contains("Formuläret var för gammalt");
        }
    }

    @Test
    void wrongPasswordsAreSlowedAndToldAlike() throws Exception {
        register();
        Clock still = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        try (Served served = Served.by(still, home)) {
            Caller somebody = new Caller(served);
            String unknown = Caller.signIn(somebody, "Ingen", "ett annat lösenord").body();
            String wrong = Caller.signIn(somebody, "Anna", "ett annat lösenord").body();
            assertThat(wrong).contains("stämmer inte");
            assertThat(unknown).contains("stämmer inte");
            String last = "";
            for (int i = 0; i < 6; i++) {
                last = Caller.signIn(somebody, "Anna", "ett annat lösenord").body();
            }
            assertThat(last).contains("Vänta");
            assertThat(Caller.signIn(somebody, "Anna", PASSWORD).body()).contains("Vänta");
        }
    }

    @Test
    void aLongPasswordIsTakenWhole() throws Exception {
        register();
        String long_ = "ñ".repeat(72);
        try (TestHouse house = new TestHouse(home)) {
            house.get(Passwords.class).set(ANNA, new Person("Anna"), long_);
        }
        try (Served served = Served.of(home)) {
            Caller anna = new Caller(served);
            assertThat(Caller.signIn(anna, "Anna", long_ + "x").body()).contains("stämmer inte");
            assertThat(Caller.signIn(anna, "Anna", long_).body()).contains("Vara");
        }
    }

    @Test
    void whatIsForOthersDoesNotExist() throws Exception {
        register();
        try (Served served = Served.of(home)) {
            for (String name : new String[] {"Lena", "Nora"}) {
                Caller other = new Caller(served);
                Caller.signIn(other, name, PASSWORD);
                for (String path :
                        new String[] {
                            "/audits",
                            "/compare",
                            "/compare/matrix",
                            "/compare/spider",
                            "/compare/spider.svg",
                            "/compare/spider.png",
                            "/compare/findings",
                            "/compare/objectives/RES1",
                            "/compare/municipalities/1470",
                            "/compare/municipalities/1470/namnden",
                            "/compare/comparison.csv",
                            "/compare/comparison.json",
                            "/reports",
                            "/reports/0123456789abcdef0123456789abcdef",
                            "/reports/0123456789abcdef0123456789abcdef/row",
                            "/reports/0123456789abcdef0123456789abcdef/comparison.pdf",
                            "/audits/vara-kaa-2026",
                            "/audits/vara-kaa-2026/score/RES1",
                            "/audits/vara-kaa-2026/ratings.css",
                            "/audits/vara-kaa-2026/approve",
                            "/audits/vara-kaa-2026/publish",
                            "/audits/vara-kaa-2026/reopen",
                            "/audits/finns-inte"
                        }) {
                    HttpResponse<String> answer = other.get(path);
                    assertThat(answer.statusCode()).as(name + " " + path).isEqualTo(404);
                    assertThat(answer.body()).doesNotContain("Vara", "RES1");
                }
                for (String path : new String[] {"/reports", "/reports/0123/cancel"}) {
                    assertThat(other.post(path, Map.of("formats", "csv")).statusCode())
                            .as(name + " " + path)
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    void isServedToOthersOnlyWithPersonsAndEncrypted() {
        assertThatThrownBy(() -> Served.of(home, "0.0.0.0", new Serving.Transport.Plain()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("must be encrypted");
        assertThatThrownBy(() -> Served.of(home, "0.0.0.0", new Serving.Transport.Proxied()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("persons in the register");
    }

    @Test
    void tellsASupervisorWhetherItLives() throws Exception {
        try (Served served = Served.of(home)) {
            assertThat(new Caller(served).get("/health/live").body()).isEqualTo("live\n");
            assertThat(new Caller(served).get("/health/ready").statusCode()).isEqualTo(200);
            for (String path : List.of("/health/live", "/health/ready")) {
                HttpResponse<String> inABrowser =
                        new Caller(served).get(path, "Accept", "text/html");
                assertThat(inABrowser.statusCode()).as(path).isEqualTo(200);
                assertThat(inABrowser.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("text/plain");
            }
        }
    }
}
