package se.trafikljus.report.comparative;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Browser;
import se.trafikljus.Golden;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.Format;
import se.trafikljus.report.Reports;
import se.trafikljus.report.SampleAudits;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;

class ComparativeReportTest {

    @TempDir static Path home;
    @TempDir Path out;
    private static List<ScoredAudit> audits = List.of();

    @BeforeAll
    static void read() throws IOException {
        audits = SampleAudits.read(home);
    }

    private List<Path> written(Language language, Names names, Format... formats) {
        return Reports.comparison(
                        Comparison.of(audits, names), ReportSources.none(), order(language))
                .writeInto(out, List.of(formats), file -> {});
    }

    private static ReportOrder order(Language language) {
        return new ReportOrder(language, Optional.empty(), LocalDate.of(2026, 11, 22));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndFitForArchivesAsPdf(Language language) throws Exception {
        byte[] pdf = Files.readAllBytes(written(language, Names.STRENGTHS, Format.PDF).get(0));
        assertEquals(List.of(), Verapdf.violations(pdf));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsAsItShould(Language language) throws IOException {
        Path pdf = written(language, Names.STRENGTHS, Format.PDF).get(0);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Golden.assertSame(
                    "report/comparison-" + language.code() + ".txt",
                    new PDFTextStripper().getText(document));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasNoAccessibilityFaultsAsHtmlInABrowser(Language language) throws IOException {
        Path html = written(language, Names.STRENGTHS, Format.HTML).get(0);
        try (Browser browser = Browser.open()) {
            browser.show(html.toUri().toString());
            assertEquals(List.of(), browser.accessibilityFaults());
        }
    }

    @Test
    void givesTheSameBytesTwiceInEveryFormat() throws IOException {
        for (Format format : Format.values()) {
            byte[] once = Files.readAllBytes(written(Language.SV, Names.STRENGTHS, format).get(0));
            byte[] twice = Files.readAllBytes(written(Language.SV, Names.STRENGTHS, format).get(0));
            assertArrayEquals(once, twice, format.extension());
        }
    }

    @Test
    void namesNobodyInAnyFormatWhenNobodyIsToBeNamed() throws IOException {
        for (Path file : written(Language.SV, Names.NONE, Format.values())) {
            String text = textOf(file);
            for (ScoredAudit audit : audits) {
                assertFalse(
                        Pattern.compile("\\b" + audit.municipality().name() + "\\b")
                                .matcher(text)
                                .find(),
                        file + " " + audit.municipality().name());
                assertFalse(text.contains(audit.audit().id()), file + " " + audit.audit().id());
                assertFalse(
                        text.contains(audit.municipality().code()),
                        file + " " + audit.municipality().code());
            }
            assertFalse(text.contains("Ung Horisont"), file + " tells a finding");
        }
    }

    private static String textOf(Path file) throws IOException {
        if (file.toString().endsWith("x")) {
            return unzipped(file);
        }
        if (!file.toString().endsWith(".pdf")) {
            return Files.readString(file);
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Every part of an Office file but its pictures, as it is stored. */
    private static String unzipped(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                text.append(entry.getName()).append('\n');
                if (entry.getName().endsWith(".png")) {
                    continue;
                }
                text.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void hasTheReviewsPartsInItsOrder() throws IOException {
        String text = textOf(written(Language.SV, Names.STRENGTHS, Format.PDF).get(0));
        int at = 0;
        for (String part :
                List.of(
                        "Sammanfattning",
                        "1 Inledning",
                        "1.1 Bakgrund",
                        "1.2 Syfte",
                        "1.4 Metod och avgränsning",
                        "2 Resultat",
                        "Tabell 1.",
                        "Diagram 1.",
                        "2.2 En aktiv relation",
                        "2.3 En tydligare styrning",
                        "3 Avslutande bedömning")) {
            int next = text.indexOf(part, at);
            assertTrue(next >= at, part);
            at = next;
        }
    }

    @Test
    void drawsTheMedianWhereThereAreTooManyForALineEach() throws IOException {
        List<ScoredAudit> nine =
                IntStream.range(0, 9)
                        .mapToObj(i -> AuditFixture.auditOf("Ort " + i).rated("RES1", "met").done())
                        .toList();
        Path many = out.resolve("nine.svg");
        Reports.spider(Comparison.of(nine, Names.STRENGTHS), Language.SV, many);
        Path few = out.resolve("eight.svg");
        Reports.spider(Comparison.of(nine.subList(0, 8), Names.STRENGTHS), Language.SV, few);
        assertTrue(Files.readString(many).contains("<svg"));
        assertFalse(Files.readString(many).equals(Files.readString(few)));
    }

    @Test
    void marksEveryPageOfAReportThatHoldsADraft() throws IOException {
        Comparison drafts =
                Comparison.of(
                        List.of(AuditFixture.draftOf("Mark").rated("RES1", "met").done()),
                        Names.STRENGTHS);
        Path pdf =
                Reports.comparison(drafts, ReportSources.none(), order(Language.SV))
                        .writeInto(out, List.of(Format.PDF), file -> {})
                        .get(0);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertTrue(one.getText(document).contains("Utkast"), "page " + page);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void worksForOneMunicipalityForNineAndForAnotherRubric(Language language) throws Exception {
        List<ScoredAudit> one = List.of(AuditFixture.auditOf("Mark").rated("RES1", "met").done());
        List<ScoredAudit> nine =
                IntStream.range(0, 9)
                        .mapToObj(
                                i ->
                                        AuditFixture.auditOf(
                                                        "Ort " + i, AuditFixture.INTERNAL_CONTROL)
                                                .rated(
                                                        "CE1",
                                                        i % 2 == 0
                                                                ? "largely_met"
                                                                : "not_assessable")
                                                .done())
                        .toList();
        for (List<ScoredAudit> some : List.of(one, nine)) {
            Path pdf =
                    Reports.comparison(
                                    Comparison.of(some, Names.STRENGTHS),
                                    ReportSources.none(),
                                    order(language))
                            .writeInto(out, List.of(Format.PDF), file -> {})
                            .get(0);
            assertEquals(List.of(), Verapdf.violations(Files.readAllBytes(pdf)));
        }
    }
}
