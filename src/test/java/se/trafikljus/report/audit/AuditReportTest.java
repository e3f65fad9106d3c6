package se.trafikljus.report.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Browser;
import se.trafikljus.Golden;
import se.trafikljus.Language;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.AuditStatus.Reopening;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.SecondAssessment;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.Format;
import se.trafikljus.report.Reports;
import se.trafikljus.report.SampleAudits;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.report.prose.Written;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;

class AuditReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir static Path home;
    @TempDir Path out;
    private static List<ScoredAudit> samples = List.of();

    @BeforeAll
    static void read() throws IOException {
        samples = SampleAudits.read(home);
    }

    private static ScoredAudit sample(String municipality) {
        return samples.stream()
                .filter(one -> one.municipality().name().equals(municipality))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> written(
            ScoredAudit audit,
            List<Recommendation> recommendations,
            Language language,
            Format... formats) {
        return Reports.audit(
                        audit,
                        Optional.empty(),
                        new ReportSources(
                                Map.of(audit.audit().id(), recommendations),
                                Optional.empty(),
                                Optional.empty()),
                        new ReportOrder(language, Optional.empty(), DAY))
                .writeInto(out, List.of(formats), file -> {});
    }

    private Path pdf(ScoredAudit audit, Recommendation... recommendations) {
        return written(audit, List.of(recommendations), Language.SV, Format.PDF).get(0);
    }

    private static String textOf(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The text as one line, so that a sentence is found wherever its lines were broken. */
    private String said(ScoredAudit audit, Recommendation... recommendations) throws IOException {
        return textOf(pdf(audit, recommendations)).replaceAll("\\s+", " ");
    }

    @Test
    void tellsOfASecondScoringAndOfAReopening() throws IOException {
        ScoredAudit audit = sample("Karlstad");
        Rubric rubric = audit.rubric();
        Rating first = rubric.rating("met").orElseThrow();
        Map<String, SecondAssessment> others = new HashMap<>();
        rubric.objectives()
                .forEach(
                        objective ->
                                others.put(
                                        objective.id(), bySecond(objective.id(), rubric, "met")));
        others.put(
                "RES1",
                new SecondAssessment(
                        "RES1",
                        rubric.rating("not_met").orElseThrow(),
                        "",
                        "Bosse",
                        "",
                        Optional.of(
                                new SecondAssessment.Consensus(
                                        first, first, "Budgeten räcker.", "Eva", ""))));
        SecondScoring second = new SecondScoring(audit, others);
        Path pdf =
                Reports.audit(
                                audit,
                                Optional.empty(),
                                new ReportSources(
                                        Map.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Map.of(audit.audit().id(), second),
                                        Map.of(
                                                audit.audit().id(),
                                                List.of(
                                                        new Reopening(
                                                                audit.audit().id(),
                                                                1,
                                                                "Fel nämnd angavs.",
                                                                "Erik",
                                                                "2026-11-01T23:30:00Z"))),
                                        Set.of(),
                                        Map.of()),
                                new ReportOrder(Language.SV, Optional.empty(), DAY))
                        .writeInto(out, List.of(Format.PDF), file -> {})
                        .get(0);
        assertThat(textOf(pdf).replaceAll("\\s+", " "))
                .contains("utan att se de första bedömningarna. De två bedömarna gav samma")
                .contains("Andra bedömare har varit Bosse")
                .contains("I ett kontrollmål enades bedömarna därefter.")
                .contains("Enighet efter två bedömningar")
                .contains("den andra ✗ Ej uppfyllt, och de enades om ✓ Uppfyllt. Budgeten räcker.")
                .contains("Upplåsningar")
                .contains("2 november 2026, av Erik: Fel nämnd angavs.");
        assertThat(said(audit)).doesNotContain("Upplåsningar", "Andra bedömare");
    }

    private static SecondAssessment bySecond(String objective, Rubric rubric, String rating) {
        return new SecondAssessment(
                objective, rubric.rating(rating).orElseThrow(), "", "Bosse", "", Optional.empty());
    }

    @Test
    void tellsThatASecondScoringWasNotFinishedButNotWhatItSays() throws IOException {
        ScoredAudit audit = sample("Karlstad");
        SecondScoring begun =
                new SecondScoring(
                        audit, Map.of("RES1", bySecond("RES1", audit.rubric(), "not_met")));
        AuditDossier dossier =
                AuditDossier.of(
                        audit,
                        Optional.empty(),
                        new ReportSources(
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(audit.audit().id(), begun),
                                Map.of(),
                                Set.of(),
                                Map.of()),
                        new ReportOrder(Language.SV, Optional.empty(), DAY));
        assertThat(new AuditMethodSection().blocks(dossier).toString())
                .contains(
                        "En andra bedömning påbörjades (ett av tolv kontrollmål) men slutfördes"
                                + " inte; den ligger inte till grund för rapporten.")
                .doesNotContain("Andra bedömare", "Bosse");
    }

    @Test
    void callsTheAuditBeforeByItsTitleOrItsYearAndNeverByItsId() {
        ScoredAudit now = sample("Karlstad");
        assertThat(changeSince(now))
                .contains("Jämförelsen avser granskningen ”" + now.audit().title() + "”")
                .doesNotContain("karlstad-kaa-2016");
        assertThat(changeSince(titled(now, "Egen titel")))
                .contains("Jämförelsen avser granskningen ”Egen titel” (22 november 2026).");
        ScoredAudit untitled = AuditFixture.auditOf("1780").rated("RES1", "met").done();
        assertThat(changeSince(during(untitled, Optional.empty(), LocalDate.of(2013, 12, 31))))
                .contains("Jämförelsen avser granskningen 2013.");
        assertThat(changeSince(untitled)).contains("Jämförelsen avser en tidigare granskning.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SV | 2025-01-01 | 2025-12-31 | Grundläggande granskning av socialnämnden i Vara 2025 | Vi har genomfört en grundläggande granskning av socialnämnden i Vara för 2025. Granskningens syfte har varit att bedöma om socialnämnden under 2025 har säkerställt
                    SV | 2025-01-01 | 2025-06-30 | Grundläggande granskning av socialnämnden i Vara | Vi har genomfört en grundläggande granskning av socialnämnden i Vara. Granskningens syfte har varit att bedöma om socialnämnden under året har säkerställt
                    SV | 2025-07-01 | 2026-06-30 | Grundläggande granskning av socialnämnden i Vara | bedöma om socialnämnden under året har säkerställt
                    SV | 2024-01-01 | 2025-12-31 | Grundläggande granskning av socialnämnden i Vara | bedöma om socialnämnden under året har säkerställt
                    EN | 2025-01-01 | 2025-12-31 | Basic audit of Socialnämnden in Vara, 2025 | We have carried out the basic audit of Socialnämnden in Vara for 2025. The purpose of the audit was to assess whether Socialnämnden during 2025 has ensured
                    """)
    void tellsTheYearWhereThePeriodIsOneCalendarYear(
            Language language, LocalDate from, LocalDate to, String title, String said) {
        Rubric grund = RubricReader.read(Path.of("rubrics/grundlaggande-granskning.yaml"));
        ScoredAudit audit =
                during(
                        AuditFixture.auditOf("Vara", grund)
                                .of("Socialnämnden")
                                .rated("GOA1", "met")
                                .done(),
                        Optional.of(from),
                        to);
        AuditDossier dossier =
                AuditDossier.of(
                        audit,
                        Optional.empty(),
                        ReportSources.none(),
                        new ReportOrder(language, Optional.empty(), DAY));
        assertThat(dossier.title()).isEqualTo(title);
        String summary =
                new AuditSummarySection()
                        .blocks(dossier).stream()
                                .flatMap(
                                        block ->
                                                block instanceof Block.Prose prose
                                                        ? prose.runs().stream().map(Run::text)
                                                        : Stream.empty())
                                .collect(Collectors.joining(" "));
        assertThat(summary).contains(said);
        assertThat(new AuditIntroductionSection().blocks(dossier).toString())
                .contains(said.contains(" 2025 ") ? " 2025 " : "under året");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsNoIdOfTheProgram(Language language) {
        ScoredAudit audit = sample("Karlstad");
        String appendix =
                new AuditAppendixSection()
                        .blocks(
                                AuditDossier.of(
                                        audit,
                                        Optional.empty(),
                                        ReportSources.none(),
                                        new ReportOrder(language, Optional.empty(), DAY)))
                        .toString();
        assertThat(appendix)
                .doesNotContain(audit.audit().id(), "(kaa")
                .contains(audit.rubric().title().in(language), audit.rubric().version());
    }

    private static String changeSince(ScoredAudit then) {
        return new AuditChangeSection()
                .blocks(
                        AuditDossier.of(
                                sample("Karlstad"),
                                Optional.of(then),
                                ReportSources.none(),
                                new ReportOrder(Language.SV, Optional.empty(), DAY)))
                .toString();
    }

    private static Recommendation recommended(int number, String text) {
        return new Recommendation("x", number, text, "RES1", "Nämnden", Optional.of(DAY), "hög");
    }

    private static ScoredAudit with(Audit audit, ScoredAudit one) {
        return new ScoredAudit(audit, one.rubric(), one.municipality(), one.written());
    }

    private static ScoredAudit titled(ScoredAudit one, String title) {
        Audit a = one.audit();
        return with(
                new Audit(
                        a.id(),
                        a.place(),
                        a.rubricHash(),
                        a.status(),
                        title,
                        a.question(),
                        a.bodies(),
                        a.periodFrom(),
                        a.periodTo(),
                        Optional.of(DAY),
                        a.auditor(),
                        a.dnr(),
                        a.approvedBy(),
                        a.approvedAt(),
                        a.publishedAt(),
                        a.unfoundedReason(),
                        a.conclusion(),
                        a.follows(),
                        a.source()),
                one);
    }

    private static ScoredAudit during(ScoredAudit one, Optional<LocalDate> from, LocalDate to) {
        Audit a = one.audit();
        return with(
                new Audit(
                        a.id(),
                        a.place(),
                        a.rubricHash(),
                        a.status(),
                        a.title(),
                        a.question(),
                        a.bodies(),
                        from,
                        Optional.of(to),
                        a.reportDate(),
                        a.auditor(),
                        a.dnr(),
                        a.approvedBy(),
                        a.approvedAt(),
                        a.publishedAt(),
                        a.unfoundedReason(),
                        a.conclusion(),
                        a.follows(),
                        a.source()),
                one);
    }

    /** An audit whose every text is the same. */
    private static ScoredAudit saying(String text, Rubric rubric, String rating) {
        Map<String, Assessment> written = new HashMap<>();
        rubric.objectives()
                .forEach(
                        objective ->
                                written.put(
                                        objective.id(),
                                        new Assessment(
                                                objective.id(),
                                                rubric.rating(rating),
                                                text,
                                                text,
                                                text,
                                                text,
                                                text,
                                                true,
                                                text,
                                                text,
                                                text)));
        ScoredAudit plain = AuditFixture.auditOf("Mark", rubric).done();
        Audit audit =
                new Audit(
                        "mark-x",
                        "1463",
                        rubric.hash(),
                        AuditStatus.APPROVED,
                        text,
                        text,
                        List.of(text),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(DAY),
                        text,
                        text,
                        text,
                        text,
                        text,
                        text,
                        text,
                        text,
                        text);
        return new ScoredAudit(audit, rubric, plain.municipality(), written);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsAsItShould(Language language) throws IOException {
        Path pdf = written(sample("Karlstad"), List.of(), language, Format.PDF).get(0);
        Golden.assertSame("report/audit-" + language.code() + ".txt", textOf(pdf));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndFitForArchivesAsPdf(Language language) throws Exception {
        Recommendation[] three =
                IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> recommended(n, "Nämnden bör följa upp. " + n))
                        .toArray(Recommendation[]::new);
        for (ScoredAudit audit :
                List.of(
                        sample("Karlstad"),
                        AuditFixture.draftOf("Mark").done(),
                        AuditFixture.auditOf("Vara", AuditFixture.INTERNAL_CONTROL)
                                .rated("CE1", "largely_met")
                                .rated("CE2", "not_assessable")
                                .done())) {
            Path pdf = written(audit, List.of(three), language, Format.PDF).get(0);
            assertEquals(List.of(), Verapdf.violations(Files.readAllBytes(pdf)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasNoAccessibilityFaultsAsHtmlInABrowser(Language language) {
        Path html =
                written(
                                sample("Lysekil"),
                                List.of(recommended(1, "Nämnden bör följa upp.")),
                                language,
                                Format.HTML)
                        .get(0);
        try (Browser browser = Browser.open()) {
            browser.show(html.toUri().toString());
            assertEquals(List.of(), browser.accessibilityFaults());
        }
    }

    @Test
    void givesTheSameBytesTwiceInEveryFormat() throws IOException {
        Recommendation one = recommended(1, "Nämnden bör följa upp.");
        List<byte[]> once = new ArrayList<>();
        for (Path file : written(sample("Mark"), List.of(one), Language.SV, Format.values())) {
            once.add(Files.readAllBytes(file));
        }
        List<Path> again = written(sample("Mark"), List.of(one), Language.SV, Format.values());
        for (int i = 0; i < again.size(); i++) {
            assertArrayEquals(
                    once.get(i), Files.readAllBytes(again.get(i)), again.get(i).toString());
        }
    }

    @Test
    void isNamedByTheAuditsIdInEveryFormat() {
        assertThat(written(sample("Vara"), List.of(), Language.SV, Format.values()))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "audit-vara-kaa-2016.pdf",
                        "audit-vara-kaa-2016.html",
                        "audit-vara-kaa-2016.docx",
                        "audit-vara-kaa-2016.xlsx",
                        "audit-vara-kaa-2016.csv",
                        "audit-vara-kaa-2016.json");
    }

    @Test
    void hasThePartsOfASwedishAuditReportInTheirOrder() throws IOException {
        assertThat(said(sample("Lysekil")))
                .containsSubsequence(
                        "Innehåll",
                        "Sammanfattning",
                        "1 Inledning",
                        "1.1 Uppdrag",
                        "1.2 Syfte och revisionsfråga",
                        "1.3 Revisionskriterier",
                        "1.4 Revisionsobjekt och avgränsning",
                        "1.5 Metod",
                        "2 Iakttagelser och bedömningar",
                        "2.1 Resurser",
                        "2.1.1 RES1",
                        "Bedömning per område",
                        "3 Samlad bedömning",
                        "4 Rekommendationer",
                        "Bilaga: underlag");
    }

    @Test
    void marksEveryPageOfADraft() throws IOException {
        ScoredAudit draft = AuditFixture.draftOf("Mark").rated("RES1", "met").done();
        try (PDDocument document = Loader.loadPDF(pdf(draft).toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertTrue(one.getText(document).contains("Utkast"), "page " + page);
            }
        }
        assertThat(textOf(pdf(sample("Mark")))).doesNotContain("Utkast");
    }

    @Test
    void saysSoWhereNothingIsScoredYet() throws IOException {
        assertThat(said(AuditFixture.draftOf("Mark").done()))
                .contains("Inget kontrollmål har bedömts. Tolv kontrollmål har ännu inte bedömts.")
                .contains("Den samlade bedömningen är inte fastställd.")
                .contains("Därför finns varken bedömning per område eller diagram.")
                .contains("Kontrollmålet är ännu inte bedömt.")
                .contains("I rapporten lämnas inga rekommendationer.")
                .contains("Inga källor är angivna.");
    }

    @Test
    void tellsHowManyObjectivesAreOnEachLevelInWords() throws IOException {
        assertThat(said(sample("Karlstad")))
                .contains(
                        "Av de åtta bedömda kontrollmålen är fem uppfyllda och tre delvis"
                                + " uppfyllda. Fyra kontrollmål ingår inte i granskningen.");
        assertThat(said(AuditFixture.auditOf("A").rated("RES1", "met").done()))
                .contains("Det enda bedömda kontrollmålet är uppfyllt.");
        assertThat(
                        said(
                                AuditFixture.auditOf("A")
                                        .rated("RES1", "not_met")
                                        .rated("COL1", "not_met")
                                        .done()))
                .contains("Båda de bedömda kontrollmålen är ej uppfyllda.");
        assertThat(
                        said(
                                AuditFixture.auditOf("A", AuditFixture.INTERNAL_CONTROL)
                                        .rated("CE1", "largely_met")
                                        .rated("CE2", "largely_met")
                                        .rated("CE3", "not_met")
                                        .rated("RA1", "not_assessable")
                                        .done()))
                .contains(
                        "Av de tre bedömda kontrollmålen är två i huvudsak uppfyllda och ett ej"
                                + " uppfyllt. Ett kontrollmål har inte kunnat bedömas.");
    }

    @Test
    void keepsToTheSourcesThatWereInForceDuringThePeriod() throws IOException {
        ScoredAudit one = sample("Karlstad");
        String before =
                said(
                        during(
                                one,
                                Optional.of(LocalDate.of(2016, 1, 1)),
                                LocalDate.of(2017, 12, 31)));
        assertThat(before)
                .contains("perioden, 1 januari 2016 – 31 december 2017.")
                .contains("Kommunallag (1991:900)")
                .contains("gällde 1 januari 2015 – 30 juni 2018")
                .doesNotContain("Kommunallag (2017:725)")
                .doesNotContain("Granskad period är inte angiven");
        assertThat(said(during(one, Optional.empty(), LocalDate.of(2020, 12, 31))))
                .contains("som gällde den 31 december 2020.")
                .doesNotContain("Kommunallag (1991:900)")
                .contains("Kommunallag (2017:725)");
    }

    @Test
    void tellsASampleWithItsObjectiveOnlyAndEachSourceOnce() throws IOException {
        String sample = "Stickprov: 12 av 120 ärenden. Plan: uppfyllt i 9.";
        ScoredAudit audit = AuditFixture.auditOf("Mark").done();
        Map<String, Assessment> written = new HashMap<>();
        List.of("DOC1", "MAP1")
                .forEach(
                        id ->
                                written.put(
                                        id,
                                        new Assessment(
                                                id,
                                                audit.rubric().rating("met"),
                                                "F",
                                                "R",
                                                "",
                                                "Intervju, s. 3\n"
                                                        + (id.equals("DOC1") ? sample : "Dok 2"),
                                                id.equals("DOC1") ? "Vi har planer" : "",
                                                false,
                                                "",
                                                "",
                                                "")));
        Path pdf =
                Reports.audit(
                                new ScoredAudit(
                                        audit.audit(),
                                        audit.rubric(),
                                        audit.municipality(),
                                        written),
                                Optional.empty(),
                                new ReportSources(
                                        Map.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Map.of(),
                                        Map.of(),
                                        Set.of(sample),
                                        Map.of()),
                                new ReportOrder(Language.SV, Optional.empty(), DAY))
                        .writeInto(out, List.of(Format.PDF), file -> {})
                        .get(0);
        assertThat(textOf(pdf).replaceAll("\\s+", " "))
                .containsOnlyOnce(sample)
                .contains("Intervju, s. 3 " + sample)
                .contains("Källa: Intervju, s. 3; Dok 2")
                .contains("MAP1 och DOC1: Intervju, s. 3")
                .contains("DOC1: stickprov, som redovisas vid kontrollmålet");
    }

    @Test
    void claimsNothingOfWordingsOnDaysThatAreStillToCome() throws IOException {
        ScoredAudit one = sample("Karlstad");
        assertThat(
                        said(
                                during(
                                        one,
                                        Optional.of(LocalDate.of(2026, 1, 1)),
                                        LocalDate.of(2026, 12, 31))))
                .contains(
                        "som enligt granskningsprogrammet gäller under hela eller en del av den"
                                + " granskade perioden, 1 januari 2026 – 31 december 2026. Rapporten"
                                + " är skriven innan perioden är slut, den 22 november 2026,")
                .doesNotContain("lydelser som gällde");
        assertThat(said(during(one, Optional.empty(), LocalDate.of(2026, 12, 31))))
                .contains("gäller den 31 december 2026.", "dessförinnan, den 22 november 2026,");
    }

    @Test
    void listsTheLawAsItStoodEachWorkOnceAndClaimsNothingOfWhatWasChecked() throws IOException {
        String text = said(sample("Karlstad"));
        assertThat(text)
                .containsSubsequence(
                        "i de lydelser som gällde 1 januari 2016 – 31 december 2016.",
                        "Bindande (ska):",
                        "29 kap. 9 §, i lydelse enligt lag (2014:1002), gällde 1 januari 2015 – 30"
                                + " juni 2018",
                        "Kommunallag (1991:900) 6 kap. 7 §",
                        "Skolverkets föreskrifter om innehållet i dokumentationen",
                        "Vägledande (bör):",
                        "om kommunernas aktivitetsansvar för ungdomar, avsnitten ”Att styra och"
                                + " leda arbetet”, ”Löpande identifiera, informera och kontakta”",
                        "och ”Förande av register”",
                        "15 kap. 15 § om annan huvudmans meddelande",
                        "Allmänna råd ska följas om kommunen inte handlar",
                        "riktar sig till någon annan än den som granskas",
                        "För bestämmelser som har ändrats anges den tid lydelsen gällde.")
                .containsOnlyOnce("SKOLFS 2015:62")
                .doesNotContain("2018:749", "2022:1315", "2017:725", "2018:1359", "minnet");
    }

    @Test
    void givesItsOwnRecommendationsRatherThanTheRubrics() throws IOException {
        Recommendation[] seven =
                IntStream.rangeClosed(1, 7)
                        .mapToObj(n -> recommended(n, "Nämnden bör göra sak " + n + "."))
                        .toArray(Recommendation[]::new);
        assertThat(said(sample("Lysekil"), seven))
                .containsSubsequence(
                        "rekommenderar vi nämnden att:",
                        "göra sak 5 (nr 5, RES1, prioritet: hög, svar senast 22 november 2026).",
                        "Rapporten innehåller sammanlagt sju rekommendationer. Samtliga finns i"
                                + " kapitlet Rekommendationer.",
                        "1 Inledning",
                        "göra sak 7 (nr 7, RES1, prioritet: hög, svar senast 22 november 2026).")
                .containsOnlyOnce("göra sak 6")
                .doesNotContain("Till stöd för revisorerna");
    }

    @Test
    void offersTheRubricsRecommendationsForWhatIsWeakWhereThereAreNone() throws IOException {
        String text = said(AuditFixture.draftOf("A").rated("RES1", "not_met").done());
        assertThat(text)
                .contains("Till stöd för revisorerna återges här granskningsprogrammets")
                .contains("RES1 (✗ ej uppfyllt): Nämnden bör klargöra vilka medel")
                .contains("För temat ”En ändamålsenlig resursfördelning” som helhet:")
                .doesNotContain("För temat ”En fungerande samverkan”");
    }

    @Test
    void namesTheRatingsThatLackAFoundation() throws IOException {
        assertThat(
                        said(
                                AuditFixture.auditOf("A")
                                        .rated("COL1", "met")
                                        .unfounded("RES1", "not_met")
                                        .done()))
                .contains("RES1 Tillräckliga resurser för arbetet: motivering och källa saknas")
                .doesNotContain("Källa saknas.", "Motivering saknas.");
        assertThat(said(AuditFixture.draftOf("A").unfounded("RES1", "not_met").done()))
                .contains("Källa saknas.", "Motivering saknas.");
        assertThat(said(sample("Karlstad"))).doesNotContain("Bedömningar utan underlag");
    }

    @Test
    void tellsTheAuditsOwnWordingAndTheAuditedBodysRemark() throws IOException {
        assertThat(said(saying("Egna ord", AuditFixture.KAA, "partly_met")))
                .containsSubsequence(
                        "2.1.1 RES1",
                        "Kontrollmålets lydelse i granskningen: Egna ord",
                        "Iakttagelser Egna ord",
                        "Bedömning ◐ Vi bedömer att kontrollmålet är delvis uppfyllt. Egna ord",
                        "Kriterium för nivån ”delvis uppfyllt”: Resurserna räcker till en del",
                        "Vi lyfter fram detta som ett gott exempel.",
                        "Synpunkt från den granskade vid sakgranskningen: Egna ord")
                .contains("Kontrollmålen bedömda av Egna ord")
                .contains("Godkänd av Egna ord")
                .contains("Skäl till att godkänna trots brister i underlaget Egna ord");
    }

    @Test
    void tellsTheSwedishDayOfAnApprovalWrittenAsATime() {
        assertEquals(
                Optional.of(LocalDate.of(2027, 1, 1)), Written.day("2026-12-31T23:30:00.000Z"));
        assertEquals(Optional.of(DAY), Written.day(" 2026-11-22 "));
        assertEquals(Optional.empty(), Written.day("hösten 2016"));
    }

    @Test
    void printsHostileTextsToTheLetter() throws Exception {
        for (String hostile :
                List.of(
                        "<script>alert(1)</script> <img src=http://127.0.0.1:1/>",
                        "{0} '{1}' {0,choice,0#x} %s ${x} =HYPERLINK(\"http://x\")",
                        "a\r\n\r\nb\u0007\u001b[2J\u00ad")) {
            ScoredAudit audit = saying(hostile, AuditFixture.KAA, "partly_met");
            List<Path> files =
                    written(
                            audit,
                            List.of(recommended(1, hostile)),
                            Language.SV,
                            Format.PDF,
                            Format.HTML);
            assertEquals(List.of(), Verapdf.violations(Files.readAllBytes(files.get(0))));
            assertThat(Files.readString(files.get(1)))
                    .doesNotContain("<script")
                    .doesNotContain("<img src=http:")
                    .doesNotContain("\u001b");
        }
        assertThat(said(saying("{0} <b>", AuditFixture.KAA, "met")))
                .contains("Iakttagelser {0} <b>");
    }

    @Test
    void bearsTextsOfAnyLength() throws Exception {
        String longest = "ord ".repeat(Assessment.LONGEST_TEXT / 40);
        Path pdf = pdf(saying(longest, AuditFixture.INTERNAL_CONTROL, "largely_met"));
        assertEquals(List.of(), Verapdf.violations(Files.readAllBytes(pdf)));
    }
}
