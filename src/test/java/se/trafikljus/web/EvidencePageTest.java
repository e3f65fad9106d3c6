package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import se.trafikljus.Browser;
import se.trafikljus.TestHouse;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.sampling.DrawOrder;
import se.trafikljus.sampling.SampleDraws;

/** The files beside an assessment: sent in, taken home, and taken away. */
class EvidencePageTest {

    private static final String AUDIT = "vara-kaa-2026";
    private static final String FILES = "/audits/" + AUDIT + "/evidence/RES1";
    private static final String SCORE = "/audits/" + AUDIT + "/score/RES1";

    @TempDir Path folder;

    private static List<EvidenceFile> files(Served served) {
        return served.room(Evidence.class).list(TestHouse.ANNA, AUDIT);
    }

    @Test
    void takesFilesInGivesThemBackAndRemovesThem() throws Exception {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            house.started("Mark");
        }
        try (Served served = Served.of(home)) {
            Caller anna = new Caller(served);
            anna.get(served.entrance());
            assertThat(anna.get(SCORE).body()).contains("Inga filer ännu");
            byte[] content =
                    "<script>alert(1)</script> 900101-9802".getBytes(StandardCharsets.UTF_8);
            HttpResponse<String> added =
                    anna.upload(
                            SCORE.replace("score", "evidence"),
                            Map.of("note", "Sidan 3", "from", "score"),
                            "plan.html",
                            content);
            assertThat(added.uri().getPath()).isEqualTo(SCORE);
            assertThat(added.body())
                    .contains("plan.html är tillagd", "Sidan 3", "personnummer", "text, 37 byte");
            String hash = files(served).get(0).sha256();
            downloads(served, anna, hash, content);
            refuses(served, anna);
            looksRight(served, anna);
            removes(served, anna, hash);
        }
    }

    private static void downloads(Served served, Caller anna, String hash, byte[] content)
            throws Exception {
        String path = "/audits/" + AUDIT + "/evidence/" + hash;
        HttpResponse<String> file = anna.get(path);
        assertThat(file.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(content);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(anna.get("/audits/mark-kaa-2026/evidence/" + hash).statusCode()).isEqualTo(404);
        Caller stranger = new Caller(served);
        assertThat(stranger.get(path).uri().getPath()).isEqualTo("/login");
    }

    private static void refuses(Served served, Caller anna) throws Exception {
        HttpResponse<String> other =
                anna.upload(
                        FILES, Map.of("note", "Min anteckning"), "rapport.pdf", new byte[] {0, 1});
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("rapport.pdf är inte av ett slag", "Min anteckning");
        assertThat(files(served)).hasSize(1);
    }

    private static void removes(Served served, Caller anna, String hash) throws Exception {
        String path = FILES + "/" + hash + "/remove";
        Map<String, String> fields = Caller.hidden(anna.get(FILES + "?lang=sv").body());
        fields.put("reason", " ");
        HttpResponse<String> refused = anna.plainPost(path, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("kräver ett skäl");
        fields.put("reason", "Fel fil");
        assertThat(anna.plainPost(path, fields).body()).contains("plan.html är borttagen");
        assertThat(files(served)).isEmpty();
    }

    private static void looksRight(Served served, Caller anna) throws Exception {
        try (Browser browser = Browser.open()) {
            browser.show(served.at("/login").toString());
            browser.driver().manage().addCookie(new Cookie("trafikljus", anna.session()));
            assertThat(PageFaults.of(browser, served, List.of(FILES, SCORE))).isEmpty();
        }
    }

    @Test
    void takesFilesOfACase() throws Exception {
        Path home = folder.resolve("ws");
        String drawn;
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            drawn =
                    house.get(SampleDraws.class)
                            .draw(
                                    TestHouse.ANNA,
                                    new DrawOrder(
                                            AUDIT,
                                            "RES1",
                                            50,
                                            2,
                                            Optional.of("7"),
                                            List.of("plan"),
                                            Optional.empty()))
                            .now()
                            .draw()
                            .cases()
                            .get(0)
                            .toString();
        }
        try (Served served = Served.of(home)) {
            Caller anna = new Caller(served);
            anna.get(served.entrance());
            String sample = "/audits/" + AUDIT + "/samples/RES1";
            assertThat(anna.get(sample).body())
                    .contains("Lägg till en fil för ett ärende")
                    .doesNotContain("1 fil");
            byte[] content = "Ur akten".getBytes(StandardCharsets.UTF_8);
            assertThat(anna.upload(FILES, Map.of("case", "51"), "akt.txt", content).body())
                    .contains("Ärende 51 ", "value=\"51\"");
            assertThat(anna.upload(FILES, Map.of("case", drawn), "akt.txt", content).body())
                    .contains("akt.txt är tillagd", "RES1, ärende " + drawn);
            assertThat(anna.get(sample).body()).contains("1 fil", "case=" + drawn);
            assertThat(anna.get(FILES + "?case=" + drawn).body())
                    .contains("value=\"" + drawn + "\"");
            assertThat(
                            anna.post(
                                            FILES + "/" + files(served).get(0).sha256() + "/remove",
                                            Map.of("case", "1/" + drawn, "reason", "Fel ärende"))
                                    .body())
                    .contains("akt.txt är borttagen");
            assertThat(files(served)).isEmpty();
            anna.upload(FILES, Map.of("case", drawn), "akt.txt", content);
            try (Browser browser = Browser.open()) {
                browser.show(served.at("/login").toString());
                browser.driver().manage().addCookie(new Cookie("trafikljus", anna.session()));
                assertThat(PageFaults.of(browser, served, List.of(FILES, sample))).isEmpty();
            }
        }
    }
}
