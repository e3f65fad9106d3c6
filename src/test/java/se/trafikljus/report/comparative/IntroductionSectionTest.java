package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.prose.ReportContext;

class IntroductionSectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | 2026 2026           | Granskningarna avser 2026.
                    SV | 2026 - - - - - -    | En granskning avser 2026; sex saknar angiven period.
                    EN | 2026 - - - - - -    | One audit is about 2026; six have no period given.
                    SV | 2026 2026 -         | Två granskningar avser 2026; en saknar angiven period.
                    EN | 2026 2026 -         | Two audits are about 2026; one has no period given.
                    SV | 2016 2017           | Granskningarna avser olika år: perioderna slutar mellan 2016 och 2017.
                    SV | 2013 2016 - -       | Två granskningar avser olika år: perioderna slutar mellan 2013 och 2016. Övriga två saknar angiven period. Mellan den äldsta och den nyaste ligger tre år;
                    EN | 2013 2016 -         | Two audits are about different years: their periods end between 2013 and 2016. One audit has no period given. There are three years
                    """)
    void tellsWhichYearsTheAuditsAreAbout(Language language, String years, String said) {
        List<ScoredAudit> audits = new ArrayList<>();
        for (String year : List.of(years.split(" ", -1))) {
            AuditFixture audit = auditOf("Ort" + audits.size()).rated("RES1", "met");
            audits.add((year.equals("-") ? audit : audit.until(Integer.parseInt(year))).done());
        }
        assertThat(
                        new IntroductionSection()
                                .blocks(
                                        new ReportContext(
                                                Comparison.of(audits, Names.STRENGTHS), language))
                                .toString())
                .contains("text=" + said);
    }
}
