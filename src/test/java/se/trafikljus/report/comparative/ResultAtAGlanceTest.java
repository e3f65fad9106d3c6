package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Glance;
import se.trafikljus.report.html.HtmlWriter;
import se.trafikljus.report.prose.ReportOrder;

/** The first screen has the areas' lights and the chart, and no more than it can hold. */
class ResultAtAGlanceTest {

    private static final List<String> PLACES =
            List.of("Vara", "Habo", "Ale", "Bjuv", "Boden", "Borås", "Eda", "Falun", "Gagnef");

    private static Document report(int places) {
        List<ScoredAudit> audits =
                PLACES.stream()
                        .limit(places)
                        .map(place -> auditOf(place).rated("RES1", "met").rated("GOV1", "not_met"))
                        .map(audit -> audit.done())
                        .toList();
        return ComparativeReport.of(
                Comparison.of(audits, Names.ALL),
                new ReportOrder(Language.SV, Optional.empty(), LocalDate.of(2026, 11, 29)));
    }

    private static Optional<Glance> glance(int places) {
        return report(places).blocks().stream()
                .filter(Block.Cover.class::isInstance)
                .flatMap(cover -> ((Block.Cover) cover).glance().stream())
                .findFirst();
    }

    @Test
    void eachAreaHasARowWithItsLights() {
        Block.Table table = glance(3).orElseThrow().table();
        assertThat(table.body()).hasSize(8);
        assertThat(Stream.of(0, 1, 2))
                .allSatisfy(
                        row ->
                                assertThat(table.body().get(row).cells())
                                        .hasSize(4)
                                        .elements(1, 2, 3)
                                        .extracting(Block.Cell::spoken)
                                        .containsOnly(
                                                List.of("Uppfyllt", "Ej uppfyllt", "ej bedömt")
                                                        .get(row)));
    }

    @Test
    void oneAloneHasNoneAndNeitherHaveMoreThanTheChartCanTellApart() {
        assertThat(glance(1)).isEmpty();
        assertThat(glance(2)).isPresent();
        assertThat(glance(8)).isPresent();
        assertThat(glance(9)).isEmpty();
    }

    @Test
    void aWebPageBeginsWithItAndKeepsTheFactsBelow() throws IOException {
        StringWriter out = new StringWriter();
        new HtmlWriter().write(report(3), out);
        String page = out.toString();
        assertThat(page.indexOf("id=\"glance-table\""))
                .isPositive()
                .isLessThan(page.indexOf("id=\"glance-chart\""));
        assertThat(page.indexOf("id=\"glance-chart\""))
                .isLessThan(page.indexOf("<dl class=\"cover\""));
    }
}
