package se.trafikljus.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Language;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.Format;
import se.trafikljus.report.Reports;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.SignatureLine;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.rubric.Objective;

/** A report as it is signed: its order, its answer, and what it leaves out. */
class SignedReportTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final Map<ConductField, String> SAID =
            Map.of(
                    ConductField.COMMISSIONER, "De förtroendevalda revisorerna i Vara",
                    ConductField.METHOD, "Urvalet är de fem största ärendena.",
                    ConductField.DOCUMENTS, "handlingsplaner och riktlinjer.",
                    ConductField.INTERVIEWS, "förvaltningschefen",
                    ConductField.FACT_CHECKED, "de intervjuade",
                    ConductField.QUALITY_CHECKED, "Bo Al",
                    ConductField.VERDICT, "partly",
                    ConductField.SIGNATURES, "Uppdragsledare: Anna Ek | Projektledare: Bo Al",
                    ConductField.ANSWER_BY, "2027-05-31");

    private final String body = "Utbildningsnämnden";

    private ScoredAudit audit(AuditStatus status, String conclusion, Conduct conduct) {
        AuditFixture fixture = AuditFixture.auditOf("Vara");
        for (Objective objective : AuditFixture.KAA.objectives()) {
            fixture.rated(objective.id(), "partly_met");
        }
        fixture.rated("RES1", "met").rated("COL1", "not_in_scope").rated("MAP1", "not_met");
        ScoredAudit one = fixture.done();
        Audit own =
                new Audit(
                        "vara-x",
                        "Vara",
                        one.rubric().hash(),
                        status,
                        "",
                        "",
                        List.of(body),
                        Optional.of(LocalDate.of(2016, 1, 1)),
                        Optional.of(LocalDate.of(2016, 12, 31)),
                        Optional.of(DAY),
                        "",
                        "",
                        "Bo",
                        "",
                        "",
                        "",
                        conclusion,
                        "",
                        "",
                        conduct);
        return new ScoredAudit(own, one.rubric(), one.municipality(), one.written());
    }

    private static Conduct said() {
        return Conduct.of(field -> SAID.getOrDefault(field, ""));
    }

    private static List<Block> blocks(ScoredAudit audit, Recommendation... recommendations) {
        ReportSources sources =
                new ReportSources(
                        Map.of(audit.audit().id(), List.of(recommendations)),
                        Optional.empty(),
                        Optional.empty());
        ReportOrder order = new ReportOrder(Language.SV, Optional.empty(), DAY);
        return AuditReport.of(AuditDossier.of(audit, Optional.empty(), sources, order), order)
                .blocks();
    }

    private static String text(List<Block> blocks) {
        return blocks.stream().flatMap(SignedReportTest::lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Block block) {
        if (block instanceof Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Prose prose) {
            return Stream.of(text(prose));
        }
        if (block instanceof SignatureLine line) {
            return Stream.of(text(line.below()));
        }
        return block instanceof Items items
                ? items.items().stream().map(SignedReportTest::text)
                : Stream.of();
    }

    private static String text(Prose prose) {
        return prose.runs().stream().map(Run::text).collect(Collectors.joining());
    }

    private static List<String> headings(List<Block> blocks, int level) {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == level)
                .map(Heading::label)
                .toList();
    }

    private Recommendation recommended(int number, String text) {
        return new Recommendation("vara-x", number, text, "RES1", body, Optional.empty(), "");
    }

    @Test
    void followsTheOrderOfPractice() {
        List<Block> blocks = blocks(audit(AuditStatus.APPROVED, "Delvis.", said()));
        assertThat(headings(blocks, 2))
                .containsExactly(
                        "Sammanfattning",
                        "1 Inledning",
                        "2 Iakttagelser och bedömningar",
                        "3 Samlad bedömning",
                        "4 Rekommendationer",
                        "Underskrifter",
                        "Bilaga: underlag");
        assertThat(headings(blocks, 3))
                .startsWith(
                        "1.1 Uppdrag",
                        "1.2 Syfte och revisionsfråga",
                        "1.3 Revisionskriterier",
                        "1.4 Revisionsobjekt och avgränsning",
                        "1.5 Metod",
                        "2.1 Resurser");
        assertThat(headings(blocks, 5)).startsWith("Iakttagelser", "Bedömning", "Iakttagelser");
    }

    @Test
    void saysHowItWasCarriedOutAndWhoSigns() {
        String text = text(blocks(audit(AuditStatus.APPROVED, "Delvis.", said())));
        assertThat(text)
                .contains(
                        "På uppdrag av de förtroendevalda revisorerna i Vara har vi granskat det"
                                + " kommunala aktivitetsansvaret.",
                        "Granskningen avser utbildningsnämnden.",
                        "Urvalet är de fem största ärendena.",
                        "Granskningen har genomförts genom dokumentstudier av handlingsplaner och"
                                + " riktlinjer samt intervjuer med förvaltningschefen.",
                        "Rapporten har sakgranskats av de intervjuade och kvalitetssäkrats av Bo"
                                + " Al.",
                        "Revisorerna önskar svar från utbildningsnämnden senast 31 maj 2027.",
                        "Anna Ek, uppdragsledare",
                        "Ort och datum");
    }

    @Test
    void answersTheAuditQuestionInTheSummaryAndInTheChapter() {
        String verdict =
                "Utifrån genomförd granskning är vår samlade bedömning att utbildningsnämnden"
                        + " inte helt har säkerställt att arbetet med det kommunala"
                        + " aktivitetsansvaret planeras, styrs och följs upp på ett ändamålsenligt"
                        + " sätt, så att skollagens krav uppfylls.";
        String text = text(blocks(audit(AuditStatus.APPROVED, "Planen saknas.", said())));
        assertThat(text.split(verdict, -1)).hasSize(3);
        assertThat(text)
                .containsSubsequence("Sammanfattning", verdict, "Planen saknas.", "Inledning");
        assertThat(text)
                .contains(
                        "Av de elva bedömda kontrollmålen är ett uppfyllt, nio delvis uppfyllda och"
                                + " ett ej uppfyllt. Ett kontrollmål ingår inte i granskningen.");
    }

    @Test
    void neverPrintsAProposal() {
        String draft = text(blocks(audit(AuditStatus.DRAFT, "Planen saknas.", Conduct.NONE)));
        assertThat(draft)
                .contains("Den samlade bedömningen är inte fastställd.", "Planen saknas.")
                .doesNotContain("Förslag", "allt väsentligt", "ska besvaras");
        String approved = text(blocks(audit(AuditStatus.APPROVED, "Planen saknas.", Conduct.NONE)));
        assertThat(approved)
                .contains("Planen saknas.")
                .doesNotContain("fastställd", "allt väsentligt", "ska besvaras");
    }

    @Test
    void leavesOutWhatIsNotTold() {
        String text = text(blocks(audit(AuditStatus.APPROVED, "Delvis.", Conduct.NONE)));
        assertThat(text)
                .contains("Vi har granskat det kommunala aktivitetsansvaret i Vara.")
                .doesNotContain(
                        "Källa saknas",
                        "Motivering saknas",
                        "angiven",
                        "På uppdrag",
                        "genomförts genom",
                        "sakgranskats",
                        "Underskrift",
                        "önskar svar");
    }

    @Test
    void addressesRecommendationsToTheBodyVerbsFirst() {
        String text =
                text(
                        blocks(
                                audit(AuditStatus.APPROVED, "Delvis.", said()),
                                recommended(1, "Nämnden bör upprätta en plan."),
                                recommended(2, "Följ upp målen."),
                                recommended(3, "Nämnden ska hålla sig informerad.")));
        assertThat(text)
                .containsSubsequence(
                        "Mot bakgrund av granskningens resultat rekommenderar vi"
                                + " utbildningsnämnden att:",
                        "upprätta en plan (nr 1, RES1).",
                        "följa upp målen (nr 2, RES1).",
                        "Vi bedömer att utbildningsnämnden ska:",
                        "hålla sig informerad (nr 3, RES1).")
                .doesNotContain("Nämnden bör upprätta");
    }

    @Test
    void givesTheRubricsRecommendationsToADraftAlone() {
        assertThat(text(blocks(audit(AuditStatus.DRAFT, "", said()))))
                .contains("Till stöd för revisorerna", "Nämnden bör");
        assertThat(text(blocks(audit(AuditStatus.APPROVED, "", said()))))
                .contains("I rapporten lämnas inga rekommendationer.")
                .doesNotContain("Nämnden bör", "Till stöd");
    }

    /** A line that is read aloud as nothing, and stays fit for archives. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void hasALineToSignOnInEveryFormat(Language language, @TempDir Path out) throws Exception {
        ScoredAudit audit = audit(AuditStatus.APPROVED, "Delvis.", said());
        List<Path> files =
                Reports.audit(
                                audit,
                                Optional.empty(),
                                ReportSources.none(),
                                new ReportOrder(language, Optional.empty(), DAY))
                        .writeInto(out, List.of(Format.PDF, Format.HTML, Format.DOCX), file -> {});
        byte[] pdf = Files.readAllBytes(files.get(0));
        assertThat(Verapdf.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence("Anna Ek, uppdragsledare", "Bo Al, projektledare")
                    .doesNotContain("__");
        }
        assertThat(Files.readString(files.get(1)))
                .contains("<p class=\"signature\"><strong>Anna Ek</strong>, uppdragsledare</p>");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(files.get(2)))) {
            assertThat(document.getParagraphs())
                    .filteredOn(one -> "SignatureLine".equals(one.getStyle()))
                    .hasSize(3);
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Anna Ek, uppdragsledare", "Bo Al, projektledare");
        }
    }

    @Test
    void speaksInNoToolsWords() {
        List<Block> blocks = blocks(audit(AuditStatus.APPROVED, "Delvis.", said()));
        int appendix =
                blocks.indexOf(
                        blocks.stream()
                                .filter(
                                        block ->
                                                block instanceof Heading heading
                                                        && heading.anchor().equals("appendix"))
                                .findFirst()
                                .orElseThrow());
        assertThat(text(blocks.subList(0, appendix)))
                .doesNotContain(
                        "nivå i skalan",
                        "Σ",
                        "värde 0",
                        "Ljuset",
                        "Trafikljus",
                        "minnet",
                        "ligger på");
    }
}
