package se.trafikljus.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trafikljus.exchange.workbook.RawBook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Action;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Remedy;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.Drafts;
import se.trafikljus.audit.NewAudit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.comparison.ComparisonSheets;
import se.trafikljus.exchange.workbook.RawBook;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rating;

/** Tables with the audited bodies of one municipality as their headings. */
class BodyTablesTest {

    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @TempDir Path home;
    @TempDir Path folder;
    private TestHouse house;
    private TrafficTables tables;

    @BeforeEach
    void open() {
        house = new TestHouse(home);
        tables = house.get(TrafficTables.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private TrafficTable read(RawBook book, String of) {
        return read(book.write(folder.resolve("tabell.xlsx")), Optional.empty(), of);
    }

    private TrafficTable read(Path file, Optional<String> sheet, String of) {
        return tables.read(
                TestHouse.ANNA,
                Upload.of(file),
                "kaa",
                sheet,
                Optional.of(of).filter(name -> !name.isEmpty()));
    }

    private List<String> taken(TrafficTable table) {
        return tables
                .take(TestHouse.ANNA, table, Optional.empty(), Optional.of(END), false, () -> {})
                .stream()
                .map(one -> one.audit().id())
                .toList();
    }

    private static RawBook book() {
        return new RawBook()
                .row(text("Grundläggande granskning av kommunstyrelsen och nämnderna"))
                .row(
                        text("Kontrollmål"),
                        text("Kommunstyrelsen"),
                        text("Socialnämnden"),
                        text("Vårgårda Bostäder AB"),
                        text("Tolkförmedling Väst"),
                        text("Kommentar"))
                .row(
                        text("RES1"),
                        text("✓"),
                        text("delvis"),
                        text("✗"),
                        text("grön"),
                        text("Bra att man har ordning"))
                .row(text("GOV1"), text("✗"), text(""), text("✓"), text("gul"), text(""));
    }

    @Test
    void startsADraftForEachBodyWithItsNameInTheId() {
        TrafficTable table = read(book(), "Vårgårda");
        assertThat(table.municipalities())
                .extracting(Municipality::name)
                .containsExactly(
                        "Kommunstyrelsen",
                        "Socialnämnden",
                        "Vårgårda Bostäder AB",
                        "Tolkförmedling Väst");
        assertThat(taken(table))
                .containsExactly(
                        "vargarda-kaa-2025-kommunstyrelsen",
                        "vargarda-kaa-2025-socialnamnden",
                        "vargarda-kaa-2025-vargarda-bostader-ab",
                        "vargarda-kaa-2025-tolkformedling-vast");
        ScoredAudit social = house.get(Audits.class).all().read("vargarda-kaa-2025-socialnamnden");
        assertThat(social.audit().bodies()).containsExactly("Socialnämnden");
        assertThat(social.audit().place()).isEqualTo("1442");
        assertThat(social.assessment("RES1").rating().map(Rating::id)).contains("partly_met");
        assertThat(social.scored()).isEqualTo(1);
    }

    @Test
    void saysHowToReadATableOfBodiesWhereNoMunicipalityIsTold() {
        assertThatThrownBy(() -> read(book(), ""))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.remedies())
                                        .extracting(Remedy::action)
                                        .contains(Action.NAME_MUNICIPALITY_OF_BODIES));
        RawBook of =
                new RawBook()
                        .row(text("Kontrollmål"), text("Karlstad"), text("Mark"))
                        .row(text("RES1"), text("✓"), text("✗"));
        assertThatThrownBy(() -> read(of, "Vara")).hasMessageContaining("Vara");
    }

    @Test
    void refusesABodyThatStandsTwiceHoweverItIsWritten() {
        RawBook twice =
                new RawBook()
                        .row(text("Kontrollmål"), text("Socialnämnden"), text("SOCIALNÄMNDEN"))
                        .row(text("RES1"), text("✓"), text("✗"));
        assertThatThrownBy(() -> read(twice, "Vara"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.in(Language.SV)).contains("SOCIALNÄMNDEN"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Vara, kommun
                    Herrljunga kommun, kommun
                    Summa, sammanställning
                    Totalt, sammanställning
                    Medelvärde av nämnderna, sammanställning
                    2024, årtal
                    S\u043ecialnämnden, alfabet
                    '', inget revisionsobjekt
                    """)
    void refusesARatedColumnWhoseHeadingIsNoBody(String heading, String why) {
        RawBook odd =
                new RawBook()
                        .row(text("Kontrollmål"), text("Kommunstyrelsen"), text(heading))
                        .row(text("RES1"), text("✓"), text("✗"));
        assertThatThrownBy(() -> read(odd, "Vårgårda"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.in(Language.SV)).contains(why, "C1"));
    }

    @Test
    void readsABodyThatAuditsNameWhateverItIsCalledAndTheMunicipalityItself() {
        house.get(Drafts.class)
                .start(
                        TestHouse.ANNA,
                        new NewAudit(
                                "Vårgårda",
                                "kaa",
                                List.of("Samtliga nämnder"),
                                "",
                                Optional.empty(),
                                Optional.of(END),
                                ""));
        RawBook named =
                new RawBook()
                        .row(
                                text("Kontrollmål"),
                                text("Kommunstyrelsen"),
                                text("Samtliga nämnder"),
                                text("Vårgårda"))
                        .row(text("RES1"), text("✓"), text("✗"), text("✗"));
        assertThat(read(named, "Vårgårda").municipalities())
                .extracting(Municipality::name)
                .containsExactly("Kommunstyrelsen", "Samtliga nämnder", "Vårgårda");
    }

    @Test
    void refusesABodyTwiceWhereOnlyBlanksAndHyphensTellItApart() {
        RawBook twice =
                new RawBook()
                        .row(
                                text("Kontrollmål"),
                                text("Barn- och utbildningsnämnden"),
                                text("Barn\u2013 och utbildnings nämnden"))
                        .row(text("RES1"), text("✓"), text("✗"));
        assertThatThrownBy(() -> read(twice, "Vara")).isInstanceOf(Problem.class);
    }

    @Test
    void tellsOfABodyThatIsNearlyAnother() {
        RawBook near =
                new RawBook()
                        .row(
                                text("Kontrollmål"),
                                text("Socialnämnden"),
                                text("Socialnämden"),
                                text("Nämnd 1"),
                                text("Nämnd 2"))
                        .row(text("RES1"), text("✓"), text("✗"), text("✗"), text("✗"));
        assertThat(read(near, "Vara").notes())
                .extracting(note -> note.in(Language.SV))
                .filteredOn(note -> note.contains("liknar"))
                .singleElement()
                .asString()
                .contains("”Socialnämden” liknar ”Socialnämnden”");
    }

    @Test
    void readsTheMatrixThatItWritesOfBodies() throws IOException {
        List<String> ids = taken(read(book(), "1442"));
        Selection bodies =
                new Selection(
                        Optional.empty(),
                        ids,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(Unit.BODY));
        List<ScoredAudit> audits = house.get(Audits.class).all().select(bodies);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ComparisonSheets.xlsx(
                Comparison.of(audits, Names.STRENGTHS), Language.SV, END, Optional.empty(), bytes);
        Path written = Files.write(folder.resolve("bok.xlsx"), bytes.toByteArray());
        TrafficTable again = read(written, Optional.of("matris"), "Vårgårda");
        TrafficTable first = read(book(), "Vårgårda");
        assertThat(again.ratings()).isEqualTo(first.ratings());
        assertThat(taken(again)).contains("vargarda-kaa-2025-socialnamnden-2");
    }
}
