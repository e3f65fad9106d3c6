package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.Removals;

/** The ways on where a municipality has several audits, none of which a comparison may drop. */
class ChoosingAuditsTest {

    private static Served served;
    private static Caller caller;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        served = Served.filled(folder.resolve("ws"));
        caller = new Caller(served);
        caller.get(served.entrance());
        started("Vara", "Bildningsnämnden", "2026");
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static void started(String place, String body, String year) throws Exception {
        HttpResponse<String> started =
                caller.post(
                        "/audits/new",
                        Map.of(
                                "municipality",
                                place,
                                "rubric",
                                "kaa",
                                "body",
                                body,
                                "from",
                                year + "-01-01",
                                "to",
                                year + "-12-31"));
        assertThat(started.statusCode()).isEqualTo(200);
    }

    private static List<String> ways(String page) {
        String list = page.substring(page.indexOf("<h2 id=\"instead\">"));
        Matcher way =
                Pattern.compile("<li><a href=\"([^\"]+)\">")
                        .matcher(list.substring(0, list.indexOf("</ul>")));
        List<String> ways = new ArrayList<>();
        while (way.find()) {
            ways.add(way.group(1).replace("&amp;", "&"));
        }
        return ways;
    }

    @Test
    void aComparisonThatIsRefusedOffersOthersThatAreMade() throws Exception {
        HttpResponse<String> refused = caller.get("/compare/matrix?rubric=kaa&names=all");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Vara har flera", "Jämför i stället", "<details open=\"open\">")
                .contains(">bara den senaste granskningen av varje kommun (7 granskningar)</a>")
                .contains(">granskningarna för 2026 (en granskning)</a>")
                .contains("revisionsobjekt i Vara (2 granskningar)</a>");
        List<String> ways = ways(refused.body());
        assertThat(ways)
                .allMatch(way -> way.startsWith("/compare/matrix?rubric=kaa&"))
                .allMatch(way -> way.endsWith("names=all"));
        for (String way : ways) {
            assertThat(caller.get(way).statusCode()).as(way).isEqualTo(200);
        }
    }

    @Test
    void thoseTickedAreCompared() throws Exception {
        assertThat(
                        caller.get(
                                        "/compare/matrix?rubric=kaa&year=&audits=vara-kaa-2026&audits=mark-kaa-2016")
                                .body())
                .contains(">Vara</a>", ">Mark</a>", "audits=vara-kaa-2026%2Cmark-kaa-2016");
        assertThat(caller.get("/compare").body())
                .contains("<span>Vara, Bildningsnämnden, 2026</span>");
    }

    @Test
    void aReportOfThemIsRefusedBeforeItIsOrdered() throws Exception {
        String form = caller.get("/reports").body();
        assertThat(form)
                .contains("Vara har flera")
                .doesNotContain("Beställ rapporten", "Egen text");
        for (String way : ways(form)) {
            assertThat(way).startsWith("/reports?");
            assertThat(caller.get(way).body()).as(way).contains("Beställ rapporten");
        }
        HttpResponse<String> refused = caller.post("/reports", Map.of("formats", "csv"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Vara har flera", "Jämför i stället");
    }

    @Test
    void aReportThatFailedLeadsBackToItsOrder() throws Exception {
        served.room(Drafts.class)
                .start(
                        TestHouse.ANNA,
                        new NewAudit(
                                "Mark",
                                "kaa",
                                List.of("Socialnämnden"),
                                "",
                                Optional.empty(),
                                Optional.of(LocalDate.of(2025, 12, 31)),
                                ""));
        for (String title : List.of("Ett", "Två")) {
            caller.post(
                    "/reports",
                    Map.of("municipalities", "Karlstad,Lysekil", "formats", "pdf", "title", title));
        }
        URI job =
                caller.post("/reports", Map.of("audits", "mark-kaa-2025", "formats", "csv")).uri();
        served.room(Removals.class).remove(TestHouse.ANNA, "mark-kaa-2025", "Fel år");
        String row = "";
        for (int i = 0; i < 600 && !row.contains("misslyckades"); i++) {
            Thread.sleep(100);
            row = caller.get(job.getPath() + "/row").body();
        }
        String again = "/reports?again=" + job.getPath().substring("/reports/".length());
        assertThat(row).contains("mark-kaa-2025", "href=\"" + again + "\">Ändra beställningen<");
        assertThat(caller.get(again).body())
                .contains("Det finns ingen granskning", "href=\"/compare?audits=mark-kaa-2025\"");
    }
}
