package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.TestHouse.ANNA;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.Scorings;

/** What stands behind the table of a comparison: its chart, its findings, its rows and columns. */
class CompareDetailsTest {

    private static Served served;
    private static Caller caller;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        served = Served.filled(folder.resolve("ws"));
        caller = new Caller(served);
        caller.get(served.entrance());
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static String page(String path) throws Exception {
        HttpResponse<String> answer = caller.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theSpiderHasItsFiguresInATable() throws Exception {
        String page = page("/compare/spider");
        assertThat(page)
                .contains("<svg", "role=\"img\"", "Spindeldiagram med åtta områden")
                .contains("<strong>1,00</strong><span class=\"beside\">1 av 1</span>")
                .contains("<strong>0,50</strong><span class=\"beside\">2 av 2</span>")
                .doesNotContain("style=");
        assertThat(count(page, "checked=\"checked\"")).isEqualTo(7);
    }

    @Test
    void theSpiderShowsSomeOrLiftsOneOut() throws Exception {
        String two = page("/compare/spider?show=1470&show=1463");
        assertThat(count(two, "checked=\"checked\"")).isEqualTo(2);
        assertThat(two).contains("för Mark och Vara", "href=\"/compare/spider.svg?&amp;show=1463");
        String lifted = page("/compare/spider?lift=1470");
        assertThat(lifted).contains("områdenas värden i Vara mot medianen", "Medianen för alla");
    }

    @Test
    void thePictureCanBeTaken() throws Exception {
        HttpResponse<String> svg = caller.get("/compare/spider.svg?show=1470");
        assertThat(svg.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"spider.svg\"");
        assertThat(svg.body()).startsWith("<svg").contains("för Vara").doesNotContain("style=");
        HttpResponse<String> png = caller.get("/compare/spider.png");
        assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(png.body().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(20_000);
    }

    @Test
    void findingsStandByKindWithHowManyAndWho() throws Exception {
        String page = page("/compare/findings");
        assertThat(page)
                .contains("<h2>Återkommande brister</h2>", "<h2>Framgångsfaktorer</h2>")
                .contains("Kontrollmålet ”Ansvarsfördelning”")
                .contains("<span class=\"tag\">5 av 7</span>")
                .contains("<li><a href=\"/compare/municipalities/1470\">Vara</a></li>");
        assertThat(page("/compare/findings?kind=success_factor"))
                .contains("<h2>Framgångsfaktorer</h2>")
                .doesNotContain("<h2>Återkommande brister</h2>");
        assertThat(page("/compare/findings?kind=finns-inte")).contains("Visa alla iakttagelser");
    }

    @Test
    void anObjectiveTellsTheLevelsAndGroundsOfAll() throws Exception {
        String page = page("/compare/objectives/RES1");
        assertThat(page)
                .contains(
                        "<h1>RES1 Resurser</h1>",
                        "Tillräckliga resurser för arbetet",
                        "2 av 7",
                        "5 av 7",
                        "0 av 7")
                .contains("<h2>Uppfyllt</h2>", "<h2>Delvis uppfyllt</h2>")
                .doesNotContain("Inte bedömt")
                .contains("Källa: ", "href=\"/compare/objectives/GOV1\"");
        assertThat(page.indexOf(">Karlstad</a>")).isLessThan(page.indexOf(">Vara</a>"));
        assertThat(caller.get("/compare/objectives/FINNS1").statusCode()).isEqualTo(404);
    }

    @Test
    void aMunicipalityTellsItsRatingsAndWhomToLearnFrom() throws Exception {
        String page = page("/compare/municipalities/1470");
        assertThat(page)
                .contains("<h1>Vara</h1>", "Västra Götalands län", "/audits/vara-kaa-2016")
                .contains("Värde 0,50. 1 av 1 kontrollmål räknas.")
                .contains("Uppfylls av: ");
        assertThat(caller.get("/compare/municipalities/0180").statusCode()).isEqualTo(404);
        assertThat(caller.get("/compare/municipalities/1470/ingen").statusCode()).isEqualTo(404);
    }

    @Test
    void aMunicipalityTellsWhatHasChanged() throws Exception {
        served.room(Drafts.class)
                .start(
                        ANNA,
                        new NewAudit(
                                "Vara",
                                "kaa",
                                List.of(),
                                "",
                                Optional.of(LocalDate.of(2026, 1, 1)),
                                Optional.of(LocalDate.of(2026, 6, 30)),
                                "vara-kaa-2016"));
        served.room(Scorings.class)
                .save(ANNA, "vara-kaa-2026", CellChange.in("RES1").rating("met"));
        String audits = "?audits=vara-kaa-2026,mark-kaa-2016";
        assertThat(page("/compare/municipalities/1470" + audits))
                .contains("Bättre än i förra granskningen", "href=\"/audits/vara-kaa-2016\"");
        assertThat(page("/compare/objectives/RES1" + audits))
                .contains("Bättre än i förra granskningen");
    }

    @Test
    void lettersStandForNamesEverywhere() throws Exception {
        for (String path :
                List.of(
                        "/compare/spider",
                        "/compare/findings",
                        "/compare/objectives/RES1",
                        "/compare/municipalities/A")) {
            assertThat(page(path + "?names=none"))
                    .as(path)
                    .doesNotContain("Karlstad", "karlstad-kaa", "Vara<");
        }
    }

    private static long count(String page, String what) {
        return Pattern.compile(what).matcher(page).results().count();
    }
}
