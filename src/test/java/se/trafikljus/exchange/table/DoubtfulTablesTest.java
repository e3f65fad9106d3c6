package se.trafikljus.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trafikljus.exchange.workbook.RawBook.number;
import static se.trafikljus.exchange.workbook.RawBook.text;

import java.nio.file.Path;
import java.util.Optional;
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
import se.trafikljus.exchange.workbook.RawBook;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rating;

/** Tables whose headings may mean several things: the right one is read, or none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubtfulTablesTest {

    private static final Path CASES = Path.of("src/test/resources/exchange/cases");

    private Path folder = Path.of("");
    private TestHouse house;
    private TrafficTables tables;
    private int files;

    @BeforeAll
    void begin(@TempDir Path temporary) {
        folder = temporary;
        house = new TestHouse(folder.resolve("ws"));
        tables = house.get(TrafficTables.class);
    }

    @AfterAll
    void end() {
        house.close();
    }

    private TrafficTable read(RawBook book) {
        return read(book.write(folder.resolve("tabell" + ++files + ".xlsx")));
    }

    private TrafficTable read(Path file) {
        return tables.read(
                TestHouse.ANNA, Upload.of(file), "kaa", Optional.empty(), Optional.empty());
    }

    private void assertRefused(RawBook book, String... words) {
        assertThatThrownBy(() -> read(book))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.in(Language.SV)).contains(words));
    }

    private void assertRefused(String file, String... words) {
        assertThatThrownBy(() -> read(CASES.resolve(file)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.in(Language.SV)).contains(words));
    }

    private static String rating(TrafficTable table, String municipality, String objective) {
        return table.municipalities().stream()
                .filter(one -> one.name().equals(municipality))
                .flatMap(one -> table.rating(one, objective).stream())
                .map(Rating::id)
                .findFirst()
                .orElse("");
    }

    private static RawBook ratedUnder(String... headings) {
        RawBook book = new RawBook();
        String[] head = new String[headings.length + 1];
        String[] row = new String[headings.length + 1];
        head[0] = text("Kontrollmål");
        row[0] = text("RES1");
        for (int i = 0; i < headings.length; i++) {
            boolean digits = headings[i].matches("[0-9]+");
            head[i + 1] = digits ? number(headings[i]) : text(headings[i]);
            row[i + 1] = text("Uppfyllt");
        }
        return book.row(head).row(row);
    }

    @Test
    void takesNoYearForAMunicipality() {
        assertRefused(
                "years-as-headings.xlsx",
                "B1: ”2021” kan vara ett årtal eller en kommunkod",
                "cell C1",
                "D1: ”2026”",
                "lägg varje år i en egen tabell",
                "skriv kommunens namn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2022,2024,2025 | ”2022” kan vara ett årtal
                    2023           | ”2023” kan vara ett årtal
                    1780,2023      | ”2023” kan vara ett årtal
                    1780,2023      | ”1780” är ett tal
                    Karlstad,2023  | ”2023” kan vara ett årtal
                    3,1780,7       | ”1780” är ett tal
                    """)
    void refusesNumbersThatMayBeNoCodes(String headings, String words) {
        assertRefused(ratedUnder(headings.split(",")), words);
    }

    @Test
    void refusesYearsBelowTheNameOfOneMunicipality() {
        RawBook book = new RawBook();
        book.row(text("Kontrollmål"), text("Vara"))
                .row(text(""), number("2021"), number("2023"))
                .row(text("RES1"), text("Uppfyllt"), text("Uppfyllt"));
        assertRefused(book, "C1: ”2023” kan vara ett årtal");
    }

    @Test
    void takesNumbersForCodesWhereTheRowSaysSoOrAllOfThemAre() {
        assertThat(read(ratedUnder("1780", "1463", "114")).municipalities())
                .extracting(Municipality::name)
                .containsExactly("Karlstad", "Mark", "Upplands Väsby");
        RawBook said = new RawBook();
        said.row(text("Kommunkod"), number("2021"), number("2023"))
                .row(text("RES1"), text("Uppfyllt"), text("Uppfyllt"));
        assertThat(read(said).municipalities())
                .extracting(Municipality::name)
                .containsExactly("Vansbro", "Malung-Sälen");
    }

    @Test
    void readsTheNamesWhereARowOfNumbersStandsAboveThem() {
        RawBook book = new RawBook();
        book.row(text("Elever"), number("1441"), number("1442"))
                .row(text("Kontrollmål"), text("Karlstad"), text("Mark"))
                .row(text("RES1"), text("Uppfyllt"), text("Ej uppfyllt"));
        assertThat(read(book).municipalities())
                .extracting(Municipality::name)
                .containsExactly("Karlstad", "Mark");
    }

    @Test
    void passesOverAColumnOfAnotherYearWithoutRatings() {
        RawBook book = new RawBook();
        book.row(text("Kontrollmål"), text("Karlstad"), number("2023"))
                .row(text("RES1"), text("Uppfyllt"), text("Samma som nu"));
        assertThat(read(book).municipalities())
                .extracting(Municipality::name)
                .containsExactly("Karlstad");
    }

    @Test
    void refusesASecondTableBesideTheFirst() {
        assertRefused("two-tables-side-by-side.xlsx", "Kontrollmål står både i A2 och i E2");
    }

    @Test
    void refusesASecondTableBesideTheFirstThatBeginsFurtherDown() {
        RawBook book = new RawBook();
        book.row(text("Kontrollmål"), text("Karlstad"))
                .row(text("RES1"), text("Uppfyllt"), text(""), text(""), text("Vara"))
                .row(text("GOV1"), text("Uppfyllt"), text(""), text("RES1"), text("Uppfyllt"))
                .row(text("MAP1"), text("Uppfyllt"), text(""), text("GOV1"), text("Uppfyllt"));
        assertRefused(book, "Kontrollmål står både i A3 och i D3");
    }

    @Test
    void refusesASecondTableBelowTheFirstWithOtherHeadings() {
        RawBook book = new RawBook();
        book.row(text("Kontrollmål"), text("Karlstad"), text("Mark"))
                .row(text("RES1"), text("Uppfyllt"), text("Uppfyllt"))
                .row(text("Kontrollmål"), text("Mark"), text("Karlstad"))
                .row(text("GOV1"), text("Ej uppfyllt"), text("Uppfyllt"));
        assertRefused(book, "Kommuner står som rubriker både i B1 och i B3");
    }

    @Test
    void refusesASmallerTableAboveTheLargest() {
        RawBook book = new RawBook();
        book.row(text("Kontrollmål"), text("Vara"))
                .row(text("RES1"), text("Uppfyllt"))
                .row(text("Kontrollmål"), text("Karlstad"), text("Mark"))
                .row(text("GOV1"), text("Ej uppfyllt"), text("Uppfyllt"));
        assertRefused(book, "Kommuner står som rubriker både i B3 och i B1");
    }

    @Test
    void readsHeadingsThatAreRepeated() {
        RawBook book = new RawBook();
        book.row(text("Kontrollmål"), text("Karlstad"), text("Mark"))
                .row(text("RES1"), text("Uppfyllt"), text("Ej uppfyllt"))
                .row(text("Kontrollmål"), text("Karlstad"), text("Mark"))
                .row(text("GOV1"), text("Ej uppfyllt"), text("Uppfyllt"));
        TrafficTable table = read(book);
        assertThat(rating(table, "Karlstad", "GOV1")).isEqualTo("not_met");
        assertThat(rating(table, "Mark", "GOV1")).isEqualTo("met");
    }

    @Test
    void readsObjectivesThatAreRepeatedInTheSameOrder() {
        RawBook book = new RawBook();
        book.row(text("Mål"), text("Karlstad"), text("Mål"), text("Mark"))
                .row(text("RES1"), text("Uppfyllt"), text("RES1"), text("Ej uppfyllt"))
                .row(text("GOV1"), text("Ej uppfyllt"), text("GOV1"), text("Uppfyllt"));
        assertThat(rating(read(book), "Mark", "RES1")).isEqualTo("not_met");
    }

    @Test
    void leavesALineOfMunicipalitiesToLearnFromAlone() {
        RawBook book = new RawBook();
        book.row(text("Kontrollmål"), text("Karlstad"), text("Mark"), text("Se även"))
                .row(text("RES1"), text("Uppfyllt"), text("Ej uppfyllt"), text("GOV1"))
                .row(text("Kan lära av"), text("Mark"), text("Karlstad"));
        assertThat(rating(read(book), "Mark", "RES1")).isEqualTo("not_met");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0114 Upplands Väsby",
                "Upplands Väsby (0114)",
                "Upplands\u00A0Väsby",
                "Upp\u00ADlands Väsby",
                "Upplands\u200B Väsby kommun",
                "Upplands Väs-\nby"
            })
    void readsAHeadingHoweverItIsSet(String heading) {
        assertThat(read(ratedUnder(heading)).municipalities())
                .extracting(Municipality::code)
                .containsExactly("0114");
    }
}
