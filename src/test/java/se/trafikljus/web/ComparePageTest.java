package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Comparisons;
import se.trafikljus.comparison.Names;

/** The audits side by side on the page: every cell, and what the comparison says. */
class ComparePageTest {

    private static final List<String> TOWNS =
            List.of("Karlstad", "Lysekil", "Mark", "Svenljunga", "Trollhättan", "Vara", "Vårgårda");

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
    void asksWhatToCompareAmongWhatThereIs() throws Exception {
        assertThat(page("/compare?year=2016&county=Hallands%20l%C3%A4n"))
                .contains("action=\"/compare/matrix\"", "<option value=\"2016\" selected")
                .contains(">Västra Götalands län</option>", ">Pendlingskommun nära större stad<")
                .contains("name=\"audits\" value=\"vara-kaa-2016\">", "<details><summary>Välj ensk")
                .doesNotContain("Skåne län");
        assertThat(page("/compare?audits=vara-kaa-2016,mark-kaa-2016"))
                .contains("name=\"audits\" value=\"vara-kaa-2016\" checked")
                .containsSubsequence("vara-kaa-2016", "mark-kaa-2016", "karlstad-kaa-2016");
    }

    @Test
    void showsEveryCellOfSeven() throws Exception {
        String page = page("/compare/matrix");
        TOWNS.forEach(town -> assertThat(page).contains(">" + town + "</a></th>"));
        assertThat(count(page, "<td class=\"rating-")).isEqualTo(7 * 12);
        assertThat(count(page, "<td class=\"rating-met\"")).isEqualTo(9);
        assertThat(count(page, "<td class=\"rating-not_met\"")).isEqualTo(15);
        assertThat(page)
                .contains("Färgen visar bedömningen", "(R) Rekonstruerad uppgift")
                .contains("Kommunala aktivitetsansvaret: 7 kommuner");
    }

    @Test
    void countsTheLevelsOfEachObjective() throws Exception {
        assertThat(page("/compare/matrix?area=resources"))
                .contains(
                        "<th scope=\"col\" class=\"count\"><span aria-hidden=\"true\">✓</span>"
                                + "<span class=\"unseen\">Uppfyllt</span></th>",
                        "<td class=\"count\">2 av 7</td>"
                                + "<td class=\"count\">5</td><td class=\"count\">0</td>");
    }

    @Test
    void headsLeadToTheirPagesWithTheSameChoice() throws Exception {
        assertThat(page("/compare/matrix?municipalities=Vara,Mark&year="))
                .contains("href=\"/compare/municipalities/1470?municipalities=Vara%2CMark\"")
                .contains("href=\"/compare/objectives/RES1?municipalities=Vara%2CMark\"")
                .contains("href=\"/compare/spider?municipalities=Vara%2CMark\"");
    }

    @Test
    void comparesThoseThatAreNamed() throws Exception {
        String page = page("/compare/matrix?rubric=kaa&municipalities=Vara,%20Mark");
        assertThat(count(page, "<td class=\"rating-")).isEqualTo(2 * 12);
        assertThat(page).contains(">Vara</a>", ">Mark</a>").doesNotContain(">Karlstad</a>");
    }

    @Test
    void comparesThoseOfACountyOrAGroup() throws Exception {
        assertThat(page("/compare/matrix?county=V%C3%A4rmlands+l%C3%A4n"))
                .contains(">Karlstad</a>")
                .doesNotContain(">Vara</a>");
        String group = page("/compare/matrix?group=St%C3%B6rre+stad");
        assertThat(group).contains(">Karlstad</a>").doesNotContain(">Vara</a>");
    }

    @Test
    void showsOneAreaAndThoseWithALevel() throws Exception {
        String page = page("/compare/matrix?area=resources&level=met");
        assertThat(page).contains("Visar 2 av 7 kommuner", ">Karlstad</a>").contains("RES1");
        assertThat(page).doesNotContain("GOV1").doesNotContain(">Vårgårda</a>");
        assertThat(page("/compare/matrix?area=resources&level=not_met"))
                .contains("Ingenting i jämförelsen passar", "Visa hela tabellen");
    }

    @Test
    void sortsByNameGroupAndValue() throws Exception {
        assertThat(heads("/compare/matrix?sort=name")).isEqualTo(TOWNS);
        assertThat(heads("/compare/matrix?sort=group&municipalities=Vara,Karlstad,Mark"))
                .as("lågpendling, pendling, större stad")
                .containsExactly("Vara", "Mark", "Karlstad");
        List<String> byValue = heads("/compare/matrix?sort=value-resources");
        assertThat(byValue).isNotEqualTo(TOWNS).containsExactlyInAnyOrderElementsOf(TOWNS);
        List<Double> values = new ArrayList<>();
        Comparison all =
                served.room(Comparisons.class)
                        .of(TestHouse.ANNA, Selection.everything(), Names.STRENGTHS)
                        .now();
        for (String town : byValue) {
            String code =
                    all.municipalities().stream()
                            .filter(one -> one.name().equals(town))
                            .findFirst()
                            .orElseThrow()
                            .code();
            values.add(all.area("resources", code).map(AreaValue::value).orElse(-1.0));
        }
        assertThat(values).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page("/compare/matrix?sort=value-resources&turn=1"))
                .contains("sort=value-resources")
                .contains("<option value=\"value-resources\" selected");
        assertThat(heads("/compare/matrix?sort=group&names=none"))
                .isEqualTo(heads("/compare/matrix?names=none"));
        assertThat(heads("/compare/matrix?sort=drop")).isEqualTo(TOWNS);
    }

    private static List<String> heads(String path) throws Exception {
        Matcher head =
                Pattern.compile("<th scope=\"col\"><a href=\"/compare/municip[^>]*>([^<]*)<")
                        .matcher(page(path));
        List<String> heads = new ArrayList<>();
        while (head.find()) {
            heads.add(head.group(1));
        }
        return heads;
    }

    @Test
    void eachLineOfTheChartInThePageTellsWhoseItIs() throws Exception {
        String page = page("/compare/spider?municipalities=Vara,Mark");
        assertThat(count(page, "data-code=\"1470\"")).isGreaterThan(5);
        assertThat(count(page, "data-code=\"1463\"")).isGreaterThan(5);
        String file = page("/compare/spider.svg?municipalities=Vara,Mark");
        assertThat(file).doesNotContain("data-code");
        assertThat(page.replaceAll(" data-code=\"[^\"]*\"", "")).contains(file.strip());
    }

    @Test
    void tellsOneCellInACard() throws Exception {
        assertThat(page("/compare/cell?objective=RES1&unit=1470"))
                .contains("Vara", "RES1", "rating-")
                .doesNotContain("<html", "<main");
        assertThat(page("/compare/cell?objective=RES1&unit=A&names=none"))
                .contains(">A<")
                .doesNotContain(">Karlstad<");
        for (String nothing :
                List.of("objective=NO1&unit=1470", "objective=RES1&unit=9", "unit=1470&year=x")) {
            assertThat(caller.get("/compare/cell?" + nothing).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void turnsTheTable() throws Exception {
        String page = page("/compare/matrix?turn=1");
        assertThat(page)
                .contains("<th scope=\"row\"><a href=\"/compare/municipalities/1780\">Karlstad")
                .contains("<tfoot>");
    }

    @Test
    void hidesWhoTheyAre() throws Exception {
        String page = page("/compare/matrix?names=none");
        TOWNS.forEach(town -> assertThat(page).doesNotContain(town));
        assertThat(page).contains("href=\"/compare/municipalities/A?names=none\">A</a>");
        String style = page.replaceAll("(?s).*href=\"(/styles/[0-9a-f]+\\.css)\".*", "$1");
        assertThat(page(style)).contains(".rating-met{background:#077567");
    }

    @Test
    void saysWhatItDoesNotKnow() throws Exception {
        HttpResponse<String> answer =
                caller.get("/compare/matrix?rubric=kaa&municipalities=Karlsatd");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Karlsatd</textarea>", "Karlstad");
        assertThat(caller.get("/compare/matrix?year=i+fjol").body()).contains("är inget årtal");
        assertThat(caller.get("/compare/matrix?by=kommun").statusCode()).isEqualTo(422);
        assertThat(caller.get("/compare/matrix?names=visst").statusCode()).isEqualTo(422);
    }

    @Test
    void givesTheSameForOtherPrograms() throws Exception {
        HttpResponse<String> csv = caller.get("/compare/comparison.csv?municipalities=Vara,Mark");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"comparison.csv\"");
        assertThat(csv.body().lines()).hasSize(1 + 2 * 12);
        assertThat(page("/compare/comparison.json?municipalities=Vara,Mark"))
                .contains("\"code\": \"1470\"")
                .doesNotContain("1780");
    }

    @Test
    void onlyMarkupOfOurOwnWritersIsPutInAsItIs() throws Exception {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.toList()) {
                assertThat(count(Files.readString(template), "utext"))
                        .as(template.toString())
                        .isEqualTo(
                                switch (template.getFileName().toString()) {
                                    case "compare-matrix.html",
                                            "compare-findings.html",
                                            "compare-objective.html" ->
                                            1;
                                    case "compare-spider.html" -> 2;
                                    default -> 0;
                                });
            }
        }
    }

    private static long count(String page, String what) {
        return Pattern.compile(Pattern.quote(what)).matcher(page).results().count();
    }
}
