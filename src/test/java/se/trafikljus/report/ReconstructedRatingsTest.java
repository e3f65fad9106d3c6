package se.trafikljus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Language;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Names;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.exchange.comparison.ComparisonFiles;
import se.trafikljus.report.audit.AuditDossier;
import se.trafikljus.report.audit.AuditReport;
import se.trafikljus.report.comparative.ComparativeReport;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.rubric.SpecialRating;

/** A reconstructed rating is marked wherever it stands, and told of where nobody can miss it. */
class ReconstructedRatingsTest {

    private static final String MARK = "\u00a0(R)";

    @TempDir static Path home;
    @TempDir Path out;
    private static List<ScoredAudit> audits = List.of();

    @BeforeAll
    static void read() throws IOException {
        audits = SampleAudits.read(home);
    }

    private static ReportOrder order(Language language) {
        return new ReportOrder(language, Optional.of("T"), LocalDate.of(2026, 11, 22));
    }

    private static Document comparative(Comparison comparison, Language language) {
        return ComparativeReport.of(comparison, order(language));
    }

    private static Document report(ScoredAudit audit, Language language) {
        ReportOrder order = order(language);
        return AuditReport.of(
                AuditDossier.of(audit, Optional.empty(), ReportSources.none(), order), order);
    }

    /** Each audit with the same ratings, as if its own auditors had made them. */
    private static List<ScoredAudit> asOwn() {
        return with(ReconstructedRatingsTest::asOwn);
    }

    private static List<ScoredAudit> with(UnaryOperator<Assessment> changed) {
        return audits.stream()
                .map(
                        audit ->
                                new ScoredAudit(
                                        audit.audit(),
                                        audit.rubric(),
                                        audit.municipality(),
                                        audit.assessments().stream()
                                                .map(changed)
                                                .collect(
                                                        Collectors.toMap(
                                                                Assessment::objective,
                                                                one -> one))))
                .toList();
    }

    private static Assessment asOwn(Assessment one) {
        return one.founded(
                one.finding(),
                one.rationale(),
                one.source().replace("R; ", ""),
                one.quote(),
                one.success());
    }

    private static Assessment asReconstructed(Assessment one) {
        return one.founded(
                one.finding(),
                one.rationale(),
                "R; " + one.source().replace("R; ", ""),
                one.quote(),
                one.success());
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).reduce("", String::concat);
    }

    private static String cover(Document document) {
        return document.blocks().stream()
                .takeWhile(block -> !(block instanceof Block.Contents))
                .filter(Block.Prose.class::isInstance)
                .map(block -> text(((Block.Prose) block).runs()))
                .reduce("", (all, one) -> all + one + "\n");
    }

    private static Block.Table table(Document document, String anchor) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(one -> one.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    private static String notes(Block.Table table) {
        return table.notes().stream().map(one -> text(one.runs())).toList().toString();
    }

    private static long inSource() {
        return audits.stream()
                .flatMap(audit -> audit.assessments().stream())
                .filter(ReconstructedRatingsTest::isMarked)
                .count();
    }

    /** What an audit left out is no judgement of anybody. */
    private static boolean isMarked(Assessment one) {
        return one.source().startsWith("R; ")
                && one.rating().filter(SpecialRating.NOT_IN_SCOPE::equals).isEmpty();
    }

    @Test
    void fortyFiveOfTheSamplesFiftyEightRatingsAreReconstructed() {
        assertThat(Reconstructed.in(Comparison.of(audits, Names.ALL)))
                .isEqualTo(new Reconstructed(45, 58));
        assertThat(Reconstructed.in(Comparison.of(asOwn(), Names.ALL)))
                .isEqualTo(new Reconstructed(0, 58));
    }

    @ParameterizedTest
    @EnumSource(Names.class)
    void theMatrixMarksEachOfThemAndNoOtherAndExplainsTheMarkOnce(Names names) {
        Comparison comparison = Comparison.of(audits, names);
        Block.Table matrix = table(comparative(comparison, Language.SV), "matrix");
        List<Boolean> marked = new ArrayList<>();
        for (Block.Row row : matrix.body()) {
            row.cells().stream()
                    .filter(cell -> cell.scope() == Block.Scope.DATA)
                    .forEach(
                            cell -> {
                                assertThat(cell.spoken().endsWith(", rekonstruerad"))
                                        .isEqualTo(text(cell.runs()).endsWith(MARK));
                                marked.add(text(cell.runs()).endsWith(MARK));
                            });
        }
        List<Boolean> expected =
                audits.get(0).rubric().objectives().stream()
                        .flatMap(
                                objective ->
                                        audits.stream()
                                                .map(
                                                        audit ->
                                                                isMarked(
                                                                        audit.assessment(
                                                                                objective.id()))))
                        .toList();
        assertThat(marked).isEqualTo(expected);
        assertThat(notes(matrix)).containsOnlyOnce("(R) Rekonstruerad");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SV | 45 av 58 bedömningar är rekonstruerade (R)"
                        + " | Av de 58 bedömningarna, varav 45 är rekonstruerade och märkta (R), är"
                        + " nio ”uppfyllt”, 34 ”delvis uppfyllt” och 15 ”ej uppfyllt”. I ingen av de"
                        + " sju kommunerna är samtliga bedömda kontrollmål uppfyllda.",
                "EN | 45 of 58 ratings are reconstructed (R)"
                        + " | The 58 ratings, of which 45 are reconstructed and marked (R), comprise"
                        + " nine “met”, 34 “partly met” and 15 “not met”. All control objectives rated"
                        + " are met in none of the seven municipalities."
            })
    void coverAndSummaryTellWhateverTheTitle(Language language, String onCover, String summary) {
        Document document = comparative(Comparison.of(audits, Names.STRENGTHS), language);
        assertThat(cover(document)).contains(onCover);
        assertThat(document.blocks())
                .filteredOn(Block.Prose.class::isInstance)
                .map(block -> text(((Block.Prose) block).runs()))
                .containsOnlyOnce(summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | Granskningarna är godkända. | Rekonstruerade bedömningar (R) ingår. | Bedömningarna är rekonstruerade.
                    EN | The audits are approved.    | Includes reconstructed ratings (R).  | The ratings are reconstructed.
                    """)
    void nobodyIsSaidToHaveApprovedThem(Language language, String none, String some, String all) {
        assertThat(status(asOwn(), language)).isEqualTo(none);
        assertThat(status(audits, language)).isEqualTo(some);
        assertThat(status(with(ReconstructedRatingsTest::asReconstructed), language))
                .isEqualTo(all);
    }

    private static String status(List<ScoredAudit> some, Language language) {
        return comparative(Comparison.of(some, Names.ALL), language).blocks().stream()
                .filter(Block.Cover.class::isInstance)
                .flatMap(block -> ((Block.Cover) block).facts().stream())
                .filter(fact -> List.of("Underlag", "Basis").contains(fact.label()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | Ingen kompletterande granskning har gjorts. | Bedömningar märkta (R) är rekonstruerade och har inte gjorts av granskningarnas revisorer.
                    EN | No further audit work has been done.        | Ratings marked (R) are reconstructed and were not made by the audits' auditors.
                    """)
    void theMethodTellsWhoseWorkItIs(Language language, String always, String marked) {
        assertThat(comparative(Comparison.of(audits, Names.ALL), language).blocks().toString())
                .containsOnlyOnce(always + " " + marked);
        assertThat(comparative(Comparison.of(asOwn(), Names.ALL), language).blocks().toString())
                .containsOnlyOnce(always)
                .doesNotContain(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SV | Tre av åtta bedömningar är rekonstruerade (R) och har inte gjorts av"
                        + " granskningens revisorer.",
                "EN | Three of eight ratings are reconstructed (R) and were not made by the"
                        + " audit's auditors."
            })
    void anAuditsReportTellsOfItsOwn(Language language, String onCover) {
        Document document = report(audits.get(0), language);
        assertThat(cover(document)).contains(onCover);
        Block.Table ratings = table(document, "ratings");
        assertThat(ratings.body())
                .filteredOn(row -> text(row.cells().get(1).runs()).endsWith(MARK))
                .hasSize(3);
        assertThat(notes(ratings)).contains("(R)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsToldWhereAllRatingsAreTheAuditorsOwn(Language language) {
        List<Document> documents =
                List.of(
                        comparative(Comparison.of(asOwn(), Names.ALL), language),
                        report(asOwn().get(0), language));
        for (Document document : documents) {
            assertThat(cover(document)).doesNotContain("(R)");
            assertThat(document.blocks().toString())
                    .doesNotContain(MARK, "(R) Rekon", "(R) Recon", "(R).");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoeverIsNamedForOneIsNamedWithTheMark(Language language) {
        Comparison comparison = Comparison.of(audits, Names.STRENGTHS);
        assertThat(comparison.findings())
                .filteredOn(one -> one.kind() == FindingKind.SUCCESS_FACTOR)
                .filteredOn(one -> one.objective().equals("COL1"))
                .map(one -> one.text().in(language))
                .singleElement()
                .asString()
                .contains("Svenljunga ", "Trollhättan" + MARK)
                .doesNotContain("Svenljunga" + MARK);
        assertThat(
                        comparative(comparison, language).blocks().stream()
                                .filter(Block.Prose.class::isInstance)
                                .map(block -> text(((Block.Prose) block).runs()))
                                .filter(one -> one.contains("Karlstad"))
                                .filter(one -> one.contains("Svenljunga och Trollhättan"))
                                .filter(one -> !one.contains("Lysekil"))
                                .toList())
                .allMatch(one -> one.contains("Trollhättan" + MARK));
    }

    @Test
    void jsonMarksTheSameCells() throws IOException {
        StringWriter json = new StringWriter();
        ComparisonFiles.json(Comparison.of(audits, Names.NONE), Language.SV, json);
        assertThat(json.toString().split("\"reconstructed\"\\s*:\\s*true", -1))
                .hasSize((int) inSource() + 1);
    }

    @Test
    void theWorkbookShowsTheMarkAndLeavesTheWordAsItIs() throws IOException {
        Path file =
                Reports.comparison(
                                Comparison.of(audits, Names.ALL),
                                ReportSources.none(),
                                order(Language.SV))
                        .writeInto(out, List.of(Format.XLSX), one -> {})
                        .get(0);
        int marked = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : book.getSheetAt(1)) {
                for (Cell cell : row) {
                    if (cell.getCellStyle().getDataFormatString().equals("@\" (R)\"")) {
                        assertThat(cell.getStringCellValue()).doesNotContain("(R)");
                        marked++;
                    }
                }
            }
            assertThat(lastOf(book).getStringCellValue()).startsWith("(R) Rekonstruerad");
        }
        assertThat(marked).isEqualTo((int) inSource());
    }

    private static Cell lastOf(XSSFWorkbook book) {
        return book.getSheetAt(1).getRow(book.getSheetAt(1).getLastRowNum()).getCell(0);
    }
}
