package se.trafikljus.exchange.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Golden;
import se.trafikljus.Language;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.json.AuditFiles;
import se.trafikljus.exchange.set.Desk;
import se.trafikljus.exchange.set.SetOnDisk;

/** Held against golden files. */
class ComparisonFilesTest {

    private static final String YAML =
            """
            rubric: liten
            version: 1.0
            title: {sv: Liten, en: Small}
            question: {sv: "Görs det?", en: "Is it done?"}
            scale:
              - {id: met, value: 1, label: {sv: Uppfyllt, en: Met}}
              - {id: partly_met, value: 0.5, label: {sv: Delvis uppfyllt, en: Partly met}}
              - {id: not_met, value: 0, label: {sv: Ej uppfyllt, en: Not met}}
            areas:
              - id: ett
                title: {sv: Ett, en: One}
                objectives:
                  - {id: A1, text: {sv: Första målet, en: The first objective}}
                  - {id: A2, text: {sv: Andra målet, en: The second objective}}
                  - {id: A3, text: {sv: Tredje målet, en: The third objective}}
              - id: inget
                title: {sv: Inget, en: Nothing}
                objectives:
                  - {id: B1, text: {sv: Fjärde målet, en: The fourth objective}}
            """;

    private static Desk desk;

    @BeforeAll
    static void open(@TempDir Path home, @TempDir Path set) {
        desk = Desk.in(home);
        desk.take(
                new SetOnDisk(set)
                        .with("rubrics/liten-1.0.yaml", YAML)
                        .with(
                                "audits.csv",
                                """
                                audit,municipality,rubric,period_to,title,body,status,approved_by
                                vara-1,Vara,liten,2016-12-31,Granskning,Nämnden | Styrelsen,approved,Erik
                                mark-1,Mark,liten,,,,draft,
                                asele-1,Åsele,liten,,,,draft,
                                """)
                        .with(
                                "assessments.csv",
                                """
                                audit,objective,rating,finding,rationale,source,quote,success
                                vara-1,A1,met,Sett,"Räcker, =nu","s. 4","'=1",ja
                                vara-1,A2,met,,,,,
                                vara-1,A3,not_met,,-5,,,
                                vara-1,B1,not_in_scope,,,,,
                                mark-1,A1,partly_met,,,,,
                                mark-1,A2,not_met,,,,,
                                asele-1,A1,not_met,,,,,
                                asele-1,A2,not_assessable,,,,,
                                """)
                        .folder());
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Comparison comparison(Names names) {
        return Comparison.of(desk.audits().all().select(Selection.everything()), names);
    }

    private static String json(Names names) throws IOException {
        StringWriter to = new StringWriter();
        ComparisonFiles.json(comparison(names), Language.SV, to);
        return to.toString();
    }

    private static String csv(Names names) throws IOException {
        StringWriter to = new StringWriter();
        ComparisonFiles.csv(comparison(names), to);
        return to.toString();
    }

    @Test
    void writesJsonAsItIsReviewed() throws IOException {
        Golden.assertSame("exchange/comparison.json", json(Names.STRENGTHS));
    }

    @Test
    void writesCsvAsItIsReviewed() throws IOException {
        Golden.assertSame("exchange/comparison.csv", csv(Names.STRENGTHS));
    }

    @Test
    void neverRoundsAValueAndWritesAWholeOneAsADecimal() throws IOException {
        List<Map<String, Object>> areas = JsonPath.read(json(Names.STRENGTHS), "$.areas");

        assertThat(areas)
                .extracting(area -> area.get("municipality"), area -> area.get("value"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1463", 0.25),
                        org.assertj.core.groups.Tuple.tuple("1470", 2.0 / 3),
                        org.assertj.core.groups.Tuple.tuple("2463", 0.0));
        assertThat(json(Names.STRENGTHS)).contains("\"value\": 0.6666666666666666,");
    }

    @Test
    void hasEveryPairAndEveryCount() throws IOException {
        String json = json(Names.STRENGTHS);

        assertThat(JsonPath.<List<Object>>read(json, "$.cells")).hasSize(12);
        assertThat(JsonPath.<Map<String, Object>>read(json, "$.objectives[1].counts"))
                .containsExactly(
                        Map.entry("met", 1),
                        Map.entry("partly_met", 0),
                        Map.entry("not_met", 1),
                        Map.entry("not_in_scope", 0),
                        Map.entry("not_assessable", 1),
                        Map.entry("unscored", 0));
        assertThat(JsonPath.<List<Object>>read(json, "$.cells[?(@.rating == null)]")).hasSize(4);
    }

    @Test
    void namesNobodyWhereNobodyMayBeNamed() throws IOException {
        assertThat(json(Names.NONE) + csv(Names.NONE))
                .doesNotContain("Vara", "Mark", "Åsele", "1470", "vara-1", "Räcker", "s. 4");
    }

    @Test
    void listsAuditsAsJson() throws IOException {
        StringWriter to = new StringWriter();
        AuditFiles.json(desk.audits().all().list(), to);

        Golden.assertSame("exchange/audits.json", to.toString());
    }

    @Test
    void showsAnAuditAsJson() throws IOException {
        StringWriter to = new StringWriter();
        AuditFiles.json(desk.audits().all().read("vara-1"), to);

        Golden.assertSame("exchange/audit.json", to.toString());
    }
}
