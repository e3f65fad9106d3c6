package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2016 2017 | Ansvaret gällde den
                    2017 2019 | Ansvaret gällde den, Från och med den 1 juli 2018
                    2019      | Från och med den 1 juli 2018
                    2026      | Från och med den 1 juli 2018, Sedan den 2 juli 2023
                    """)
    void tellsTheTargetGroupOfTheTimeThatTheAuditsAreAbout(String years, String said) {
        List<ScoredAudit> audits = new ArrayList<>();
        for (String year : List.of(years.split(" "))) {
            audits.add(
                    auditOf("Ort" + audits.size())
                            .rated("RES1", "met")
                            .until(Integer.parseInt(year))
                            .done());
        }
        String background =
                new IntroductionSection()
                        .blocks(
                                new ReportContext(
                                        Comparison.of(audits, Names.STRENGTHS), Language.SV))
                        .toString();
        assertThat(
                        Stream.of(
                                        "Ansvaret gällde den",
                                        "Från och med den 1 juli 2018",
                                        "Sedan den 2 juli 2023")
                                .filter(background::contains))
                .containsExactly(said.split(", "));
    }

    @Test
    void namesAProvisionOnTheBoardOnlyWhereTheBoardIsAudited() {
        assertThat(criteria("Socialnämnden", "Byggnämnden")).doesNotContain("6 kap. 1 §");
        assertThat(criteria("Socialnämnden", "kommunstyrelsen")).contains("6 kap. 1 §");
    }

    private static String criteria(String... bodies) {
        List<ScoredAudit> audits =
                Stream.of(bodies)
                        .map(
                                body ->
                                        auditOf("Vara", AuditFixture.INTERNAL_CONTROL)
                                                .of(body)
                                                .rated("CE1", "met")
                                                .until(2024)
                                                .done())
                        .toList();
        return new IntroductionSection()
                .blocks(new ReportContext(Comparison.of(audits, Names.ALL), Language.SV))
                .toString();
    }

    @Test
    void saysThatARubricIsInAnotherLanguage() throws Exception {
        Rubric swedish =
                RubricReader.read(
                        Files.readString(Path.of("rubrics/kaa.yaml"))
                                .replaceAll("(?m)^ +en: .*\\R", ""),
                        "kaa.yaml");
        Comparison comparison =
                Comparison.of(
                        List.of(auditOf("Vara", swedish).rated("RES1", "met").done()), Names.ALL);
        assertThat(introduction(comparison, Language.EN))
                .contains(
                        "The audit programme “Municipal activity responsibility” is written in Swedish"
                                + " only. Its words are given here as they are written.");
        assertThat(introduction(comparison, Language.SV)).doesNotContain("finns bara på");
        assertThat(
                        introduction(
                                Comparison.of(
                                        List.of(auditOf("Vara").rated("RES1", "met").done()),
                                        Names.ALL),
                                Language.EN))
                .doesNotContain("written in Swedish");
    }

    private static String introduction(Comparison comparison, Language language) {
        return new IntroductionSection().blocks(new ReportContext(comparison, language)).toString();
    }
}
