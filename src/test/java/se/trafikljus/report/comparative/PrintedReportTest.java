package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.SampleAudits;
import se.trafikljus.report.pdf.PrintedPages;
import se.trafikljus.report.prose.ReportOrder;

/** The comparative report as it comes out of a printer: no holes, nothing over anything else. */
class PrintedReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** More than the demo has; it is to become fewer, never more. */
    private static final int MOST_PAGES_OF_SEVEN = 22;

    @TempDir Path home;

    @Test
    void fillsItsPagesAndPrintsNothingTwiceOnOnePlace() throws IOException {
        for (Language language : Language.values()) {
            byte[] seven =
                    InMemory.pdf(
                            ComparativeReport.of(
                                    Comparison.of(
                                            SampleAudits.read(home.resolve(language.code())),
                                            Names.STRENGTHS),
                                    new ReportOrder(language, Optional.empty(), DAY)));
            assertWellPrinted(seven);
            assertThat(PrintedPages.filled(seven).size()).isLessThanOrEqualTo(MOST_PAGES_OF_SEVEN);
        }
    }

    @Test
    void doesSoForTwelveAndForAll() throws IOException {
        assertWellPrinted(
                InMemory.pdf(
                        ComparativeLoadTest.report(ComparativeLoadTest.audits().subList(0, 12))));
        assertWellPrinted(InMemory.pdf(ComparativeLoadTest.report(ComparativeLoadTest.audits())));
    }

    /** The committees, companies and joint bodies of one municipality, few and very many. */
    @ParameterizedTest
    @CsvSource({"6, 0, 24", "12, 1, 40", "40, 2, 110"})
    void doesSoForBodies(int bodies, long seed, int mostPages) throws IOException {
        for (Language language : Language.values()) {
            byte[] pdf =
                    InMemory.pdf(
                            ComparativeReport.of(
                                    Drawn.ofBodies(seed, bodies).comparison(),
                                    new ReportOrder(language, Optional.empty(), DAY)));
            assertWellPrinted(pdf);
            assertThat(PrintedPages.filled(pdf).size()).isLessThanOrEqualTo(mostPages);
        }
    }

    private static void assertWellPrinted(byte[] pdf) throws IOException {
        List<Double> filled = PrintedPages.filled(pdf);
        for (int page = 0; page < filled.size() - 1; page++) {
            assertThat(filled.get(page)).as("how full page %d is", page + 1).isGreaterThan(0.5);
        }
        assertThat(PrintedPages.overprints(pdf)).isEmpty();
    }
}
