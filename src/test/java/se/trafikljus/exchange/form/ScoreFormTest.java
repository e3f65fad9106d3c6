package se.trafikljus.exchange.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Office;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditPatch;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Descriptions;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Scorings;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.audit.conduct.Signature;
import se.trafikljus.exchange.workbook.SheetText;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.trail.Trail;

/**
 * The scoring form, written, filled in as an auditor does, saved by LibreOffice, and read again.
 */
class ScoreFormTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 31);

    @TempDir private Path folder;
    private TestHouse house;
    private Audits audits;
    private Drafts drafts;
    private Scorings scorings;
    private ScoreForms forms;
    private String audit;
    private int files;

    @BeforeEach
    void begin() {
        house = new TestHouse(folder.resolve("ws"));
        audits = house.get(Audits.class);
        drafts = house.get(Drafts.class);
        scorings = house.get(Scorings.class);
        forms = house.get(ScoreForms.class);
        String before = start(2024, "");
        score(before, "RES1", "not_met", "En halv tjänst, ingen ersättare.");
        score(before, "GOV1", "met", "");
        audit = start(2026, before);
    }

    @AfterEach
    void end() {
        house.close();
    }

    private String start(int year, String follows) {
        return drafts.start(
                        TestHouse.ANNA,
                        new NewAudit(
                                "Vara",
                                "kaa",
                                List.of("Bildningsnämnden"),
                                "",
                                Optional.of(LocalDate.of(year, 1, 1)),
                                Optional.of(LocalDate.of(year, 12, 31)),
                                follows))
                .now()
                .audit()
                .id();
    }

    private void score(String id, String objective, String rating, String finding) {
        Rating given = Audits.rating(audits.all().read(id).rubric(), rating);
        scorings.save(
                TestHouse.BO,
                id,
                CellChange.to(
                        now(id, objective)
                                .founded(
                                        finding,
                                        "Motivering " + objective,
                                        "Intervju 3",
                                        "”Så är det.”",
                                        false)
                                .rated(given, "", "")));
    }

    private Assessment now(String id, String objective) {
        return audits.all().read(id).assessment(objective);
    }

    private Assessment now(String objective) {
        return now(audit, objective);
    }

    private Path written() {
        return written(Language.SV);
    }

    private Path written(Language language) {
        Path file = folder.resolve("form" + ++files + ".xlsx");
        forms.writeFile(TestHouse.ANNA, audit, file, language, DATE);
        return file;
    }

    private static Path changed(Path form, Consumer<XSSFWorkbook> change) {
        try {
            XSSFWorkbook workbook;
            try (InputStream in = Files.newInputStream(form)) {
                workbook = new XSSFWorkbook(in);
            }
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(form)) {
                workbook.write(out);
            }
            workbook.close();
            return form;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The open cell of an objective, by the heading that an auditor sees. */
    private static XSSFCell cell(XSSFWorkbook workbook, String objective, String heading) {
        XSSFSheet sheet = workbook.getSheetAt(0);
        int column = -1;
        for (int i = 0; i < sheet.getRow(2).getLastCellNum(); i++) {
            if (sheet.getRow(2).getCell(i).getStringCellValue().equals(heading)) {
                column = i;
            }
        }
        assertThat(column).as(heading).isNotNegative();
        for (Row row : sheet) {
            for (int i = 0; i < 3; i++) {
                XSSFCell id = ((XSSFRow) row).getCell(i);
                if (id != null && id.getStringCellValue().equals(objective)) {
                    return ((XSSFRow) row)
                            .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                }
            }
        }
        throw new AssertionError("No row " + objective);
    }

    private static Consumer<XSSFWorkbook> put(String objective, String heading, String text) {
        return workbook -> cell(workbook, objective, heading).setCellValue(text);
    }

    @Test
    void readsDaysOfAWorkbookThatCountsThemFrom1904() {
        Path form =
                changed(
                        written(),
                        workbook -> {
                            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
                            type(workbook, "Källa", "yyyy-mm-dd", 44_840);
                            type(workbook, "Iakttagelse", "0%", 0.75);
                        });
        take(form);
        assertThat(now("RES1").source()).isEqualTo("2026-10-07");
        assertThat(now("RES1").finding()).isEqualTo("75%");
    }

    @Test
    void refusesATruthWhereATextBelongs() {
        Path form =
                changed(
                        written(),
                        workbook -> cell(workbook, "RES1", "Iakttagelse").setCellValue(true));
        assertRefused(form, "Cellen är sant eller falskt");
    }

    private static void type(XSSFWorkbook workbook, String heading, String format, double number) {
        XSSFCell cell = cell(workbook, "RES1", heading);
        cell.setCellValue(number);
        cell.setCellStyle(workbook.createCellStyle());
        cell.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat(format));
    }

    private ScoreForms.Result take(Path form) {
        return forms.take(TestHouse.ANNA, Upload.of(form), false).now();
    }

    private void assertRefused(Path form, String... words) {
        ScoredAudit before = audits.all().read(audit);
        long records = house.get(Trail.class).length();
        assertThatThrownBy(() -> take(form))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.in(Language.SV)).contains(words));
        assertThat(audits.all().read(audit)).isEqualTo(before);
        assertThat(house.get(Trail.class).length()).isEqualTo(records);
    }

    @Test
    void isTheSameBytesEachTime() throws IOException {
        assertThat(Files.readAllBytes(written())).isEqualTo(Files.readAllBytes(written()));
    }

    @Test
    void opensOnlyWhatIsToBeFilledIn() {
        changed(
                written(),
                workbook -> {
                    XSSFSheet sheet = workbook.getSheetAt(0);
                    assertThat(sheet.isSheetLocked()).isTrue();
                    assertThat(workbook.isStructureLocked()).isTrue();
                    for (Row row : sheet) {
                        row.forEach(
                                cell -> {
                                    boolean open = row.getRowNum() > 2 && cell.getColumnIndex() > 3;
                                    assertThat(cell.getCellStyle().getLocked())
                                            .as(cell.getAddress().toString())
                                            .isNotEqualTo(open);
                                });
                    }
                    assertThat(workbook.getSheetName(4)).isEqualTo("Formulärdata");
                    assertThat(workbook.isSheetHidden(4)).isTrue();
                    assertThat(workbook.getActiveSheetIndex()).isZero();
                });
    }

    @Test
    void offersTheWordsAndTellsTheCriteriaAndLastTime() {
        changed(
                written(),
                workbook -> {
                    XSSFSheet sheet = workbook.getSheetAt(0);
                    assertThat(sheet.getDataValidations())
                            .extracting(one -> one.getValidationConstraint().getFormula1())
                            .containsExactly(
                                    "'Formulärdata'!$J$1:$J$5", "'Formulärdata'!$K$1:$K$2");
                    XSSFSheet record = workbook.getSheetAt(4);
                    assertThat(
                                    List.of(0, 1, 2, 3, 4).stream()
                                            .map(i -> record.getRow(i).getCell(9))
                                            .map(XSSFCell::getStringCellValue))
                            .containsExactly(
                                    "Uppfyllt",
                                    "Delvis uppfyllt",
                                    "Ej uppfyllt",
                                    "Ingår ej i granskningen",
                                    "Kan ej bedömas");
                    Objective res1 = audits.all().read(audit).rubric().objectives().get(0);
                    assertThat(
                                    cell(workbook, "RES1", "Bedömning")
                                            .getCellComment()
                                            .getString()
                                            .getString())
                            .contains(
                                    "Uppfyllt: "
                                            + java.util.Objects.requireNonNull(
                                                            res1.criteria().get("met"))
                                                    .in(Language.SV),
                                    "Ej uppfyllt: ");
                    assertThat(
                                    cell(workbook, "RES1", "Lydelse")
                                            .getCellComment()
                                            .getString()
                                            .getString())
                            .contains("Rättskällor", "(bör)");
                    assertThat(cell(workbook, "RES1", "Förra gången").getStringCellValue())
                            .isEqualTo("Ej uppfyllt\nEn halv tjänst, ingen ersättare.");
                    assertThat(cell(workbook, "COL1", "Förra gången").getStringCellValue())
                            .isEqualTo("Ej bedömt");
                });
    }

    @Test
    void takesWhatWasFilledIn() {
        score(audit, "GOV1", "partly_met", "Två styrdokument saknas.");
        Path form =
                changed(
                        written(),
                        put("RES1", "Bedömning", "uppfyllt")
                                .andThen(put("RES1", "Iakttagelse", "Två tjänster.\nOch en till."))
                                .andThen(put("RES1", "Motivering", "Räcker."))
                                .andThen(put("RES1", "Källa", "Budget, s. 4"))
                                .andThen(put("RES1", "Citat", "”Två tjänster”"))
                                .andThen(put("RES1", "Framgångsfaktor", "ja"))
                                .andThen(put("GOV1", "Bedömning", "röd"))
                                .andThen(put("COL1", "Iakttagelse", "Ännu inte prövat.")));

        ScoreForms.Result dry = forms.take(TestHouse.ANNA, Upload.of(form), true).now();
        assertThat(dry.cells()).hasSize(3);
        assertThat(now("RES1").rating()).isEmpty();

        ScoreForms.Result result = take(form);
        assertThat(result.cells())
                .extracting(cell -> cell.objective())
                .containsExactly("RES1", "GOV1", "COL1");
        assertThat(result.untouched()).isEqualTo(9);
        Assessment res1 = now("RES1");
        assertThat(res1.rating().map(Rating::id)).contains("met");
        assertThat(res1.finding()).isEqualTo("Två tjänster.\nOch en till.");
        assertThat(res1.rationale()).isEqualTo("Räcker.");
        assertThat(res1.source()).isEqualTo("Budget, s. 4");
        assertThat(res1.quote()).isEqualTo("”Två tjänster”");
        assertThat(res1.success()).isTrue();
        assertThat(res1.scoredBy()).isEqualTo("Anna");
        assertThat(now("GOV1").rating().map(Rating::id)).contains("not_met");
        assertThat(now("GOV1").finding()).isEqualTo("Två styrdokument saknas.");
        assertThat(now("COL1").rating()).isEmpty();
        assertThat(now("COL1").finding()).isEqualTo("Ännu inte prövat.");
        assertThat(house.get(Trail.class).verify().broken()).isEmpty();
    }

    @Test
    void changesNothingThatWasLeftAloneNorTwice() {
        score(audit, "GOV1", "partly_met", "Blanksteg sist. ");
        Path form = changed(written(), put("RES1", "Bedömning", "Uppfyllt"));
        assertThat(take(form).cells()).hasSize(1);
        assertThat(now("GOV1").finding()).isEqualTo("Blanksteg sist. ");
        long records = house.get(Trail.class).length();
        assertThat(take(form).cells()).isEmpty();
        assertThat(house.get(Trail.class).length()).isEqualTo(records);
    }

    @Test
    void unscoresWhereTheRatingWasEmptiedAndKeepsTheTexts() {
        score(audit, "GOV1", "met", "Allt finns.");
        take(changed(written(), put("GOV1", "Bedömning", "")));
        assertThat(now("GOV1").rating()).isEmpty();
        assertThat(now("GOV1").finding()).isEqualTo("Allt finns.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://127.0.0.1:1/\")",
                "  =1+1",
                "\t@SUM(A1)",
                "-5 % sedan i fjol",
                "+46 70",
                "'citat",
                "_x0041_ är inget A",
                "två\nrader\n\noch en till",
                "2017-03-31",
                "0114"
            })
    void keepsTextsThatASpreadsheetMightRun(String text) {
        score(audit, "GOV1", "met", text);
        Path form = written();
        assertThat(take(form).cells()).isEmpty();
        take(changed(form, put("GOV1", "Källa", SheetText.of(text, ""))));
        assertThat(now("GOV1").finding()).isEqualTo(text);
        assertThat(now("GOV1").source()).isEqualTo(text.strip());
    }

    @Test
    void tellsEveryFaultWithItsSheetAndCell() {
        Path form =
                changed(
                        written(),
                        put("RES1", "Bedömning", "bra")
                                .andThen(put("GOV1", "Iakttagelse", "Ett ljud: _x0007_"))
                                .andThen(put("GOV2", "Framgångsfaktor", "kanske"))
                                .andThen(put("COL1", "Kontrollmål", "COL9"))
                                .andThen(
                                        workbook -> {
                                            cell(workbook, "RSP1", "Källa").setCellFormula("1+1");
                                            cell(workbook, "FUP1", "Motivering")
                                                    .setCellErrorValue(
                                                            org.apache.poi.ss.usermodel.FormulaError
                                                                    .REF);
                                        }));
        assertRefused(
                form,
                "Fel att rätta: 7",
                "Bedömning, cell E4: Bedömningen ”bra” är okänd. Skriv Uppfyllt (U), Delvis uppfyllt (D), ",
                "Bedömning, cell F5: Texten under ”Iakttagelse” innehåller tecknet U+0007",
                "Bedömning, cell J6: ”kanske” är varken ja eller nej",
                "Bedömning, cell H7: Cellen har en formel",
                "Bedömning, cell G8: Cellen visar felet #REF!",
                "Bedömning, cell B15: Kontrollmålet ”COL9” finns inte i kaa",
                "Rader saknas för kontrollmålen COL1");
    }

    @Test
    void refusesAnObjectiveTwiceOrWithoutItsId() {
        assertRefused(
                changed(written(), put("GOV2", "Kontrollmål", "GOV1")),
                "cell B6: Kontrollmålet GOV1 står redan i cell B5",
                "Rader saknas för kontrollmålen GOV2");
        assertRefused(
                changed(
                        written(),
                        put("GOV2", "Bedömning", "Uppfyllt")
                                .andThen(put("GOV2", "Kontrollmål", ""))),
                "cell B6: Raden är ifylld men saknar kontrollmålets id");
    }

    @Test
    void tellsBothValuesWhereSomebodyElseChangedACellMeanwhile() {
        score(audit, "GOV1", "met", "Allt finns.");
        Path form =
                changed(
                        written(),
                        put("GOV1", "Bedömning", "Delvis uppfyllt")
                                .andThen(put("RES1", "Bedömning", "Uppfyllt")));
        score(audit, "GOV1", "not_met", "Inget finns.");
        assertRefused(
                form,
                "cell E5: GOV1 har ändrats av någon annan",
                "Då: Uppfyllt; Iakttagelse: Allt finns.",
                "Nu: Ej uppfyllt; Iakttagelse: Inget finns. (bedömt av Bo)",
                "I formuläret: Delvis uppfyllt");
    }

    @Test
    void leavesAloneWhatSomebodyElseChangedWhereTheFormDidNot() {
        Path form = changed(written(), put("RES1", "Bedömning", "Uppfyllt"));
        score(audit, "GOV1", "not_met", "Inget finns.");
        assertThat(take(form).cells()).hasSize(1);
        assertThat(now("GOV1").rating().map(Rating::id)).contains("not_met");
    }

    @Test
    void keepsATextThatIsLongerThanACell() {
        String longText = "Många ord. ".repeat(4_000).strip();
        score(audit, "GOV1", "met", longText);
        Path form = written();
        changed(
                form,
                workbook ->
                        assertThat(cell(workbook, "GOV1", "Iakttagelse").getCellStyle().getLocked())
                                .isTrue());
        take(changed(form, put("GOV1", "Källa", "Ny källa")));
        assertThat(now("GOV1").source()).isEqualTo("Ny källa");
        assertThat(now("GOV1").finding()).isEqualTo(longText);
        assertRefused(
                changed(written(), put("GOV1", "Iakttagelse", "Kort")),
                "cell F5: Texten var för lång för en cell");
    }

    @Test
    void refusesAFormOfAnotherAuditOrRubricAndAWorkbookThatIsNone() throws IOException {
        Consumer<XSSFWorkbook> unknown =
                workbook -> workbook.getSheetAt(4).getRow(1).getCell(1).setCellValue("x-kaa-1999");
        assertRefused(changed(written(), unknown), "Det finns ingen granskning ”x-kaa-1999”");
        Consumer<XSSFWorkbook> other =
                workbook ->
                        workbook.getSheetAt(4).getRow(4).getCell(1).setCellValue("0".repeat(64));
        assertRefused(changed(written(), other), "i annan lydelse än " + audit);
        Consumer<XSSFWorkbook> none = workbook -> workbook.removeSheetAt(4);
        assertRefused(changed(written(), none), "är inget bedömningsformulär");
        Path same = written();
        assertThatThrownBy(() -> forms.writeFile(TestHouse.ANNA, audit, same, Language.SV, DATE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("exists already");
        assertThatThrownBy(
                        () ->
                                forms.writeFile(
                                        TestHouse.ANNA,
                                        audit,
                                        folder.resolve("f.xls"),
                                        Language.SV,
                                        DATE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(".xlsx");
    }

    @Test
    void understandsAnEnglishFormWithSwedishWords() {
        Path form =
                changed(
                        written(Language.EN),
                        put("RES1", "Rating", "Delvis uppfyllt")
                                .andThen(put("RES1", "Success factor", "yes"))
                                .andThen(put("GOV1", "Rating", "✓")));
        take(form);
        assertThat(now("RES1").rating().map(Rating::id)).contains("partly_met");
        assertThat(now("RES1").success()).isTrue();
        assertThat(now("GOV1").rating().map(Rating::id)).contains("met");
    }

    @ParameterizedTest
    @EnumSource
    void bearsThatLibreOfficeSavesIt(Language language) {
        String finding = "=1+1\n  indraget \n-5 % & <b>fet</b>";
        score(audit, "GOV1", "partly_met", finding);
        String rating = language == Language.SV ? "Bedömning" : "Rating";
        String source = language == Language.SV ? "Källa" : "Source";
        Path saved =
                Office.convert(
                        changed(written(language), put("RES1", rating, "Uppfyllt")),
                        "xlsx:Calc MS Excel 2007 XML",
                        folder.resolve("saved"));
        changed(
                saved,
                workbook -> {
                    XSSFSheet sheet = workbook.getSheetAt(0);
                    assertThat(sheet.getDataValidations()).hasSize(2);
                    assertThat(sheet.isSheetLocked()).isTrue();
                    assertThat(cell(workbook, "RES1", rating).getCellStyle().getLocked()).isFalse();
                    assertThat(cell(workbook, "RES1", rating).getCellComment()).isNotNull();
                    put("COL1", source, "Intervju 4").accept(workbook);
                });
        assertThat(take(saved).cells())
                .extracting(cell -> cell.objective())
                .containsExactly("RES1", "COL1");
        assertThat(now("GOV1").finding()).isEqualTo(finding);
        assertThat(now("RES1").rating().map(Rating::id)).contains("met");
    }

    private static void write(XSSFWorkbook workbook, ConductField field, String text) {
        XSSFSheet sheet = workbook.getSheet("Granskningen");
        sheet.getRow(3 + List.of(ConductField.values()).indexOf(field))
                .getCell(1)
                .setCellValue(text);
    }

    private Conduct conduct() {
        return audits.all().get(audit).conduct();
    }

    @Test
    void takesHowTheAuditWasCarriedOutAndTheAnswerToItsQuestion() {
        Path form =
                changed(
                        written(),
                        workbook -> {
                            write(workbook, ConductField.COMMISSIONER, "Revisorerna");
                            write(workbook, ConductField.VERDICT, "inte helt");
                            write(workbook, ConductField.ANSWER_BY, "2027-05-31");
                            write(workbook, ConductField.SIGNATURES, "Uppdragsledare: Anna");
                        });
        assertThat(forms.take(TestHouse.ANNA, Upload.of(form), true).now().conduct()).hasSize(4);
        assertThat(conduct()).isEqualTo(Conduct.NONE);
        ScoreForms.Result result = take(form);
        assertThat(result.cells()).isEmpty();
        assertThat(conduct().verdict()).isEqualTo("partly");
        assertThat(conduct().answerBy()).contains(LocalDate.of(2027, 5, 31));
        assertThat(conduct().signatures()).containsExactly(new Signature("Uppdragsledare", "Anna"));
        assertThat(take(form).conduct()).isEmpty();
        take(changed(written(), workbook -> write(workbook, ConductField.VERDICT, "")));
        assertThat(conduct().verdict()).isEmpty();
        assertThat(conduct().commissioner()).isEqualTo("Revisorerna");
    }

    @Test
    void refusesWhatIsNoVerdictSignatureOrDayAndWhatSomebodyElseHasChanged() {
        assertRefused(
                changed(
                        written(),
                        workbook -> {
                            write(workbook, ConductField.VERDICT, "kanske");
                            write(workbook, ConductField.SIGNATURES, "Anna");
                            write(workbook, ConductField.ANSWER_BY, "i maj");
                        }),
                "”kanske” är inget svar",
                "”Anna” är ingen underskrift",
                "”i maj”");
        Path form =
                changed(written(), workbook -> write(workbook, ConductField.INTERVIEWS, "rektorn"));
        house.get(Descriptions.class)
                .change(
                        TestHouse.BO,
                        audit,
                        AuditPatch.ofConduct(Map.of(ConductField.INTERVIEWS, "chefen")));
        assertRefused(form, "Intervjuer har ändrats sedan formuläret skrevs", "chefen", "rektorn");
    }
}
