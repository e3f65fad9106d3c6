package se.trafikljus.report.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Actor;
import se.trafikljus.Browser;
import se.trafikljus.Golden;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.improvement.Verification;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.report.Format;
import se.trafikljus.report.PrintedHead;
import se.trafikljus.report.Reports;
import se.trafikljus.report.SampleAudits;
import se.trafikljus.report.TablesOf;
import se.trafikljus.report.pdf.Heard;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.LeftBehind;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Standing;

class CommitteeSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String BODY = "Utbildningsnämnden";
    private static final List<String> OBJECTIVES =
            List.of("GOV1", "DOC1", "RSP1", "FUP1", "INT1", "MAP1", "COL1", "RES1");

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

    /** An improvement area of Lysekil's audit. */
    private static Followed area(
            int number, String title, ImprovementStatus status, Optional<LocalDate> due) {
        return area(number, title, status, due, "Nämnden delar bilden.", Origin.CELL);
    }

    private static Followed area(
            int number,
            String title,
            ImprovementStatus status,
            Optional<LocalDate> due,
            String said,
            Origin origin) {
        ScoredAudit audit = sample("Lysekil");
        boolean own = origin == Origin.OWN_REPORT;
        boolean answered = !own && status.compareTo(ImprovementStatus.ANSWERED) >= 0;
        boolean planned = status.compareTo(ImprovementStatus.PLANNED) >= 0;
        ImprovementArea one =
                new ImprovementArea(
                        "omrade-" + number,
                        audit.municipality().code(),
                        title,
                        BODY,
                        own ? "" : audit.audit().id(),
                        Optional.empty(),
                        Optional.of(origin),
                        List.of(OBJECTIVES.get(number % OBJECTIVES.size())),
                        status,
                        due,
                        own ? "" : "Hög",
                        answered ? Optional.of(Response.ACCEPTED) : Optional.empty(),
                        answered ? said : "",
                        answered ? "§ 47" : "",
                        answered ? "UBN 2026/112" : "",
                        planned
                                ? new ImprovementArea.Plan("", said, "", "", "", "")
                                : ImprovementArea.Plan.NONE,
                        planned ? Optional.of(40) : Optional.empty(),
                        status == ImprovementStatus.VERIFIED
                                ? Optional.of(
                                        number % 2 == 0 ? Verification.DONE : Verification.PARTLY)
                                : Optional.empty(),
                        "");
        return new Followed(one, audit.municipality(), Optional.of(audit.rubric()), List.of());
    }

    private static Optional<LocalDate> day(int month, int day) {
        return Optional.of(LocalDate.of(2026, month, day));
    }

    private static Committee committee(List<Followed> areas, Map<String, List<Note>> notes) {
        return committee(BODY, areas, notes);
    }

    private static Committee committee(
            String body, List<Followed> areas, Map<String, List<Note>> notes) {
        ScoredAudit audit = sample("Lysekil");
        boolean audited = areas.stream().anyMatch(one -> !one.area().audit().isEmpty());
        return new Committee(
                audit.municipality(),
                body,
                Set.of(body),
                areas,
                notes,
                audited ? List.of(audit) : List.of(),
                audited ? Map.of("kaa", samples) : Map.of(),
                Set.of(),
                Map.of());
    }

    private static Committee ordinary() {
        return committee(
                List.of(
                        area(1, "Ta fram en handlingsplan.", ImprovementStatus.SENT, day(12, 24)),
                        area(2, "Klargör ansvaret.", ImprovementStatus.IN_PROGRESS, day(10, 1)),
                        area(3, "Kontakta alla unga.", ImprovementStatus.SENT, day(10, 15)),
                        area(4, "Samla registren.", ImprovementStatus.VERIFIED, day(9, 1)),
                        area(
                                5,
                                "Nå fler unga med vykort.",
                                ImprovementStatus.IN_PROGRESS,
                                Optional.empty(),
                                "Ett vykort på tre språk.",
                                Origin.OWN_REPORT)),
                Map.of(
                        "omrade-2",
                        List.of(
                                new Note("omrade-2", LocalDate.of(2026, 11, 2), "Nyast.", "Eva"),
                                new Note("omrade-2", LocalDate.of(2026, 9, 1), "Äldst.", "Eva"))));
    }

    /** Areas in every state, with texts far too long for two pages. */
    private static Committee many(int number) {
        ImprovementStatus[] states = ImprovementStatus.values();
        List<Followed> areas = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            areas.add(
                    area(
                            i,
                            "Nr"
                                    + i
                                    + ". "
                                    + "Säkerställ att arbetet planeras och följs upp. ".repeat(6),
                            states[1 + i % (states.length - 1)],
                            Optional.of(LocalDate.of(2026, 8, 1).plusDays(5L * i)),
                            "Nämnden ger förvaltningen i uppdrag att ta fram ett förslag. "
                                    .repeat(9),
                            Origin.CELL));
        }
        return committee(areas, Map.of());
    }

    private List<Path> written(Committee committee, Language language, Format... formats) {
        return written(committee, Optional.empty(), language, formats);
    }

    private List<Path> written(
            Committee committee, Optional<Standing> trail, Language language, Format... formats) {
        return Reports.committee(committee, trail, new ReportOrder(language, Optional.empty(), DAY))
                .writeInto(out, List.of(formats), file -> {});
    }

    private Path pdf(Committee committee) {
        return written(committee, Language.SV, Format.PDF).get(0);
    }

    private static String textOf(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String said(Committee committee) throws IOException {
        return textOf(pdf(committee)).replaceAll("\\s+", " ");
    }

    /** No-break spaces are spaces to those who listen. */
    private static String plain(List<List<List<String>>> tables) {
        return tables.toString().replace('\u00a0', ' ');
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsAsItShould(Language language) throws IOException {
        List<Path> files = written(ordinary(), language, Format.PDF, Format.HTML);
        Golden.assertSame("report/committee-" + language.code() + ".txt", textOf(files.get(0)));
        String html = Files.readString(files.get(1));
        Golden.assertSame(
                "report/committee-" + language.code() + ".html",
                html.substring(html.indexOf("<header"), html.indexOf("</body>")));
    }

    @ParameterizedTest
    @CsvSource({"1,SV", "5,EN", "12,SV", "40,EN", "40,SV"})
    void keepsToTwoPagesOnWhichEveryPointStandsWithItsDate(int number, Language language)
            throws Exception {
        Committee committee = many(number);
        Path pdf = written(committee, language, Format.PDF).get(0);
        assertThat(pages(pdf)).isLessThanOrEqualTo(2);
        assertThat(Verapdf.violations(Files.readAllBytes(pdf))).isEmpty();
        String said = TablesOf.pdf(pdf).toString();
        for (CommitteePoint point : CommitteePoint.of(committee.areas(), DAY)) {
            if (point.area().awaited().isPresent()) {
                LocalDate due = point.area().due().orElseThrow();
                assertThat(said)
                        .containsPattern(
                                point.number()
                                        + "\\. "
                                        + point.area().title().substring(0, 20)
                                        + "[^,]*, [^,0-9]+ ("
                                        + Figures.day(language, due)
                                        + "|"
                                        + Figures.shortDay(language, due)
                                        + ")");
            }
        }
    }

    @Test
    void countsTheRestWhereEvenTheBarestSheetCannotHoldEveryPoint() throws IOException {
        Committee committee = many(120);
        Path pdf = pdf(committee);
        assertThat(pages(pdf)).isEqualTo(2);
        List<List<List<String>>> tables = TablesOf.pdf(pdf);
        int told = tables.get(tables.size() - 1).size() - 1;
        long asked =
                CommitteePoint.of(committee.areas(), DAY).stream()
                        .filter(one -> one.kind() == CommitteePoint.Kind.ASKED)
                        .count();
        assertThat(told).isBetween(30, 60);
        assertThat(textOf(pdf).replaceAll("\\s+", " "))
                .contains("Och " + (asked - told) + " punkter till, se listan i Excel.");
    }

    @Test
    void tellsMostWhereThereIsLittle() throws IOException {
        assertThat(said(ordinary())).doesNotContain("…");
        assertThat(said(many(12))).contains("…").contains("läs hela i granskningsrapporten");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAccessibleAndFitForArchives(Language language) throws Exception {
        List<Path> files = written(ordinary(), language, Format.PDF, Format.HTML);
        assertThat(Verapdf.violations(Files.readAllBytes(files.get(0)))).isEmpty();
        assertThat(pages(files.get(0))).isEqualTo(2);
        try (PDDocument pdf = Loader.loadPDF(files.get(0).toFile())) {
            assertThat(Heard.in(pdf).all("H1")).hasSize(1);
            assertThat(Heard.in(pdf).all("H2")).hasSize(9);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
        }
        try (Browser browser = Browser.open()) {
            browser.show(files.get(1).toUri().toString());
            assertThat(browser.accessibilityFaults()).isEmpty();
        }
    }

    @Test
    void putsWhatIsLateFirstAndMarksItWithASignAndAWord() throws IOException {
        List<Path> files = written(ordinary(), Language.SV, Format.PDF, Format.HTML);
        List<List<String>> asked = TablesOf.html(files.get(1)).get(1);
        assertThat(asked)
                .containsExactly(
                        List.of(
                                "Punkt: vad revisorerna rekommenderar",
                                "När",
                                "Prioritet",
                                "Läget nu"),
                        List.of(
                                "1. Klargör ansvaret.",
                                "Ska vara klart senast 1 oktober 2026",
                                "Hög",
                                "Försenat. Arbete pågår, 40\u00a0% gjort"),
                        List.of(
                                "2. Kontakta alla unga.",
                                "Svar senast 15 oktober 2026",
                                "Hög",
                                "Försenat. Svar väntas"),
                        List.of(
                                "3. Ta fram en handlingsplan.",
                                "Svar senast 24 december 2026",
                                "Hög",
                                "Svar väntas"));
        assertThat(plain(TablesOf.pdf(files.get(0)))).isEqualTo(plain(TablesOf.html(files.get(1))));
        assertThat(textOf(files.get(0)))
                .contains("⚠ Försenat.")
                .contains("⚠ Två punkter är försenade.");
    }

    @Test
    void namesThoseWhoMeetWhatIsWeakAndNobodyElse() throws IOException {
        String said = said(ordinary());
        assertThat(said).contains("Så har andra kommuner gjort").contains("Karlstad:");
        for (ScoredAudit other : samples) {
            boolean teaches =
                    ordinary().areas().stream()
                            .filter(one -> !one.area().isVerifiedAsDone())
                            .flatMap(one -> one.area().objectives().stream())
                            .anyMatch(
                                    id ->
                                            other.assessment(id)
                                                    .rating()
                                                    .equals(other.rubric().rating("met")));
            if (!teaches && !other.municipality().name().equals("Lysekil")) {
                assertThat(said).doesNotContain(other.municipality().name() + ":");
            }
        }
    }

    @Test
    void saysThatNoAnswerIsWantedAndWhatTheBodyToldByItself() throws IOException {
        Committee own =
                committee(
                        List.of(
                                area(
                                        1,
                                        "Nå fler unga.",
                                        ImprovementStatus.IN_PROGRESS,
                                        Optional.empty(),
                                        "Vykort på tre språk.",
                                        Origin.OWN_REPORT)),
                        Map.of());
        assertThat(said(own))
                .contains("Era egna förbättringsområden: utbildningsnämnden i Lysekil")
                .contains("Så går ni vidare")
                .doesNotContain("Från:", "ber er", "Vad ni har svarat", "Så svarar ni")
                .contains("Revisorerna har inte bedömt det.")
                .contains("Plan: Vykort på tre språk.")
                .doesNotContain("Vad granskningen visade")
                .doesNotContain("Så har andra kommuner gjort");
    }

    @Test
    void tellsForEachPointWhatTheAuditorsSaw() throws IOException {
        String said = said(ordinary());
        ScoredAudit audit = sample("Lysekil");
        for (String objective : List.of("DOC1")) {
            assertThat(said)
                    .contains(audit.assessment(objective).finding().replaceAll("\\s+", " "))
                    .contains(
                            audit.rubric()
                                    .objective(objective)
                                    .orElseThrow()
                                    .text()
                                    .in(Language.SV));
        }
        assertThat(said)
                .containsPattern("Punkt 3\\. Kontrollmålet ”[^”]+” bedöms vara ej uppfyllt\\. ")
                .doesNotContain("Ingår ej i granskningen");
        assertThat(said(many(12)))
                .contains("Iakttagelser och bedömningar", "bedöms vara ej uppfyllt.");
    }

    @Test
    void countsInWholeSentencesAndSaysOfWhat() throws IOException {
        assertThat(said(ordinary()))
                .contains(
                        "Av de åtta bedömda kontrollmålen är ett delvis uppfyllt och sju ej"
                                + " uppfyllda.")
                .contains("Siffrorna gäller granskningen som helhet");
    }

    @Test
    void saysWhoWroteTheLastNoteAndNoShareOnceItIsDone() throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 2);
        Followed verified = area(2, "Klart.", ImprovementStatus.VERIFIED, day(10, 1));
        Followed known =
                new Followed(
                        verified.area(),
                        verified.municipality(),
                        verified.rubric(),
                        List.of(
                                new TakenStep(
                                        "omrade-2", Step.VERIFY, day, Optional.empty(), "Eva")));
        for (String by : List.of("Eva", "Nils")) {
            String said =
                    said(
                            committee(
                                    List.of(known),
                                    Map.of(
                                            "omrade-2",
                                            List.of(new Note("omrade-2", day, "Sett.", by)))));
            assertThat(said)
                    .contains(
                            (by.equals("Eva") ? "Revisorerna skrev" : "Noterat")
                                    + " den 2 november 2026: Sett.")
                    .doesNotContain("Gjort hittills");
        }
    }

    @Test
    void showsNoDateToKeepOnceThePointIsAnswered() throws IOException {
        String said =
                said(
                        committee(
                                List.of(
                                        area(
                                                1,
                                                "Svarat.",
                                                ImprovementStatus.ANSWERED,
                                                day(12, 24),
                                                "Vi instämmer",
                                                Origin.CELL)),
                                Map.of()));
        assertThat(said)
                .contains("Svar lämnat")
                .contains("Ni skrev: ”Vi instämmer”.")
                .doesNotContain("24 december");
        assertThat(said(ordinary())).contains("Ni skrev: ”Nämnden delar bilden.” Plan:");
    }

    @Test
    void saysNothingOfOthersWhereNobodyCanBeNamed() throws IOException {
        Followed area = area(1, "Klargör.", ImprovementStatus.SENT, day(12, 24));
        ScoredAudit audit = sample("Lysekil");
        assertThat(
                        said(
                                new Committee(
                                        audit.municipality(),
                                        BODY,
                                        Set.of(BODY),
                                        List.of(area),
                                        Map.of(),
                                        List.of(audit),
                                        Map.of("kaa", List.of(audit)),
                                        Set.of(),
                                        Map.of())))
                .doesNotContain("andra kommuner");
    }

    @Test
    void tellsTheLastNoteAndNeverTheIds() throws IOException {
        assertThat(said(ordinary()))
                .contains("Noterat den 2 november 2026: Nyast.")
                .doesNotContain("Äldst.")
                .doesNotContain("omrade-")
                .doesNotContain("lysekil-kaa-2016")
                .doesNotContain("DOC1");
    }

    @ParameterizedTest
    @CsvSource({"1,SV", "12,EN", "40,SV"})
    void sayTheSameInEveryFormat(int number, Language language) throws IOException {
        Committee committee = many(number);
        List<Path> files = written(committee, language, Format.values());
        List<List<List<String>>> pdf = TablesOf.pdf(files.get(0));
        assertThat(plain(TablesOf.html(files.get(1)))).isEqualTo(plain(pdf));
        assertThat(TablesOf.docx(files.get(2))).hasSameSizeAs(pdf);
        List<Map<String, Object>> areas =
                JsonPath.read(Files.readString(files.get(5)), "$.improvements[*]");
        String csv = Files.readString(files.get(4));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(files.get(3)))) {
            DataFormatter shown = new DataFormatter();
            assertThat(areas).hasSize(number);
            for (int i = 0; i < number; i++) {
                Map<String, Object> area = areas.get(i);
                assertThat(csv.lines().skip(i + 1L).findFirst().orElseThrow())
                        .startsWith(area.get("id") + ",")
                        .contains("" + area.get("due"));
                assertThat(shown.formatCellValue(workbook.getSheetAt(0).getRow(3 + i).getCell(0)))
                        .isEqualTo(area.get("id"));
                assertThat(shown.formatCellValue(workbook.getSheetAt(0).getRow(3 + i).getCell(6)))
                        .isEqualTo(area.get("due"));
            }
        }
        List<List<String>> asked = pdf.get(pdf.size() - 1);
        List<List<String>> inWord = TablesOf.docx(files.get(2)).get(pdf.size() - 1);
        for (int row = 0; row < asked.size(); row++) {
            assertThat(inWord.get(row).subList(0, 2)).isEqualTo(asked.get(row).subList(0, 2));
        }
    }

    @Test
    void givesTheSameBytesTwiceInEveryFormat() throws IOException {
        List<byte[]> once = new ArrayList<>();
        for (Path file : written(many(5), Language.SV, Format.values())) {
            once.add(Files.readAllBytes(file));
        }
        List<Path> again = written(many(5), Language.SV, Format.values());
        for (int i = 0; i < again.size(); i++) {
            assertThat(Files.readAllBytes(again.get(i))).isEqualTo(once.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Barn- och utbildningsnämnden, committee-1484-barn-och-utbildningsnamnden.html
                    BARN- OCH UTBILDNINGSNÄMNDEN, committee-1484-barn-och-utbildningsnamnden.html
                    ../../etc/passwd, committee-1484-etc-passwd.html
                    <b>Nämnd</b> & ”Co”, committee-1484-b-namnd-b-co.html
                    Бюро, committee-1484-x.html
                    """)
    void isNamedByTheBodyInPlainLetters(String body, String file) throws IOException {
        List<Followed> areas =
                List.of(area(1, "Ta fram en plan.", ImprovementStatus.SENT, day(12, 1)));
        Path html = written(committee(body, areas, Map.of()), Language.SV, Format.HTML).get(0);
        assertThat(html).isEqualTo(out.resolve(file)).content().doesNotContain("<b>Nämnd");
    }

    @Test
    void givesTwoLongNamesOfBodiesTwoFiles() {
        List<Followed> areas =
                List.of(area(1, "Ta fram en plan.", ImprovementStatus.SENT, day(12, 1)));
        assertThat(
                        Stream.of("ett", "två")
                                .map(end -> "Nämnden ".repeat(60) + end)
                                .map(body -> committee(body, areas, Map.of()))
                                .map(one -> written(one, Language.SV, Format.PDF).get(0))
                                .toList())
                .doesNotHaveDuplicates()
                .allMatch(file -> String.valueOf(file.getFileName()).length() < 150);
    }

    @Test
    void takesAFewWordsOfTheAuditorsOwnAndRefusesABook() throws IOException {
        Path text = out.resolve("egen.md");
        Files.writeString(text, "# introduction\n\nRing Anna vid frågor.\n");
        ReportOrder order = new ReportOrder(Language.SV, Optional.empty(), DAY, Optional.of(text));
        Path html =
                Reports.committee(ordinary(), Optional.empty(), order)
                        .writeInto(out, List.of(Format.HTML), file -> {})
                        .get(0);
        assertThat(html).content().contains("Ring Anna vid frågor.");
        Files.writeString(text, "# introduction\n\n" + "Ord utan slut. ".repeat(900));
        assertThatThrownBy(() -> CommitteeSheet.of(ordinary(), Optional.empty(), order))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).in(Language.SV))
                .asString()
                .contains("två sidor");
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "300"})
    void saysThatAnAuditIsLookedOverAgainOnTwoPages(int number) throws IOException {
        Committee all = many(number);
        Committee reopened =
                new Committee(
                        all.municipality(),
                        all.body(),
                        all.bodies(),
                        all.areas(),
                        all.notes(),
                        List.of(),
                        Map.of(),
                        Set.of("lysekil-kaa-2016"),
                        Map.of());
        assertThat(pages(pdf(reopened))).isLessThanOrEqualTo(2);
        assertThat(said(reopened))
                .contains("Gäller: en granskning som revisorerna ser över igen.")
                .contains("när den är publicerad på nytt")
                .contains("Säkerställ att arbetet")
                .doesNotContain("Vad granskningen visade Granskningen", "Så har andra kommuner");
    }

    @Test
    void isNeverMadeOfWhatWasNotSentOrPublished() {
        Followed unsent = area(1, "Hemligt.", ImprovementStatus.ADDED, day(12, 1));
        assertThatThrownBy(() -> committee(List.of(unsent), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        ScoredAudit approved = AuditFixture.auditOf("Vara").done();
        assertThatThrownBy(
                        () ->
                                new Committee(
                                        new Municipality("1470", "Vara", "", "", ""),
                                        BODY,
                                        Set.of(BODY),
                                        List.of(),
                                        Map.of(),
                                        List.of(approved),
                                        Map.of(),
                                        Set.of(),
                                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cutsNoTextWithinALetter() {
        CommitteeBrief brief =
                CommitteeBrief.of(
                        ordinary(),
                        Optional.empty(),
                        new ReportOrder(Language.SV, Optional.empty(), DAY),
                        se.trafikljus.report.owntext.OwnText.none());
        String hearts = "\uD83D\uDC9A".repeat(30);
        assertThat(brief.cut(hearts, 10)).isEqualTo("\uD83D\uDC9A".repeat(10) + "…");
        assertThat(brief.cut("ett två tre fyra", 12)).isEqualTo("ett två tre…");
        assertThat(IntStream.range(1, 16).mapToObj(n -> brief.cut("ett två tre fyra", n)))
                .allMatch(cut -> cut.endsWith("…"));
        assertThat(brief.isShortened()).isTrue();
    }

    /** A trail that was set back that many times. */
    private static Optional<Standing> trail(int setbacks) {
        return Optional.of(
                new Standing(
                        new Head(5000, "0123456789abcdef".repeat(4)),
                        IntStream.range(0, setbacks)
                                .mapToObj(
                                        i ->
                                                new Setback(
                                                        100 + i,
                                                        "2026-10-01T22:30:00.000Z",
                                                        new Actor("Disa Drift", "disa", "dator"),
                                                        i % 2 == 0,
                                                        Optional.of(
                                                                LeftBehind.at(
                                                                        new Head(
                                                                                140,
                                                                                "b".repeat(64)))),
                                                        new Head(99, "c".repeat(64)),
                                                        "Disken gick sönder. ".repeat(20)))
                                .toList()));
    }

    /** Lysekil's audit with an answer to its question, or none. */
    private static Committee answered(String verdict, List<Followed> areas) {
        ScoredAudit audit = sample("Lysekil");
        Audit a = audit.audit();
        Audit own =
                new Audit(
                        a.id(),
                        a.place(),
                        a.rubricHash(),
                        a.status(),
                        a.title(),
                        "Har nämnden under året säkerställt att planen följs?",
                        List.of(BODY),
                        Optional.of(LocalDate.of(2016, 1, 1)),
                        Optional.of(LocalDate.of(2016, 12, 31)),
                        a.reportDate(),
                        a.auditor(),
                        a.dnr(),
                        a.approvedBy(),
                        a.approvedAt(),
                        a.publishedAt(),
                        a.unfoundedReason(),
                        "Planen är ny.",
                        a.follows(),
                        a.source(),
                        Conduct.NONE.with(Map.of(ConductField.VERDICT, verdict)));
        ScoredAudit one =
                new ScoredAudit(own, audit.rubric(), audit.municipality(), audit.written());
        return new Committee(
                audit.municipality(),
                BODY,
                Set.of(BODY),
                areas,
                Map.of(),
                List.of(one),
                Map.of("kaa", samples),
                Set.of(),
                Map.of());
    }

    @Test
    void tellsTheConfirmedAnswerFirstOfWhatTheAuditShowed() throws IOException {
        List<Followed> areas = List.of(area(1, "Gör det.", ImprovementStatus.SENT, day(12, 24)));
        assertThat(said(answered("partly", areas)))
                .containsSubsequence(
                        "Vad granskningen visade",
                        "Revisorernas samlade bedömning är att utbildningsnämnden under 2016 inte"
                                + " helt har säkerställt att planen följs. Planen är ny. I"
                                + " granskningen bedömdes",
                        "Rekommendationer och tider");
        assertThat(said(answered("", areas)))
                .contains("Revisorernas slutsats: Planen är ny.")
                .doesNotContain("samlade bedömning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12 | 12 | SENT     | Svar på två punkter önskas senast 24 december 2026. | false
                    12 | 11 | SENT     | Det första svaret önskas senast 24 november 2026. | true
                    12 | 11 | ANSWERED | Nästa svar önskas senast 24 december 2026.      | true
                    """)
    void callsAnAnswerTheNextAndAPointUrgentOnlyAmongOthers(
            int one, int other, ImprovementStatus status, String said, boolean urgent)
            throws IOException {
        String text =
                said(
                        committee(
                                List.of(
                                        area(1, "Ett.", ImprovementStatus.SENT, day(one, 24)),
                                        area(2, "Två.", status, day(other, 24))),
                                Map.of()));
        assertThat(text).contains(said);
        assertThat(text.contains("Det som är mest brådskande står först")).isEqualTo(urgent);
    }

    private static Committee sent(Optional<LocalDate> due) {
        return committee(List.of(area(1, "Ett.", ImprovementStatus.SENT, due)), Map.of());
    }

    @Test
    void tellsThatNothingWasAnsweredOnlyWhereItIsLate() throws IOException {
        assertThat(said(sent(day(10, 15))))
                .contains("Ni har inte svarat på någon punkt än och har inte redovisat någon")
                .doesNotContain("överlämnar");
        assertThat(said(sent(day(12, 24))))
                .doesNotContain("Vad ni har svarat", "Ni har inte svarat")
                .containsOnlyOnce(
                        "Av svaret bör framgå vilka åtgärder som ska vidtas, vem som ansvarar och"
                                + " när de beräknas vara genomförda.")
                .doesNotContain("ingen åtgärd är planerad", "Skriv gärna");
    }

    @Test
    void keepsTheTrailInItsFileAndPrintsNothingOfIt() throws IOException {
        Path pdf = written(ordinary(), trail(2), Language.SV, Format.PDF).get(0);
        assertThat(textOf(pdf).replaceAll("\\s+", " "))
                .doesNotContain("0123456789abcdef", "ändringslogg", "post 10", "Disa", "Disken");
        assertThat(pages(pdf)).isEqualTo(pages(pdf(ordinary())));
        Head head = trail(2).orElseThrow().head();
        assertThat(written(ordinary(), trail(2), Language.SV, Format.PDF, Format.JSON))
                .allSatisfy(file -> assertThat(PrintedHead.in(Upload.of(file))).isEqualTo(head));
        assertThat(Files.readString(written(ordinary(), trail(1), Language.SV, Format.HTML).get(0)))
                .doesNotContain("0123456789abcdef", "ändringslogg");
    }
}
