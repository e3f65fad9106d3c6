package se.trafikljus.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.exchange.table.TrafficTable;
import se.trafikljus.exchange.table.TrafficTables;
import se.trafikljus.municipality.Municipality;

/** Workbooks that other programs write in their own way: read, or refused in plain words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangeBooksTest {

    private static final Path CASES = Path.of("src/test/resources/exchange/cases");

    private Path folder = Path.of("");
    private TestHouse house;

    @BeforeAll
    void begin(@TempDir Path temporary) {
        folder = temporary;
        house = new TestHouse(folder.resolve("ws"));
    }

    @AfterAll
    void end() {
        house.close();
    }

    private TrafficTable read(Path file) {
        return house.get(TrafficTables.class)
                .read(TestHouse.ANNA, Upload.of(file), "kaa", Optional.empty(), Optional.empty());
    }

    private void assertRefused(Path file, String... words) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.in(Language.SV)).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook-other-name.xlsx", "zip-stored-stream.xlsx"})
    void readsAWorkbookThatIsNamedOrPackedOtherwise(String file) {
        assertThat(read(CASES.resolve(file)).municipalities())
                .extracting(Municipality::name)
                .startsWith("Karlstad");
    }

    @Test
    void refusesAStrictWorkbookAndSaysAsWhatToSaveIt() {
        assertRefused(
                CASES.resolve("strict-ooxml.xlsx"),
                "Strict Open XML",
                "spara den som en vanlig Excel-arbetsbok (.xlsx)");
    }

    @Test
    void refusesAColumnThatIsTooNarrowToSee() {
        assertRefused(CASES.resolve("column-width-0.xlsx"), "cell C1: Dold.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.75"})
    void refusesARowThatIsTooLowToSee(String height) {
        RawBook book = new RawBook();
        book.row(RawBook.text("Kontrollmål"), RawBook.text("Vara"))
                .row(RawBook.text("RES1"), RawBook.text("Uppfyllt"))
                .row(RawBook.text("GOV1"), RawBook.text("Uppfyllt"));
        book.parts.put(
                "xl/worksheets/sheet1.xml",
                String.valueOf(book.all().get("xl/worksheets/sheet1.xml"))
                        .replace(
                                "<row r=\"3\"",
                                "<row r=\"3\" customHeight=\"1\" ht=\"" + height + "\""));
        assertRefused(book.write(folder.resolve("lag" + height + ".xlsx")), "cell A3: Dold.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    yyyy-mm-dd       | 44840      | 2026-10-07
                    m/d/yy           | 44840.5    | 2026-10-07
                    d mmmm yyyy      | 44840      | 2026-10-07
                    yyyy-mm-dd hh:mm | 44840.4375 | 2026-10-07 10:30
                    h:mm             | 0.4375     | 10:30
                    h:mm:ss          | 0.4375     | 10:30:00
                    [h]:mm           | 1.25       | 30:00
                    0%               | 0.75       | 75%
                    0.0%             | 0.755      | 75,5%
                    0.00             | 0.5        | 0,50
                    0000             | 114        | 0114
                    General          | 114        | 114
                    General          | 0.5        | 0,5
                    General          | 20261007123| 20261007123
                    @                | 12         | 12
                    """)
    void readsANumberAsTheSheetShowsIt(String format, double number, String shown)
            throws IOException {
        assertThat(typed(format, number).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mmm-yy  | 44840
                    d/m     | 44840
                    yyyy    | 44840
                    mm:ss.0 | 0.5
                    """)
    void refusesANumberOfWhichTheSheetShowsAPart(String format, double number) throws IOException {
        IncomingBook.Value value = typed(format, number);
        assertThat(value.text()).isEmpty();
        assertThat(value.fault().orElseThrow().in(Language.SV)).contains("Skriv det som text");
    }

    private static IncomingBook.Value typed(String format, double number) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            XSSFCell cell = book.createSheet().createRow(0).createCell(0);
            cell.setCellValue(number);
            cell.setCellStyle(book.createCellStyle());
            cell.getCellStyle().setDataFormat(book.createDataFormat().getFormat(format));
            return IncomingBook.value(cell, Language.SV);
        }
    }
}
