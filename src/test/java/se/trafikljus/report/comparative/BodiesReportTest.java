package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.Format;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.Reports;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;

/** The files of a report on the bodies of one municipality. */
class BodiesReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndFitForArchives(Language language) throws Exception {
        for (Names names : List.of(Names.STRENGTHS, Names.NONE)) {
            byte[] pdf =
                    InMemory.pdf(
                            ComparativeReport.of(
                                    Drawn.ofBodies(6, 10).comparison(names), order(language)));
            assertThat(Verapdf.violations(pdf)).isEmpty();
        }
    }

    /** An audit of one body, alone. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void isSoOfASingleBody(Language language) throws Exception {
        ScoredAudit one = Drawn.ofBodies(6, 10).audits().get(1);
        Path file =
                Reports.audit(one, Optional.empty(), ReportSources.none(), order(language))
                        .writeInto(folder, List.of(Format.PDF), written -> {})
                        .get(0);
        assertThat(Verapdf.violations(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void hasTheSameBytesTwice(Format format) throws IOException {
        assertThat(bytes(format, "once")).isEqualTo(bytes(format, "again"));
    }

    private byte[] bytes(Format format, String where) throws IOException {
        Path into = Files.createDirectory(folder.resolve(where));
        return Files.readAllBytes(
                Reports.comparison(
                                Drawn.ofBodies(6, 10).comparison(Names.STRENGTHS),
                                ReportSources.none(),
                                order(Language.SV))
                        .writeInto(into, List.of(format), written -> {})
                        .get(0));
    }

    private static ReportOrder order(Language language) {
        return new ReportOrder(language, Optional.empty(), DAY);
    }
}
