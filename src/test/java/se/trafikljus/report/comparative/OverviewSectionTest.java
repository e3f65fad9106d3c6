package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.ReportOrder;

class OverviewSectionTest {

    private static List<Block> blocks(List<ScoredAudit> audits) {
        return ComparativeReport.of(
                        Comparison.of(audits, Names.STRENGTHS),
                        new ReportOrder(Language.SV, Optional.empty(), LocalDate.of(2026, 11, 22)))
                .blocks();
    }

    private static Table matrix(List<ScoredAudit> audits) {
        return blocks(audits).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.anchor().equals("matrix"))
                .findFirst()
                .orElseThrow();
    }

    private static ScoredAudit until(String municipality, int year) {
        return auditOf(municipality).rated("RES1", "met").until(year).done();
    }

    private static List<String> words(Block.Row row) {
        return row.cells().stream()
                .map(Cell::runs)
                .map(runs -> runs.get(0))
                .map(Run::text)
                .toList();
    }

    @Test
    void setsNamesAtLengthUpwardsWithTheirYearsWhereTheseDiffer() {
        Table matrix = matrix(List.of(until("Karlstad", 2019), until("Mark", 2021)));

        assertThat(words(matrix.head().get(0))).endsWith("Karlstad", "Mark");
        assertThat(matrix.head().get(0).cells().get(1).turned()).isTrue();
        assertThat(words(matrix.head().get(1))).containsExactly("Granskat år", "2019", "2021");
    }

    @Test
    void saysNoYearsWhereAllAreAlike() {
        assertThat(matrix(List.of(until("Karlstad", 2019), until("Mark", 2019))).head()).hasSize(1);
    }

    @Test
    void setsLabelsWhereNamesHaveNoRoom() {
        List<String> many =
                List.of(
                        "Ale",
                        "Borås",
                        "Mark",
                        "Vara",
                        "Lysekil",
                        "Karlstad",
                        "Svenljunga",
                        "Trollhättan",
                        "Vårgårda",
                        "Alingsås",
                        "Härryda");
        List<ScoredAudit> audits = new ArrayList<>();
        IntStream.range(0, many.size()).forEach(i -> audits.add(until(many.get(i), 2010 + i)));
        Table matrix = matrix(audits);

        assertThat(matrix.head()).hasSize(1);
        assertThat(words(matrix.head().get(0))).contains("B").doesNotContain("Borås");
        assertThat(matrix.notes().get(0).runs().get(0).text()).contains("B = Borås");
    }

    @Test
    void showsEachSmallBelowTheChartFromThreeOn() {
        assertThat(figures(List.of(until("Karlstad", 2019), until("Mark", 2021))))
                .doesNotContain("multiples");
        assertThat(
                        figures(
                                List.of(
                                        until("Karlstad", 2019),
                                        until("Mark", 2021),
                                        until("Vara", 2021))))
                .contains("diagram", "multiples");
    }

    private static List<String> figures(List<ScoredAudit> audits) {
        return blocks(audits).stream()
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).anchor())
                .toList();
    }
}
