package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first hours of a server: its first administrator, and audits brought in on the page. */
class EmptyListTest {

    private static final String IMPORT = "/audits/import";
    private static final String PASSWORD = "fyra ord på rad";

    @TempDir Path folder;

    private static HttpResponse<String> add(Caller who, String name, String role) throws Exception {
        return who.post("/admin/users", Map.of("name", name, "role", role, "password", PASSWORD));
    }

    private static Caller signedIn(Served served, String name) throws Exception {
        Caller caller = new Caller(served);
        Caller.signIn(caller, name, PASSWORD);
        return caller;
    }

    private static HttpResponse<String> example(Caller who) throws Exception {
        return who.plainPost("/audits/example", Caller.hidden(who.get("/audits").body()));
    }

    @Test
    void leadsFromTheFirstAdministratorToTheFirstAudits() throws Exception {
        byte[] set;
        try (Served served = Served.filled(folder.resolve("other"))) {
            Caller first = new Caller(served);
            first.get(served.entrance());
            set = first.download("/audits/vara-kaa-2016/set.zip");
        }
        try (Served served = Served.of(folder.resolve("ws"))) {
            Caller first = new Caller(served);
            first.get(served.entrance());
            assertThat(first.get("/admin/users").body())
                    .containsPattern("name=\"role\" value=\"admin\" checked");
            assertThat(add(first, "Kim", "admin").body())
                    .contains("<h1>Logga in</h1>", "Kim är inlagd som administratör. Logga in.");
            Caller kim = signedIn(served, "Kim");
            add(kim, "Anna", "auditor");
            anAuditorBringsInDrafts(signedIn(served, "Anna"), set);
            anAdministratorBringsInWhatIsPublished(kim, set);
        }
    }

    private static void anAuditorBringsInDrafts(Caller anna, byte[] set) throws Exception {
        assertThat(anna.get("/audits").body())
                .contains("/audits/new", "Läs in exemplet")
                .doesNotContain("kommandoraden");
        assertThat(anna.upload(IMPORT, Map.of("kind", "set"), "vara.zip", set).body())
                .contains("vara-kaa-2016 skulle komma in som utkast", "”publicerad”")
                .doesNotContain("togs in");
    }

    private static void anAdministratorBringsInWhatIsPublished(Caller kim, byte[] set)
            throws Exception {
        assertThat(kim.get("/audits").body())
                .contains("href=\"" + IMPORT + "\"", "Revisorerna börjar dem", "Läs in exemplet")
                .doesNotContain("/audits/new");
        assertThat(kim.get(IMPORT).body())
                .contains("value=\"set\"")
                .doesNotContain("value=\"form\"");
        HttpResponse<String> preview = kim.upload(IMPORT, Map.of("kind", "set"), "vara.zip", set);
        assertThat(preview.body()).doesNotContain("som utkast");
        kim.plainPost(preview.uri().getPath(), Caller.hidden(preview.body()));
        assertThat(kim.get("/audits").body())
                .contains("<span class=\"tag\">publicerad</span>")
                .doesNotContain("Läs in exemplet");
        HttpResponse<String> there = example(kim);
        assertThat(there.statusCode()).isEqualTo(422);
        assertThat(there.body()).contains("vara-kaa-2016");
    }

    @Test
    void anAuditorTakesTheExampleInAsDraftsAndHearsItOnce() throws Exception {
        try (Served served = Served.of(folder.resolve("ws"))) {
            Caller first = new Caller(served);
            first.get(served.entrance());
            add(first, "Kim", "admin");
            add(signedIn(served, "Kim"), "Anna", "auditor");
            HttpResponse<String> taken = example(signedIn(served, "Anna"));
            assertThat(taken.uri().getPath()).isEqualTo("/audits");
            assertThat(taken.body())
                    .contains("7 granskningar", "trollhattan-kaa-2016, vara-kaa-2016")
                    .containsOnlyOnce("togs in som utkast");
        }
    }
}
