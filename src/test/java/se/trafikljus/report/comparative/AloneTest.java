package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.prose.ReportContext;

/** A sentence of one municipality speaks of no other, and counts nobody. */
class AloneTest {

    private static String told(List<ScoredAudit> audits) {
        return new ThemesSection()
                .blocks(new ReportContext(Comparison.of(audits, Names.STRENGTHS), Language.SV))
                .toString();
    }

    @Test
    void anAreaOfOneMunicipalityHasOneLight() {
        String told =
                told(List.of(auditOf("Vara").rated("GOV1", "met").rated("GOV2", "met").done()));
        assertThat(told)
                .contains("Området som helhet bedöms vara uppfyllt (")
                .doesNotContain("uppfyllt i en (");
    }

    @Test
    void anObjectiveOfTheOnlyMunicipalityIsNotThereButHere() {
        String alone = told(List.of(auditOf("Vara").rated("RES1", "partly_met").done()));
        assertThat(alone).contains("” bedöms vara delvis uppfyllt.").doesNotContain("uppfyllt där");
        String ofTwo =
                told(
                        List.of(
                                auditOf("Vara").rated("RES1", "partly_met").done(),
                                auditOf("Habo").rated("GOV1", "met").done()));
        assertThat(ofTwo).contains("har bedömts i en av två kommuner: delvis uppfyllt.");
    }
}
