package se.trafikljus.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.prose.ReportContext;

/** What a report on an audit without a title of its own is called. */
class AuditTitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | Socialnämnden           | Granskning av intern kontroll – socialnämnden i Vara
                    EN | Socialnämnden           | Audit of internal control – Socialnämnden in Vara
                    SV | Kommunstyrelsen;Vara AB | Granskning av intern kontroll – kommunstyrelsen och Vara AB i Vara
                    SV | ''                      | Granskning av intern kontroll i Vara
                    """)
    void namesTheSubjectWhomTheAuditIsOfAndThePlace(
            Language language, String bodies, String title) {
        AuditFixture audit = AuditFixture.auditOf("Vara", AuditFixture.INTERNAL_CONTROL);
        if (!bodies.isEmpty()) {
            audit.of(bodies.split(";", -1));
        }
        Comparison alone = Comparison.of(List.of(audit.rated("CE1", "met").done()), Names.ALL);
        AuditDossier dossier =
                new AuditDossier(
                        new ReportContext(alone, language),
                        alone.municipalities().get(0),
                        List.of(),
                        LocalDate.of(2026, 11, 22));
        assertThat(dossier.title()).isEqualTo(title);
    }
}
