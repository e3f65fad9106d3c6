package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Unit;
import se.trafikljus.audit.conduct.Signature;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.Format;
import se.trafikljus.report.Reports;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Fact;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.report.prose.Responsible;

/** A comparative report as it is signed, and what its cover says of it. */
class SignedComparisonTest {

    private static final Responsible THOSE =
            new Responsible(
                    "De förtroendevalda revisorerna",
                    "von Platen Revision",
                    "Bo Al",
                    "rev 2027/3",
                    Signature.list("Projektledare: Anna Ek | Kvalitetssäkrare: Bo Al"));

    @TempDir Path out;

    private static Comparison committees(Names names) {
        List<ScoredAudit> audits =
                Stream.of("Barn- och utbildningsnämnden", "Kommunstyrelsen", "Vara Bostäder AB")
                        .map(body -> AuditFixture.auditOf("Vara").of(body).rated("RES1", "met"))
                        .map(AuditFixture::done)
                        .toList();
        return Comparison.of(Unit.BODY, audits, List.of(), names);
    }

    private static ReportOrder order(Language language) {
        return new ReportOrder(language, Optional.empty(), LocalDate.of(2027, 2, 1));
    }

    private static List<Fact> facts(Document document) {
        return document.blocks().stream()
                .filter(Block.Cover.class::isInstance)
                .flatMap(block -> ((Block.Cover) block).facts().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "SV, Ort och datum, 'Uppdragsgivare De förtroendevalda revisorerna',"
                + " Utförd av von Platen Revision, Kvalitetssäkrad av Bo Al,"
                + " Diarienummer rev 2027/3",
        "EN, Place and date, 'Commissioned by De förtroendevalda revisorerna',"
                + " Carried out by von Platen Revision, Quality assured by Bo Al,"
                + " Reference number rev 2027/3"
    })
    void tellsWhoAnswersForItAndIsSignedInEveryFormat(
            Language language,
            String place,
            String commissioner,
            String auditor,
            String checked,
            String dnr)
            throws Exception {
        List<Path> files =
                Reports.comparison(
                                committees(Names.STRENGTHS),
                                ReportSources.none(),
                                order(language).by(THOSE))
                        .writeInto(out, List.of(Format.PDF, Format.HTML, Format.DOCX), file -> {});
        byte[] pdf = Files.readAllBytes(files.get(0));
        assertThat(Verapdf.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getAuthor())
                    .isEqualTo("von Platen Revision");
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence(
                            commissioner,
                            auditor,
                            checked,
                            dnr,
                            place,
                            "Anna Ek, projektledare",
                            "Bo Al, kvalitetssäkrare");
        }
        assertThat(Files.readString(files.get(1)))
                .contains(
                        "<dd>De förtroendevalda revisorerna</dd>",
                        "<p class=\"signature\"><strong>Anna Ek</strong>, projektledare</p>");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(files.get(2)))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Anna Ek, projektledare", "Bo Al, kvalitetssäkrare", place);
        }
    }

    @Test
    void isSignedBetweenTheRecommendationsAndTheAppendix() {
        List<String> chapters =
                ComparativeReport.of(committees(Names.STRENGTHS), order(Language.SV).by(THOSE))
                        .blocks()
                        .stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(Block.Heading.class::cast)
                        .filter(one -> one.level() == 2)
                        .map(Block.Heading::anchor)
                        .toList();
        assertThat(chapters)
                .containsSubsequence("conclusion", "signatures", "appendix")
                .containsOnlyOnce("signatures");
        assertThat(chapters.indexOf("signatures")).isEqualTo(chapters.indexOf("appendix") - 1);
    }

    @Test
    void leavesOutWhatIsNotGiven() {
        Document document = ComparativeReport.of(committees(Names.STRENGTHS), order(Language.SV));
        assertThat(facts(document))
                .extracting(Fact::label)
                .containsExactly("Ämne", "Omfattar", "Datum", "Underlag");
        assertThat(document.author()).isEmpty();
        assertThat(document.blocks()).noneMatch(Block.SignatureLine.class::isInstance);
    }

    @Test
    void namesBodiesOnItsCoverAsASentenceDoesAndInItsTablesWithACapital() {
        Document document = ComparativeReport.of(committees(Names.ALL), order(Language.SV));
        assertThat(facts(document))
                .contains(
                        new Fact("Ämne", "Det kommunala aktivitetsansvaret"),
                        new Fact(
                                "Omfattar",
                                "Barn- och utbildningsnämnden, kommunstyrelsen, Vara Bostäder"
                                        + " AB"));
        assertThat(firstCells(document, "audits"))
                .containsExactly(
                        "Barn- och utbildningsnämnden", "Kommunstyrelsen", "Vara Bostäder AB");
    }

    private static List<String> firstCells(Document document, String anchor) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.anchor().equals(anchor))
                .flatMap(table -> table.body().stream())
                .map(row -> row.cells().get(0).runs().stream().map(Run::text).toList())
                .map(texts -> String.join("", texts))
                .toList();
    }

    @Test
    void namesTheAuditedBodyOfAMunicipalityWithACapital() {
        Document document =
                ComparativeReport.of(
                        Comparison.of(
                                List.of(
                                        AuditFixture.auditOf("Vara")
                                                .of("Kommunstyrelsen")
                                                .rated("RES1", "met")
                                                .done()),
                                Names.ALL),
                        order(Language.SV));
        assertThat(
                        document.blocks().stream()
                                .filter(Block.Table.class::isInstance)
                                .map(Block.Table.class::cast)
                                .filter(table -> table.anchor().equals("audits"))
                                .flatMap(table -> table.body().stream())
                                .flatMap(row -> row.cells().stream())
                                .flatMap(cell -> cell.runs().stream())
                                .map(Run::text))
                .contains("Kommunstyrelsen", "Det kommunala aktivitetsansvaret");
    }
}
