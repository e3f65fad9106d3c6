package se.trafikljus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.LeftBehind;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Standing;

class TrailInReportsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Setback RESTORED = setback(41, true, "");
    private static final Setback LOST = setback(97, false, "Disken i Vara gick sönder.");
    private static final Optional<Standing> TRAIL =
            Optional.of(new Standing(new Head(1234, HASH), List.of(RESTORED, LOST)));

    @TempDir static Path home;
    @TempDir Path out;
    private static List<ScoredAudit> audits = List.of();

    @BeforeAll
    static void read() throws IOException {
        audits = SampleAudits.read(home);
    }

    private static Setback setback(long seq, boolean restored, String reason) {
        return new Setback(
                seq,
                "2026-10-0" + seq % 10 + "T22:30:00.000Z",
                new Actor("Disa Drift", "disa", "dator"),
                restored,
                Optional.of(LeftBehind.at(new Head(seq + 4, "b".repeat(64)))),
                new Head(seq - 1, "c".repeat(64)),
                reason);
    }

    private static ReportSources sources(Optional<Standing> trail) {
        return new ReportSources(Map.of(), Optional.empty(), trail);
    }

    private static ReportOrder order(Language language) {
        return new ReportOrder(language, Optional.empty(), DAY);
    }

    private Path comparison(
            Names names, Optional<Standing> trail, Language language, Format format) {
        return Reports.comparison(Comparison.of(audits, names), sources(trail), order(language))
                .writeInto(out, List.of(format), file -> {})
                .get(0);
    }

    private Path audit(Optional<Standing> trail, Language language, Format format) {
        return Reports.audit(audits.get(0), Optional.empty(), sources(trail), order(language))
                .writeInto(out, List.of(format), file -> {})
                .get(0);
    }

    private static String textOf(Path file) throws IOException {
        if (file.toString().endsWith(".html")) {
            return String.join(" ", TablesOf.paragraphs(file));
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PDF", "HTML"})
    void tellHowManyRecordsThereWereAndTheWholeChecksum(Format format) throws IOException {
        for (Path file :
                List.of(
                        comparison(Names.STRENGTHS, TRAIL, Language.EN, format),
                        audit(TRAIL, Language.EN, format))) {
            assertThat(textOf(file))
                    .containsOnlyOnce(
                            "the trail had 1,234 records. The checksum of the last one is " + HASH)
                    .containsOnlyOnce(HASH);
        }
    }

    @Test
    void tellEachSetbackInASentence() throws IOException {
        for (Path file :
                List.of(
                        comparison(Names.STRENGTHS, TRAIL, Language.SV, Format.PDF),
                        audit(TRAIL, Language.SV, Format.PDF))) {
            assertThat(textOf(file))
                    .containsOnlyOnce(
                            "2026-10-02 00:30:00 återläste Disa Drift en säkerhetskopia (post 41)."
                                    + " Arbetet fortsatte från post 40.")
                    .containsOnlyOnce("godtog Disa Drift en förlust (post 97).")
                    .containsOnlyOnce("Skäl: Disken i Vara gick sönder.");
        }
    }

    @Test
    void tellTheSameInTheWorkbook() throws IOException {
        String named = sheet(comparison(Names.STRENGTHS, TRAIL, Language.SV, Format.XLSX));
        assertThat(named)
                .containsOnlyOnce(HASH)
                .containsOnlyOnce(RESTORED.told().in(Language.SV))
                .containsOnlyOnce(LOST.told().in(Language.SV));
        assertThat(sheet(comparison(Names.NONE, TRAIL, Language.SV, Format.XLSX)))
                .contains(LOST.toldOfNobody().in(Language.SV))
                .doesNotContain("Disa");
        assertThat(sheet(comparison(Names.ALL, Optional.empty(), Language.SV, Format.XLSX)))
                .doesNotContain("ändringslogg");
    }

    /** What stands in a workbook's first sheet. */
    private static String sheet(Path file) throws IOException {
        StringBuilder said = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> said.append(cell).append('\n')));
        }
        return said.toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nameNoPersonAndGiveNoReasonWhereNobodyIsToBeNamed(Language language) throws IOException {
        String said = textOf(comparison(Names.NONE, TRAIL, language, Format.PDF));
        assertThat(said)
                .containsOnlyOnce(HASH)
                .containsOnlyOnce(RESTORED.toldOfNobody().in(language))
                .containsOnlyOnce(LOST.toldOfNobody().in(language))
                .doesNotContain("Disa", "Disken");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void areTheSameBytesForTheSameTrail(Format format) throws IOException {
        byte[] once = Files.readAllBytes(audit(TRAIL, Language.SV, format));
        byte[] compared =
                Files.readAllBytes(comparison(Names.STRENGTHS, TRAIL, Language.SV, format));
        assertThat(audit(TRAIL, Language.SV, format)).hasBinaryContent(once);
        assertThat(comparison(Names.STRENGTHS, TRAIL, Language.SV, format))
                .hasBinaryContent(compared);
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"PDF", "JSON"})
    void carryTheHeadForAProgramToRead(Format format) throws IOException {
        for (Names names : Names.values()) {
            assertThat(PrintedHead.in(Upload.of(comparison(names, TRAIL, Language.SV, format))))
                    .isEqualTo(TRAIL.orElseThrow().head());
        }
        assertThat(PrintedHead.in(Upload.of(audit(TRAIL, Language.SV, format))))
                .isEqualTo(TRAIL.orElseThrow().head());
        Path without = comparison(Names.ALL, Optional.empty(), Language.SV, format);
        assertThatThrownBy(() -> PrintedHead.in(Upload.of(without)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("does not tell where the trail stood");
    }

    @Test
    void areRefusedInWordsWhereNothingCanBeReadOutOfThem() throws IOException {
        for (Path file :
                List.of(
                        out.resolve("borta.pdf"),
                        Files.writeString(out.resolve("text.pdf"), "ingen PDF"),
                        comparison(Names.ALL, TRAIL, Language.SV, Format.CSV))) {
            assertThatThrownBy(() -> PrintedHead.in(Upload.of(file)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void sayNothingOfATrailThatIsNotTold() throws IOException {
        assertThat(textOf(audit(Optional.empty(), Language.SV, Format.PDF)))
                .doesNotContain("Ändringslogg", "ändringslogg");
        assertThat(textOf(comparison(Names.ALL, Optional.empty(), Language.SV, Format.PDF)))
                .doesNotContain("Ändringslogg", "ändringslogg");
    }

    @Test
    void areAccessibleAndFitForArchives() throws Exception {
        assertThat(Verapdf.violations(Files.readAllBytes(audit(TRAIL, Language.SV, Format.PDF))))
                .isEmpty();
    }
}
