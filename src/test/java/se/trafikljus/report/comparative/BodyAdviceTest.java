package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;

/** What the audits recommend stands with the conclusion, each under the body it is for. */
class BodyAdviceTest {

    private static final String FIRST = "Säkerställa att planen följs.";
    private static final String SECOND = "Följa upp målen.";

    private static String report(Names names) {
        List<ScoredAudit> audits =
                List.of(
                        auditOf("Vara").of("Socialnämnden").rated("GOV1", "not_met").done(),
                        auditOf("Vara").of("Tekniska nämnden").rated("GOV1", "met").done());
        ScoredAudit social = audits.get(0);
        ReportSources sources =
                new ReportSources(
                        Map.of(
                                social.audit().id(),
                                List.of(advice(social, 1, FIRST), advice(social, 2, SECOND))),
                        Optional.empty(),
                        Optional.empty());
        return ComparativeReport.of(
                        Comparison.of(Unit.BODY, audits, List.of(), names),
                        new ReportOrder(Language.SV, Optional.empty(), LocalDate.of(2026, 11, 30)),
                        sources)
                .blocks()
                .stream()
                .map(BodyAdviceTest::text)
                .collect(Collectors.joining("\n"));
    }

    private static Recommendation advice(ScoredAudit audit, int number, String text) {
        return new Recommendation(
                audit.audit().id(), number, text, "GOV1", "Socialnämnden", Optional.empty(), "");
    }

    private static String text(Block block) {
        List<Block.Prose> all =
                block instanceof Block.Items items
                        ? items.items()
                        : block instanceof Block.Prose prose ? List.of(prose) : List.of();
        return all.stream()
                .map(one -> one.runs().stream().map(Run::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({"ALL, true", "STRENGTHS, true", "NONE, false"})
    void standsOnceInTheSummaryAndWholeWithTheConclusion(Names names, boolean told) {
        String text = report(names);
        assertThat(
                        text.contains(
                                "Vi rekommenderar socialnämnden att säkerställa att planen följs."))
                .isEqualTo(told);
        assertThat(
                        text.contains(
                                "Vi rekommenderar socialnämnden att:\n"
                                        + "säkerställa att planen följs.\nfölja upp målen."))
                .isEqualTo(told);
        assertThat(text.split("följa upp målen", -1)).hasSize(told ? 2 : 1);
        assertThat(text.contains("lämnar vi följande rekommendationer till nämnderna"))
                .isEqualTo(!told);
        assertThat(text).doesNotContain("Tekniska nämnden:");
    }
}
