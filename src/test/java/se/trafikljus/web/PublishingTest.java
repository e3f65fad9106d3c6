package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Approvals;
import se.trafikljus.trail.Contents;
import se.trafikljus.trail.Trail;

/** What is published, frozen and opened to everybody, and who gets to read it. */
class PublishingTest {

    private static final String MARK = "/published/audits/mark-kaa-2026";
    private static final String VARA = "/published/audits/vara-kaa-2026";
    private static final Pattern HASH = Pattern.compile("SHA-256: <span>([0-9a-f]{64})</span>");

    private static Served served;
    private static Caller anna;
    private static Caller nobody;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("ws");
        FollowedUp.into(home);
        served = Served.of(home);
        anna = FollowedUp.signedIn(served, "Anna");
        nobody = new Caller(served);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static String over(URI job) throws Exception {
        for (int i = 0; i < 600; i++) {
            String row = anna.get(job.getPath() + "/row").body();
            if (!row.contains("hx-get")) {
                return row;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It is never over");
    }

    private static URI made(String audits, String names) throws Exception {
        HttpResponse<String> ordered =
                anna.post("/reports", Map.of("audits", audits, "formats", "csv", "names", names));
        assertThat(over(ordered.uri())).contains("klar", "/publish");
        return ordered.uri();
    }

    private static HttpResponse<String> published(URI job, String title, String access)
            throws Exception {
        return anna.post(job.getPath() + "/publish", Map.of("title", title, "access", access));
    }

    @Test
    void anAuditIsOpenOnlyWhileSomebodyWantsItSo() throws Exception {
        String change = "/audits/mark-kaa-2026/access";
        List<String> parts = List.of("", ".pdf", ".docx", ".xlsx", ".csv", "/ratings.css");
        for (String part : parts) {
            assertThat(nobody.get(MARK + part).statusCode()).as(part).isEqualTo(404);
        }
        assertThat(nobody.get("/published").body())
                .contains("Inget är det just nu", "href=\"/login\"")
                .doesNotContain("Mark:");
        Caller lena = FollowedUp.signedIn(served, "Lena");
        assertThat(lena.get(MARK + ".csv").body()).contains("Mark fann");

        HttpResponse<String> opened = anna.post(change, Map.of("access", "open"));
        assertThat(opened.uri().getPath()).isEqualTo(MARK);
        assertThat(opened.body()).contains("öppna för alla", "Ändra", "http://");
        for (String part : parts) {
            assertThat(nobody.bytes(MARK + part).statusCode()).as(part).isEqualTo(200);
        }
        HttpResponse<String> page = nobody.get(MARK);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(nobody.get(MARK, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(page.body()).contains("Mark fann").doesNotContain(change, "utkast");
        assertThat(nobody.get("/published").body()).contains("Mark:").doesNotContain("Vara:");
        for (String part : parts) {
            assertThat(nobody.get(VARA + part).statusCode()).as(part).isEqualTo(404);
        }
        for (String other : List.of("/audits/mark-kaa-2026", change, "/reports", "/")) {
            assertThat(nobody.get(other).uri().getPath()).as(other).isEqualTo("/login");
        }
        byte[] pdf = nobody.bytes(MARK + ".pdf").body();
        assertThat(page.body()).contains(Contents.sha256(pdf));
        assertThat(nobody.bytes(MARK + ".pdf").body())
                .as("the same bytes, whatever else happens")
                .isEqualTo(lena.bytes(MARK + ".pdf").body());

        anna.post(change, Map.of("access", "closed"));
        for (String part : parts) {
            assertThat(nobody.get(MARK + part, "If-None-Match", tag).statusCode()).isEqualTo(404);
        }
        anna.post(change, Map.of("access", "open"));
        served.room(Approvals.class).reopen(TestHouse.BO, "mark-kaa-2026", "Fel");
        assertThat(nobody.get(MARK).statusCode()).isEqualTo(404);
        served.room(Approvals.class).approve(TestHouse.BO, "mark-kaa-2026", Optional.empty());
        served.room(Approvals.class).publish(TestHouse.BO, "mark-kaa-2026");
        assertThat(nobody.get(MARK).statusCode()).as("published anew, not opened").isEqualTo(404);
        assertThat(lena.get(MARK).body()).doesNotContain("SHA-256");
        assertThat(served.room(Trail.class).verify().isWhole()).isTrue();
    }

    @Test
    void aComparisonIsPublishedAsItIsAndWithdrawnForAReason() throws Exception {
        URI job = made("vara-kaa-2026", "strengths");
        byte[] file = anna.bytes(job.getPath() + "/comparison.csv").body();
        assertThat(anna.get(job.getPath() + "/publish").body())
                .contains("value=\"Jämförande studie av granskning")
                .contains(">Kommunala aktivitetsansvaret: en granskning (Vara)</a>");
        assertThat(anna.get("/reports").body())
                .contains(">Kommunala aktivitetsansvaret: en granskning (Vara)</a>");
        assertThat(published(job, " ", "open").statusCode()).isEqualTo(422);
        HttpResponse<String> page = published(job, "Unga utan jobb", "closed");
        String at = page.uri().getPath();
        assertThat(at).matches("/published/comparisons/kaa-\\d{4}-\\d\\d-\\d\\d(-\\d)?");
        assertThat(page.body())
                .contains("Jämförelsen är publicerad", "Unga utan jobb", "vara-kaa-2026", at);
        Matcher hash = HASH.matcher(page.body());
        assertThat(hash.find()).isTrue();
        assertThat(hash.group(1)).isEqualTo(Contents.sha256(file));
        Caller lena = FollowedUp.signedIn(served, "Lena");
        Caller nora = FollowedUp.signedIn(served, "Nora");
        assertThat(lena.get("/published").body()).contains("Unga utan jobb");
        assertThat(lena.bytes(at + ".csv").body()).isEqualTo(file);
        for (Caller one : List.of(nora, nobody)) {
            assertThat(one.get(at).statusCode()).isEqualTo(404);
            assertThat(one.get(at + ".csv").statusCode()).isEqualTo(404);
            assertThat(one.get("/published").body()).doesNotContain("Unga utan jobb");
        }
        assertThat(lena.get(at + "/change").statusCode()).isEqualTo(404);
        token(at, "/access", Map.of("access", "open"));
        assertThat(nobody.bytes(at + ".csv").body()).isEqualTo(file);
        String open = nobody.get(at).body();
        assertThat(open).contains("Unga utan jobb").doesNotContain("/change");
        assertThat(open).as("who may not read the audit").contains("<li><span>Vara</span>");
        assertThat(lena.get(at).body())
                .contains("href=\"/published/audits/vara-kaa-2026\">Vara</a>");

        assertThat(token(at, "/withdraw", Map.of("reason", "")).statusCode()).isEqualTo(422);
        assertThat(token(at, "/withdraw", Map.of("reason", "Fel i tabell 2")).statusCode())
                .isEqualTo(410);
        HttpResponse<String> gone = nobody.get(at + ".csv");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body())
                .contains("återkallades", "Fel i tabell 2")
                .doesNotContain("SHA-256");
        assertThat(nobody.get("/published").body()).doesNotContain("Unga utan jobb");
        assertThat(token(at, "/access", Map.of("access", "open")).statusCode()).isEqualTo(409);
        String again = published(job, "Unga utan jobb", "closed").uri().getPath();
        assertThat(again).startsWith("/published/comparisons/kaa-").isNotEqualTo(at);

        assertThat(anna.get(again).body()).doesNotContain("öppnats igen");
        served.room(Approvals.class).reopen(TestHouse.BO, "vara-kaa-2026", "Fel");
        assertThat(anna.get(again).body()).contains("öppnats igen", "dras tillbaka");
        assertThat(lena.get(again).body()).contains("SHA-256").doesNotContain("öppnats igen");
        served.room(Approvals.class).approve(TestHouse.BO, "vara-kaa-2026", Optional.empty());
        served.room(Approvals.class).publish(TestHouse.BO, "vara-kaa-2026");
        assertThat(served.room(Trail.class).verify().isWhole()).isTrue();
    }

    private static HttpResponse<String> token(String at, String deed, Map<String, String> fields)
            throws Exception {
        Map<String, String> all =
                new LinkedHashMap<>(Caller.hidden(anna.get(at + "/change").body()));
        all.putAll(fields);
        return anna.plainPost(at + deed, all);
    }

    @Test
    void whatOthersMayNotReadIsNotPublished() throws Exception {
        HttpResponse<String> draft =
                published(made("vara-kaa-2026,habo-kaa-2026", "all"), "Med utkast", "open");
        assertThat(draft.statusCode()).isEqualTo(409);
        assertThat(draft.body())
                .contains("habo-kaa-2026 är", "/audits/habo-kaa-2026/approve", "Med utkast")
                .contains("value=\"open\" checked");
        HttpResponse<String> carrying =
                anna.post(
                        "/reports",
                        Map.of("audits", "vara-kaa-2026", "formats", "pdf", "data", "with"));
        assertThat(over(carrying.uri())).contains("klar");
        assertThat(published(carrying.uri(), "Med data", "closed").body())
                .contains("bär med sig granskningarna");
        URI secret = made("vara-kaa-2026", "none");
        HttpResponse<String> page = published(secret, "Ingen nämnd", "closed");
        assertThat(page.body()).doesNotContain("vara-kaa-2026");
        assertThat(anna.get("/reports/" + "0".repeat(32) + "/publish").statusCode()).isEqualTo(404);
    }

    @Test
    void canBeReadByEverybodyWhoSees() throws Exception {
        URI job = made("vara-kaa-2026", "all");
        String at = published(job, "Jämförelse för alla", "open").uri().getPath();
        anna.post("/audits/vara-kaa-2026/access", Map.of("access", "open"));
        try (Browser browser = Browser.open()) {
            assertThat(PageFaults.of(browser, served, List.of(at))).isEmpty();
            FollowUpInTheBrowserTest.signIn(browser, served, "Anna");
            assertThat(
                            PageFaults.of(
                                    browser,
                                    served,
                                    List.of(job.getPath() + "/publish", at + "/change")))
                    .isEmpty();
        } finally {
            token(at, "/access", Map.of("access", "closed"));
            anna.post("/audits/vara-kaa-2026/access", Map.of("access", "closed"));
        }
    }
}
