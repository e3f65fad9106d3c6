package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import se.trafikljus.Browser;

/** Reports from the order on the page to the file in hand. */
class ReportsPageTest {

    private static Served served;
    private static Caller caller;
    private static Path home;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        home = folder.resolve("ws");
        served = Served.filled(home);
        caller = new Caller(served);
        caller.get(served.entrance());
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static Map<String, String> order(String... fields) {
        Map<String, String> order = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            order.put(fields[i], fields[i + 1]);
        }
        return order;
    }

    private static Map<String, String> titled(String title) {
        return order("formats", "pdf", "title", title);
    }

    /**
     * So many that they cannot all be made while the next are ordered; of the same title they would
     * be one, for what is made already is not made again.
     */
    private static void orderedBefore(Caller somebody, int many) throws Exception {
        Set<URI> orders = new HashSet<>();
        for (int i = 0; i < many; i++) {
            orders.add(somebody.post("/reports", titled("Däremellan " + i)).uri());
        }
        assertThat(orders).hasSize(many);
    }

    /** Looks again and again, as the page does, until the job is over. */
    private static String over(URI job) throws Exception {
        for (int i = 0; i < 600; i++) {
            String row = caller.get(job.getPath() + "/row").body();
            if (!row.contains("hx-get")) {
                return row;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It is never over");
    }

    @Test
    void isOrderedMadeAndFetched() throws Exception {
        HttpResponse<String> ordered =
                caller.post(
                        "/reports",
                        order(
                                "kind", "comparison",
                                "municipalities", "Vara,Mark,Karlstad",
                                "formats", "pdf",
                                "names", "strengths",
                                "language", "sv",
                                "title", "Tre kommuner & deras ungdomar"));
        assertThat(ordered.statusCode()).isEqualTo(200);
        assertThat(ordered.uri().getPath()).matches("/reports/[0-9a-f]{32}");
        assertThat(ordered.body())
                .contains("<h1>Tre kommuner &amp; deras ungdomar</h1>")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>")
                .contains("hx-trigger=\"every 1s\"", "hx-swap=\"outerHTML\"", "hx-target=\"#job\"");
        String row = over(ordered.uri());
        assertThat(row).contains("klar", "bygger på 3 granskningar.", "comparison.pdf");
        String file = ordered.uri().getPath() + "/comparison.pdf";
        HttpResponse<byte[]> pdf = caller.bytes(file);
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"comparison.pdf\"");
        assertThat(pdf.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Tre kommuner & deras ungdomar", "Karlstad", "Vara");
        }
        assertThat(caller.get(ordered.uri()).body()).doesNotContain("http-equiv");
        assertThat(caller.get("/reports").body()).contains(ordered.uri().getPath());
        for (String other : List.of("job.properties", "%2e%2e%2fx", "comparison.docx")) {
            assertThat(caller.get(ordered.uri().getPath() + "/" + other).statusCode())
                    .as(other)
                    .isIn(400, 404);
        }
        try (Stream<Path> files = Files.list(home.resolve("reports/web"))) {
            assertThat(files).isNotEmpty();
        }
    }

    @Test
    void ownTextDateAndWhoAnswersStandInItAndAreOfferedAgain() throws Exception {
        Map<String, String> order =
                order(
                        "municipalities", "Mark,Karlstad",
                        "formats", "html",
                        "names", "none",
                        "date", "2026-03-31",
                        "auditor", "Anna Ek",
                        "signatures", "Uppdragsledare: Anna Ek\nGranskare: Bo Ask",
                        "text.summary", "Ett \\ stycke\n\n## Mer\n\n- en punkt",
                        "text.area-resources", "Om resurser till anna@exempel.se.");
        HttpResponse<String> ordered = caller.post("/reports", order);
        assertThat(over(ordered.uri()))
                .contains("klar", "görs inte anonyma", "som en e-postadress");
        assertThat(caller.get(ordered.uri().getPath() + "/comparison.html").body())
                .contains("Ett \\ stycke", "Mer</h", "en punkt", "Om resurser", "31 mars 2026")
                .contains("granskare", "Bo Ask");
        String form = caller.get("/reports?municipalities=Mark,Karlstad").body();
        String again = "/reports?again=" + ordered.uri().getPath().substring(9);
        assertThat(form).contains("skrev egen text", again).doesNotContain("Om resurser");
        assertThat(caller.get(again).body())
                .contains("Ett \\ stycke\n\n## Mer", "Om resurser", "value=\"Anna Ek\"")
                .contains("value=\"2026-03-31\"", "Granskare: Bo Ask");
        HttpResponse<String> once = caller.post("/reports", order);
        assertThat(once.uri()).isEqualTo(ordered.uri());
        assertThat(once.body()).contains("Samma rapport är redan beställd");
        order.put("text.summary", "Annat");
        assertThat(over(caller.post("/reports", order).uri())).contains("klar");
    }

    @Test
    void aFaultInTheOwnTextIsToldWhereItStands() throws Exception {
        HttpResponse<String> refused =
                caller.post(
                        "/reports",
                        order(
                                "kind", "audit",
                                "audit", "vara-kaa-2016",
                                "formats", "pdf",
                                "text.background", "# Bakgrund\n\nVarför",
                                "text.objective-RES1", "Rätt"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#text-background\"", "id=\"wrong-background\"")
                .contains("Rad 1: Avsnittet har redan en rubrik", "# Bakgrund\n\nVarför")
                .contains("Rätt")
                .doesNotContain("wrong-objective-RES1");
        for (String[] one :
                List.of(
                        new String[] {"date", "31 mars"},
                        new String[] {"signatures", "Anna"},
                        new String[] {"text.summary", "Ett ![bild](x.png)"})) {
            HttpResponse<String> other =
                    caller.post("/reports", order("formats", "pdf", one[0], one[1]));
            assertThat(other.statusCode()).as(one[0]).isEqualTo(422);
            assertThat(other.body()).contains(one[1]);
        }
        assertThat(caller.post("/reports", order("formats", "csv", "text.summary", "A")).body())
                .contains("har ingen plats");
    }

    @Test
    void theReportOfOneAuditHoldsThatAudit() throws Exception {
        HttpResponse<String> ordered =
                caller.post(
                        "/reports",
                        order("kind", "audit", "audit", "vara-kaa-2016", "formats", "json"));
        assertThat(over(ordered.uri())).contains("bygger på en granskning.");
        assertThat(caller.get(ordered.uri().getPath() + "/audit-vara-kaa-2016.json").body())
                .contains("\"audit\": \"vara-kaa-2016\"");
    }

    @Test
    void aChoiceThatCannotBeComparedIsRefusedBeforeItIsOrdered() throws Exception {
        HttpResponse<String> refused =
                caller.post("/reports", order("municipalities", "Atlantis", "formats", "csv"));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body())
                .contains("Atlantis", "href=\"/compare?municipalities=Atlantis\"")
                .doesNotContain("Beställ rapporten");
    }

    @Test
    void whatIsNotOrderedWholeIsAskedAgainWithWhatWasWritten() throws Exception {
        HttpResponse<String> without =
                caller.post("/reports", order("title", "Min rubrik", "municipalities", "Vara"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body())
                .contains("Välj minst ett format", "value=\"Min rubrik\"", "value=\"Vara\"");
        assertThat(caller.post("/reports", order("title", "Min rubrik", "formats", "csv")).body())
                .contains("Rubriken har ingen plats");
        HttpResponse<String> unknown =
                caller.post(
                        "/reports",
                        order("kind", "audit", "audit", "finns-inte", "formats", "csv"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("finns-inte", "vara-kaa-2016");
        assertThat(caller.get("/reports/0123456789abcdef0123456789abcdef").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOthersWaitInTurnAndCanBeLeft() throws Exception {
        HttpResponse<String> first = caller.post("/reports", titled("Ett"));
        orderedBefore(caller, 4);
        HttpResponse<String> second = caller.post("/reports", titled("Två"));
        HttpResponse<String> third = caller.post("/reports", titled("Tre"));
        assertThat(caller.post("/reports", titled("Två")).uri()).isEqualTo(second.uri());
        assertThat(third.body()).containsPattern("Nummer [1-6] i kön");
        String cancel = third.uri().getPath() + "/cancel";
        Map<String, String> token = Caller.hidden(third.body());
        HttpResponse<String> left = caller.plainPost(cancel, token);
        assertThat(left.uri()).isEqualTo(third.uri());
        assertThat(left.body()).contains("avbruten", "Försök igen").doesNotContain("hx-get");
        caller.plainPost(second.uri().getPath() + "/cancel", token);
        over(second.uri());
        over(first.uri());
    }

    @Test
    void aStopOfTheServerEndsWhatIsBeingMadeAndSaysWhatWasNot(@TempDir Path folder)
            throws Exception {
        URI running;
        URI waiting;
        try (Served first = Served.filled(folder.resolve("ws"))) {
            Caller somebody = new Caller(first);
            somebody.get(first.entrance());
            running = somebody.post("/reports", titled("Ett")).uri();
            orderedBefore(somebody, 18);
            waiting = somebody.post("/reports", titled("Sist")).uri();
        }
        try (Served second = Served.of(folder.resolve("ws"))) {
            Caller somebody = new Caller(second);
            somebody.get(second.entrance());
            assertThat(somebody.get(running.getPath()).body()).contains("klar", "comparison.pdf");
            assertThat(somebody.bytes(running.getPath() + "/comparison.pdf").statusCode())
                    .isEqualTo(200);
            assertThat(somebody.get(waiting.getPath()).body())
                    .contains("avbruten", "Servern stoppades", "Försök igen");
        }
    }

    @Test
    void canBeOrderedByEverybodyWhoSees() throws Exception {
        HttpResponse<String> done =
                caller.post("/reports", order("municipalities", "Vara,Mark", "formats", "csv"));
        HttpResponse<String> failed =
                caller.post("/reports", order("municipalities", "Atlantis", "formats", "csv"));
        over(done.uri());
        over(failed.uri());
        try (Browser browser = Browser.open()) {
            browser.show(served.at("/login").toString());
            browser.driver().manage().addCookie(new Cookie("trafikljus", caller.session()));
            assertThat(
                            PageFaults.of(
                                    browser,
                                    served,
                                    List.of(
                                            "/reports?municipalities=Vara,Mark",
                                            "/reports?kind=audit&audit=vara-kaa-2016&title=A"
                                                    + "&text.summary=Text&formats=pdf",
                                            done.uri().getPath(),
                                            failed.uri().getPath())))
                    .isEmpty();
        } finally {
            // The browser, in the same session, left it in English.
            caller.get("/reports?lang=sv");
        }
    }
}
