package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.people.Tokens;

/** The pages of whoever keeps the register, from the first person on. */
class AdminPagesTest {

    private static final String PASSWORD = "fyra ord på rad";
    private static final List<String> KEEPERS =
            List.of("/admin/users", "/admin/sessions", "/admin/backup");

    @TempDir Path folder;

    private static HttpResponse<String> add(Caller who, String... pairs) throws Exception {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return who.post("/admin/users", form);
    }

    @Test
    void keepTheRegisterFromTheFirstPersonOn() throws Exception {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
        }
        try (Served served = Served.of(home)) {
            Caller first = new Caller(served);
            first.get(served.entrance());
            startsTheRegister(first);
            Caller kim = new Caller(served);
            assertThat(Caller.signIn(kim, "Kim", PASSWORD).statusCode()).isEqualTo(200);
            registers(kim);
            Caller anna = new Caller(served);
            Caller.signIn(anna, "Anna", PASSWORD);
            for (String page : KEEPERS) {
                assertThat(anna.get(page).statusCode()).as(page).isEqualTo(404);
                assertThat(anna.get(page).body()).doesNotContain("Kim");
                assertThat(kim.get(page).statusCode()).as(page).isEqualTo(200);
            }
            tellsConflicts(anna);
            choosesHerLook(served, anna);
            changesHerPassword(served, anna);
            putsOut(served, kim);
            provesTheTrail(kim);
            makesTokens(served, anna, kim);
            byte[] backup = kim.downloadPosted("/admin/backup");
            assertThat(new String(backup, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
            looksRight(served, kim);
        }
    }

    private static void startsTheRegister(Caller first) throws Exception {
        assertThat(first.get("/admin/users").body()).contains("Ingen är inlagd än");
        HttpResponse<String> refused =
                add(first, "name", "Anna", "role", "auditor", "password", PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ska vara administratör", "value=\"Anna\"");
        HttpResponse<String> weak = add(first, "name", "Kim", "role", "admin", "password", "kort");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(first.get("/admin/users").body()).contains("Ingen är inlagd än");
        HttpResponse<String> added =
                add(first, "name", "Kim", "role", "admin", "password", PASSWORD);
        assertThat(added.uri().getPath()).isEqualTo("/login");
        assertThat(first.get("/audits").uri().getPath()).isEqualTo("/login");
    }

    private static void registers(Caller kim) throws Exception {
        assertThat(add(kim, "name", "Anna", "role", "auditor", "password", PASSWORD).body())
                .contains("Anna är inlagd som revisor");
        assertThat(add(kim, "name", "Siv", "role", "committee").statusCode()).isEqualTo(422);
        assertThat(
                        add(
                                        kim,
                                        "name",
                                        "Siv",
                                        "role",
                                        "committee",
                                        "municipality",
                                        "Vara",
                                        "body",
                                        "Socialnämnden",
                                        "password",
                                        PASSWORD)
                                .body())
                .contains("Siv är inlagd för Socialnämnden i Vara");
        HttpResponse<String> last =
                kim.plainPost(
                        "/admin/users/disable",
                        with(Caller.hidden(kim.get("/admin/users").body()), "name", "Kim"));
        assertThat(last.statusCode()).isEqualTo(409);
    }

    private static Map<String, String> with(Map<String, String> hidden, String... pairs) {
        Map<String, String> all = new HashMap<>(hidden);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private static void tellsConflicts(Caller anna) throws Exception {
        HttpResponse<String> told =
                anna.post(
                        "/admin/conflicts",
                        Map.of("name", "Anna", "municipality", "Ale", "reason", "Bror där"));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("Jäv är anmält för Anna i Ale", "Bror där");
        assertThat(anna.post("/admin/conflicts/lift", Map.of()).statusCode()).isEqualTo(400);
    }

    private static void choosesHerLook(Served served, Caller anna) throws Exception {
        assertThat(anna.get("/audits").body()).doesNotContain("data-theme", "data-keys");
        Map<String, String> form = new LinkedHashMap<>(Caller.hidden(anna.get("/account").body()));
        form.putAll(Map.of("theme", "dark", "keys", "off", "language", "en"));
        assertThat(anna.plainPost("/account/settings", form).body())
                .contains("Your choices are saved");
        Caller elsewhere = new Caller(served);
        Caller.signIn(elsewhere, "Anna", PASSWORD);
        assertThat(elsewhere.get("/audits").body())
                .contains("<html lang=\"en\" data-theme=\"dark\" data-keys=\"off\"");
        assertThat(elsewhere.get("/audits?lang=sv").body()).contains("<html lang=\"sv\"");
        form.putAll(Map.of("theme", "system", "keys", "on", "language", "sv"));
        anna.plainPost("/account/settings", form);
        assertThat(elsewhere.get("/audits").body()).doesNotContain("data-theme", "data-keys");
    }

    private static void changesHerPassword(Served served, Caller anna) throws Exception {
        Caller elsewhere = new Caller(served);
        Caller.signIn(elsewhere, "Anna", PASSWORD);
        assertThat(elsewhere.get("/audits").statusCode()).isEqualTo(200);
        HttpResponse<String> wrong =
                anna.post(
                        "/account",
                        Map.of("before", "fel lösenord här", "password", "x", "again", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        String next = "fem ord på en rad";
        HttpResponse<String> changed =
                anna.post("/account", Map.of("before", PASSWORD, "password", next, "again", next));
        assertThat(changed.body()).contains("Lösenordet är bytt");
        assertThat(anna.get("/audits").uri().getPath()).isEqualTo("/audits");
        assertThat(elsewhere.get("/audits").uri().toString()).contains("/login?ended");
        Caller.signIn(elsewhere, "Anna", next);
        assertThat(elsewhere.get("/audits").uri().getPath()).isEqualTo("/audits");
    }

    private static void putsOut(Served served, Caller kim) throws Exception {
        Caller siv = new Caller(served);
        Caller.signIn(siv, "Siv", PASSWORD);
        String page = kim.get("/admin/sessions").body();
        Matcher mark =
                Pattern.compile(
                                "Siv</strong>.*?name=\"session\" value=\"([0-9a-f]+)\"",
                                Pattern.DOTALL)
                        .matcher(page);
        assertThat(mark.find()).isTrue();
        assertThat(page).doesNotContain(siv.session());
        kim.plainPost("/admin/sessions", with(Caller.hidden(page), "session", mark.group(1)));
        assertThat(siv.get("/").uri().toString()).contains("/login?ended");
        Caller.signIn(siv, "Siv", PASSWORD);
        kim.plainPost(
                "/admin/users/disable",
                with(Caller.hidden(kim.get("/admin/users").body()), "name", "Siv"));
        assertThat(siv.get("/").uri().getPath()).isEqualTo("/login");
        assertThat(kim.get("/admin/users").body())
                .contains("Släpp in igen", "name=\"body\" value=\"Socialnämnden\"");
        String[] again = {"role", "committee", "municipality", "Vara", "body", "Socialnämnden"};
        assertThat(kim.post("/admin/users", with(Map.of("name", "Siv"), again)).body())
                .contains("Siv är nu inlagd för Socialnämnden i Vara")
                .doesNotContain("Släpp in igen");
        assertThat(Caller.signIn(new Caller(served), "Siv", PASSWORD).uri().getPath())
                .isEqualTo("/committee");
    }

    private static void makesTokens(Served served, Caller anna, Caller kim) throws Exception {
        assertThat(anna.get("/account").body()).contains("Du har inga åtkomstnycklar");
        Map<String, String> form =
                with(
                        Caller.hidden(anna.get("/account").body()),
                        "purpose",
                        "Till \"årsboken\"",
                        "days",
                        "366");
        HttpResponse<String> refused = anna.plainPost("/account/tokens", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("1 till 365 dagar", "Ingen åtkomstnyckel skapades")
                .contains("Till &quot;årsboken&quot;", "value=\"366\"");
        String made = anna.plainPost("/account/tokens", with(form, "days", "30")).body();
        Matcher secret = Pattern.compile("trafikljus_[\\w-]{43}").matcher(made);
        assertThat(secret.find()).isTrue();
        Tokens tokens = served.room(Tokens.class);
        assertThat(tokens.proven(secret.group())).isPresent();
        assertThat(anna.get("/account").body())
                .contains("Till &quot;årsboken&quot;")
                .doesNotContain(secret.group());
        assertThat(kim.get("/admin/users").body()).contains("/admin/users/person?name=Anna");
        String hers = kim.get("/admin/users/person?name=Anna").body();
        assertThat(hers).contains("Till &quot;årsboken&quot;").doesNotContain(secret.group());
        assertThat(kim.get("/admin/users/person?name=Ingen").statusCode()).isEqualTo(404);
        assertThat(anna.get("/admin/users/person?name=Kim").statusCode()).isEqualTo(404);
        String ended = kim.plainPost("/admin/users/person/token", Caller.hidden(hers)).body();
        assertThat(ended).contains("är avslutad", "Personen har inga åtkomstnycklar");
        assertThat(tokens.proven(secret.group())).isEmpty();
        anna.plainPost("/account/tokens", with(form, "days", "30"));
        String own = anna.get("/account").body();
        assertThat(anna.plainPost("/account/tokens/end", Caller.hidden(own)).body())
                .contains("är avslutad", "Du har inga åtkomstnycklar");
        kim.plainPost("/account/tokens", with(Caller.hidden(hers), "purpose", "", "days", "1"));
    }

    private static void provesTheTrail(Caller kim) throws Exception {
        assertThat(kim.get("/admin/trail?person=kim").body()).contains("Socialnämnden");
        assertThat(kim.get("/admin/trail?person=ingen").body())
                .contains("Ingen ändring passar urvalet");
        assertThat(kim.get("/admin/trail?from=i%20dag").statusCode()).isEqualTo(422);
        assertThat(kim.get("/admin/trail/proof").body()).contains("Loggen är hel");
    }

    private static void looksRight(Served served, Caller kim) throws Exception {
        try (Browser browser = Browser.open()) {
            browser.show(served.at("/login").toString());
            browser.driver().manage().addCookie(new Cookie("trafikljus", kim.session()));
            assertThat(
                            PageFaults.of(
                                    browser,
                                    served,
                                    List.of(
                                            "/admin/users",
                                            "/admin/users/person?name=Kim",
                                            "/admin/conflicts",
                                            "/admin/trail",
                                            "/admin/trail/proof",
                                            "/admin/backup",
                                            "/admin/sessions",
                                            "/account")))
                    .isEmpty();
        }
    }
}
