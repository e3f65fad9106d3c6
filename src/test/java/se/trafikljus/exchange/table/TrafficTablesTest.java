package se.trafikljus.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trafikljus.exchange.workbook.RawBook.filled;
import static se.trafikljus.exchange.workbook.RawBook.number;
import static se.trafikljus.exchange.workbook.RawBook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Office;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.comparison.ComparisonSheets;
import se.trafikljus.exchange.table.TrafficTable.How;
import se.trafikljus.exchange.workbook.RawBook;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.trail.Trail;

/** Tables as auditors make them in Excel and in LibreOffice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrafficTablesTest {

    private static final LocalDate END = LocalDate.of(2025, 12, 31);

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

    private Path file() {
        return folder.resolve("tabell" + ++files + ".xlsx");
    }

    private TrafficTable read(RawBook book) {
        return tables.read(
                TestHouse.ANNA,
                Upload.of(book.write(file())),
                "kaa",
                Optional.empty(),
                Optional.empty());
    }

    private static String rating(TrafficTable table, String municipality, String objective) {
        Municipality place =
                table.municipalities().stream()
                        .filter(one -> one.name().equals(municipality))
                        .findFirst()
                        .orElseThrow();
        return table.rating(place, objective).map(Rating::id).orElse("");
    }

    private void assertRefused(RawBook book, String... words) {
        assertThatThrownBy(() -> read(book))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.in(Language.SV)).contains(words));
    }

    /** One municipality, one objective, one cell. */
    private static RawBook one(RawBook book, String cell) {
        return book.row(text("Kontrollmål"), text("Vara")).row(text("RES1"), cell);
    }

    private String readOne(String colour) {
        RawBook book = new RawBook();
        int style = book.solid(colour);
        one(book, filled(style)).row(text("GOV1"), text("Uppfyllt"));
        return rating(read(book), "Vara", "RES1");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    rgb="FFC00000", not_met
                    rgb="FFFF0000", not_met
                    rgb="FFFFC000", partly_met
                    rgb="FFFFFF00", partly_met
                    rgb="FF92D050", met
                    rgb="FF00B050", met
                    rgb="FFC6EFCE", met
                    rgb="FFFFC7CE", not_met
                    rgb="FFFFEB9C", partly_met
                    rgb="FFF8696B", not_met
                    rgb="FFFFEB84", partly_met
                    rgb="FF63BE7B", met
                    theme="9", met
                    theme="9" tint="0.79998168889431442", met
                    theme="9" tint="0.59999389629810485", met
                    theme="9" tint="0.39997558519241921", met
                    theme="9" tint="-0.249977111117893", met
                    theme="7", partly_met
                    theme="7" tint="0.59999389629810485", partly_met
                    theme="5" tint="0.39997558519241921", partly_met
                    theme="0" tint="-0.14999847407452621", not_in_scope
                    theme="0" tint="-0.249977111117893", not_in_scope
                    theme="0" tint="-0.499984740745262", not_in_scope
                    theme="6", not_in_scope
                    theme="0", ''
                    indexed="10", not_met
                    indexed="11", met
                    indexed="13", partly_met
                    indexed="17", met
                    indexed="16", not_met
                    indexed="22", not_in_scope
                    indexed="23", not_in_scope
                    indexed="42", met
                    indexed="43", partly_met
                    indexed="51", partly_met
                    indexed="53", partly_met
                    indexed="57", met
                    indexed="64", ''
                    auto="1", ''
                    """)
    void readsExcelsColoursThemesAndOldPalette(String colour, String rating) {
        assertThat(readOne(colour)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    FF4000, 'Ej uppfyllt och Delvis uppfyllt'
                    ED4C05, 'Ej uppfyllt och Delvis uppfyllt'
                    FFD8CE, 'Ej uppfyllt och Delvis uppfyllt'
                    E8F2A1, 'Uppfyllt och Delvis uppfyllt'
                    F2F2F2, 'Ingår ej i granskningen och ingen fyllning'
                    """)
    void refusesAColourThatLiesBetweenTwo(String colour, String between) {
        RawBook book = new RawBook();
        int style = book.solid("rgb=\"FF" + colour + "\"");
        assertRefused(
                one(book, filled(style)), "Blad1, cell B2", "#" + colour, "tvetydig", between);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0070C0", "00B0F0", "7030A0", "000000", "DDEBF7", "FF99CC"})
    void refusesAColourThatIsLikeNoneThatIsKnown(String colour) {
        RawBook book = new RawBook();
        int style = book.solid("rgb=\"FF" + colour + "\"");
        assertRefused(one(book, filled(style)), "Blad1, cell B2", "#" + colour, "CIEDE2000");
    }

    @Test
    void refusesPatternsAndGradients() {
        RawBook striped = new RawBook();
        int stripes =
                striped.fill(
                        "<patternFill patternType=\"lightUp\"><fgColor rgb=\"FF00B050\"/></patternFill>");
        assertRefused(one(striped, filled(stripes)), "cell B2", "mönster");
        RawBook graded = new RawBook();
        int gradient =
                graded.fill(
                        "<gradientFill degree=\"90\"><stop position=\"0\"><color rgb=\"FFFF0000\"/></stop><stop position=\"1\"><color rgb=\"FF00B050\"/></stop></gradientFill>");
        assertRefused(one(graded, filled(gradient)), "cell B2", "övertoning");
    }

    @Test
    void refusesAWordThatItsColourContradicts() {
        RawBook book = new RawBook();
        int red = book.solid("rgb=\"FFFF0000\"");
        int blue = book.solid("rgb=\"FF0070C0\"");
        book.row(text("Kontrollmål"), text("Vara"))
                .row(text("RES1"), text("Uppfyllt", red))
                .row(text("GOV1"), text("röd", red))
                .row(text("GOV2"), text("Uppfyllt", blue));
        assertRefused(
                book,
                "Fel att rätta: 1",
                "Blad1, cell B2: ”Uppfyllt” betyder Uppfyllt, men fyllningsfärgen #FF0000 betyder Ej uppfyllt");
    }

    @Test
    void readsWordsSymbolsAndColoursAndSaysWhich() {
        RawBook book = new RawBook();
        int green = book.solid("rgb=\"FF00B050\"");
        int band = book.solid("rgb=\"FFD9D9D9\"");
        book.row(text("Jämförelse Karlstad och Vara"))
                .row()
                .row(
                        text("Område"),
                        text("Kontrollmål"),
                        number("114"),
                        text("Vara kommun"),
                        text("Kommentar"))
                .row(text("Resurser", band), text("Resurser", band), filled(band), filled(band))
                .row(
                        text(""),
                        text("Tillräckliga resurser för arbetet"),
                        text("✓"),
                        filled(green),
                        text("Se s. 4"))
                .row(
                        text(""),
                        text("  sufficient RESOURCES for   the work "),
                        text("x"),
                        text("x"));
        assertRefused(book, "står också i cell B5");
        RawBook good = new RawBook();
        int green2 = good.solid("rgb=\"FF00B050\"");
        int band2 = good.solid("rgb=\"FFD9D9D9\"");
        good.row(text("Jämförelse Karlstad och Vara"))
                .row()
                .row(
                        text("Område"),
                        text("Kontrollmål"),
                        number("114"),
                        text("Vara kommun"),
                        text("Kommentar"))
                .row(text("Resurser", band2), text("Resurser", band2), filled(band2), filled(band2))
                .row(
                        text(""),
                        text("Sufficient  RESOURCES for the work"),
                        text("✓"),
                        filled(green2),
                        text("Se s. 4"))
                .row(text(""), text("GOV1"), text("✗ Ej uppfyllt"), text("🟡"))
                .row(text(""), text("gov2"), text("–"), text(" "))
                .row(text(""), text("Antal gröna"), number("1"), number("1"));
        TrafficTable table = read(good);
        assertThat(table.municipalities())
                .extracting(Municipality::code)
                .containsExactly("0114", "1470");
        assertThat(rating(table, "Upplands Väsby", "RES1")).isEqualTo("met");
        assertThat(rating(table, "Vara", "RES1")).isEqualTo("met");
        assertThat(rating(table, "Upplands Väsby", "GOV1")).isEqualTo("not_met");
        assertThat(rating(table, "Vara", "GOV1")).isEqualTo("partly_met");
        assertThat(rating(table, "Upplands Väsby", "GOV2")).isEqualTo("not_in_scope");
        assertThat(rating(table, "Vara", "GOV2")).isEmpty();
        assertThat(table.count(How.WORD)).isEqualTo(2);
        assertThat(table.count(How.SYMBOL)).isEqualTo(2);
        assertThat(table.count(How.COLOUR)).isEqualTo(1);
        assertThat(table.count(How.EMPTY)).isEqualTo(1);
        assertThat(table.notes().stream().map(note -> note.in(Language.SV)).toList().toString())
                .contains("B4 (Resurser)", "B8 (Antal gröna)", "E3 (Kommentar)", "RSP1, FUP1");
    }

    @Test
    void tellsEveryFaultWithItsSheetAndCell() {
        RawBook book = new RawBook();
        int green = book.solid("rgb=\"FF00B050\"");
        book.row(text("Kontrollmål"), text("Vara"), text("Vårgarda"), text("Mark"))
                .row(text("RES1"), text("Upfyllt"), text("Uppfyllt"), text("Uppfyllt"))
                .row(text("GOV1"), "<c t=\"e\"><v>#REF!</v></c>", text("✓"), text("✓"))
                .row(text("GOV2"), "<c><f>B2</f><v>1</v></c>", filled(green), filled(green))
                .row(text("RSP2"), text("✓"), text("✓"), text("✓"))
                .row(text(""), filled(green), text(""), text(""));
        assertRefused(
                book,
                "cell C1: Det finns ingen kommun ”Vårgarda”. Menade du Vårgårda?",
                "cell B2: Bedömningen ”Upfyllt” är okänd",
                "cell B3: Cellen visar felet #REF!",
                "cell B4: Cellen har en formel",
                "cell A5: ”RSP2” är inget kontrollmål i kaa, men har bedömningar. Menade du RSP1?",
                "cell A6: Här finns bedömningar, men inget kontrollmål",
                "Fel att rätta: 6");
    }

    @Test
    void refusesTheSameMunicipalityTwiceAndATableWithoutRatings() {
        assertRefused(
                new RawBook()
                        .row(text("Kontrollmål"), text("Vara"), text("1470"))
                        .row(text("RES1"), text("✓"), text("✗")),
                "cell C1: ”1470” står också i cell B1");
        assertRefused(one(new RawBook(), text("")), "Ingen cell i tabellen har någon bedömning");
        assertRefused(new RawBook().row(text("Hej"), text("Vara")), "ingen tabell med kommuner");
    }

    @Test
    void readsATableThatIsTheOtherWayRound() {
        RawBook book = new RawBook();
        int red = book.solid("rgb=\"FFC00000\"");
        book.row(text("Kommun"), text("RES1"), text("GOV1"), text("COL1"))
                .row(text("Karlstad"), text("U"), text("D"), filled(red))
                .row(text("Vara"), text("E"), text("U"), text("?"));
        TrafficTable table = read(book);
        assertThat(rating(table, "Karlstad", "COL1")).isEqualTo("not_met");
        assertThat(rating(table, "Vara", "RES1")).isEqualTo("not_met");
        assertThat(rating(table, "Vara", "COL1")).isEqualTo("not_assessable");
    }

    @Test
    void refusesWhatIsHiddenAndMergedCellsAmongTheRatings() {
        RawBook merged = one(new RawBook(), text("Uppfyllt"));
        String sheet = sheetOf(merged);
        merged.parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replace(
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"B2:C2\"/></mergeCells>"));
        assertRefused(merged, "cell B2: Sammanslagna celler (B2:C2)");
        RawBook hiddenRow = one(new RawBook(), text("Uppfyllt"));
        hiddenRow.parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replace("<row r=\"2\"", "<row r=\"2\" hidden=\"1\""));
        assertRefused(hiddenRow, "cell A2: Dold");
        RawBook hiddenColumn = one(new RawBook(), text("Uppfyllt"));
        hiddenColumn.parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replace(
                        "<sheetData>",
                        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"));
        assertRefused(hiddenColumn, "cell B1: Dold");
    }

    private static String sheetOf(RawBook book) {
        try (var zip =
                new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new AssertionError("No sheet");
    }

    @Test
    void readsTheFillOfAWholeRowOrColumnWhereACellWasNeverWritten() {
        RawBook book = new RawBook();
        int green = book.solid("rgb=\"FF00B050\"");
        book.row(text("Kontrollmål"), text("Vara")).row(text("RES1")).row(text("GOV1"), text("D"));
        book.parts.put(
                "xl/worksheets/sheet1.xml",
                sheetOf(book)
                        .replace(
                                "<row r=\"2\"",
                                "<row r=\"2\" s=\"" + green + "\" customFormat=\"1\""));
        assertThat(rating(read(book), "Vara", "RES1")).isEqualTo("met");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    00B050, met
                    92D050, largely_met
                    003642, largely_met
                    FFC000, partly_met
                    C00000, not_met
                    """)
    void readsAFourLevelScale(String colour, String rating) {
        assertThat(new KnownColours(AuditFixture.INTERNAL_CONTROL).of(Integer.parseInt(colour, 16)))
                .extracting(meaning -> meaning.rating().map(Rating::id).orElse("?"))
                .isEqualTo(rating);
    }

    /** As they are now, and as they were each time before. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    077567 05765D 3B9B7E, met
                    88B08C 7DB58B 003642, largely_met
                    FFBF00,               partly_met
                    9C0D16,               not_met
                    EDEDED E6E6E6,        not_in_scope
                    9C79D6 9286B4 7554C0, not_assessable
                    """)
    void readsTheColoursOfItsOwnTables(String colours, String rating) {
        for (String colour : colours.split(" ", -1)) {
            assertThat(
                            new KnownColours(AuditFixture.INTERNAL_CONTROL)
                                    .of(Integer.parseInt(colour, 16))
                                    .rating()
                                    .map(Rating::id))
                    .as(colour)
                    .contains(rating);
        }
    }

    @Test
    void cannotTellAPaleGreenOnAScaleWithTwoGreens() {
        assertThat(new KnownColours(AuditFixture.INTERNAL_CONTROL).of(0xC6EFCE).rivals())
                .hasSize(2);
    }

    /** Numbers and words of the parts put awry, so that they still are XML. */
    @Test
    void readsOrRefusesADamagedWorkbookAndNeverFails() {
        RawBook whole = new RawBook();
        int green = whole.solid("theme=\"9\" tint=\"0.4\"");
        whole.row(text("Kontrollmål"), text("Vara"), number("1780"))
                .row(text("RES1"), filled(green), text("✓"))
                .row(text("GOV1"), text("röd"), "<c t=\"s\"><v>0</v></c>");
        whole.parts.put(
                "xl/worksheets/sheet1.xml",
                sheetOf(whole)
                        .replace(
                                "</sheetData>",
                                "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A9:B9\"/></mergeCells>"));
        Random random = new Random(20261122);
        int taken = 0;
        for (int i = 0; i < 400; i++) {
            String part = List.of("xl/worksheets/sheet1.xml", "xl/styles.xml").get(i % 2);
            RawBook hurt = new RawBook();
            hurt.parts.putAll(whole.all());
            String xml = String.valueOf(hurt.parts.get(part));
            List<Integer> places =
                    Pattern.compile("[0-9A-Za-z.]+(?=[\"<])")
                            .matcher(xml)
                            .results()
                            .map(MatchResult::start)
                            .toList();
            int at = places.get(random.nextInt(places.size()));
            String with =
                    List.of("9999", "-1", "x", "", "A1:XFD1048576", "1e999").get(random.nextInt(6));
            hurt.parts.put(part, xml.substring(0, at) + with + xml.substring(at + 1));
            try {
                read(hurt);
                taken++;
            } catch (Problem refused) {
                assertThat(refused.in(Language.SV)).contains("tabell");
            }
        }
        assertThat(taken).isBetween(1, 399);
    }

    /** Its palette by the names that LibreOffice gives its colours, in a file as it saves them. */
    @Test
    void readsATableMadeInLibreOffice() throws IOException {
        List<String> colours =
                List.of(
                        "#00a933:met",
                        "#81d41a:met",
                        "#127622:met",
                        "#ffff00:partly_met",
                        "#ffbf00:partly_met",
                        "#ff8000:partly_met",
                        "#ff0000:not_met",
                        "#c9211e:not_met",
                        "#ffd7d7:not_met",
                        "#b2b2b2:not_in_scope",
                        "#eeeeee:not_in_scope",
                        "#ffffff:");
        List<Objective> objectives = AuditFixture.KAA.objectives();
        StringBuilder styles = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < objectives.size(); i++) {
            String colour = colours.get(i).split(":", -1)[0];
            styles.append(
                    "<style:style style:name=\"c%s\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"%s\"/></style:style>"
                            .formatted(i, colour));
            rows.append(
                    "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell><table:table-cell table:style-name=\"c%s\"/></table:table-row>"
                            .formatted(objectives.get(i).text().in(Language.SV), i));
        }
        Path source =
                Files.writeString(
                        folder.resolve("tabell.fods"),
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
                        <office:automatic-styles>%s</office:automatic-styles>
                        <office:body><office:spreadsheet><table:table table:name="Matris">
                        <table:table-row><table:table-cell office:value-type="string"><text:p>Kontrollmål</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Karlstad</text:p></table:table-cell></table:table-row>
                        %s
                        </table:table></office:spreadsheet></office:body></office:document>
                        """
                                .formatted(styles, rows));
        Path made = Office.convert(source, "xlsx:Calc MS Excel 2007 XML", folder.resolve("office"));
        TrafficTable table =
                tables.read(
                        TestHouse.ANNA, Upload.of(made), "kaa", Optional.empty(), Optional.empty());
        for (int i = 0; i < objectives.size(); i++) {
            assertThat(rating(table, "Karlstad", objectives.get(i).id()))
                    .as(colours.get(i))
                    .isEqualTo(colours.get(i).split(":", -1)[1]);
        }
    }

    @Test
    void readsTheMatrixOfOurOwnWorkbook() throws IOException {
        List<ScoredAudit> audits =
                List.of(
                        AuditFixture.draftOf("1780")
                                .rated("RES1", "met")
                                .rated("GOV1", "partly_met")
                                .done(),
                        AuditFixture.auditOf("1470")
                                .rated("RES1", "not_met")
                                .rated("COL1", "not_in_scope")
                                .done());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ComparisonSheets.xlsx(
                Comparison.of(audits, Names.STRENGTHS), Language.SV, END, Optional.empty(), bytes);
        TrafficTable table =
                tables.read(
                        TestHouse.ANNA,
                        Upload.of(Files.write(file(), bytes.toByteArray())),
                        "kaa",
                        Optional.of("matris"),
                        Optional.empty());
        assertThat(rating(table, "Karlstad", "RES1")).isEqualTo("met");
        assertThat(rating(table, "Karlstad", "GOV1")).isEqualTo("partly_met");
        assertThat(rating(table, "Vara", "COL1")).isEqualTo("not_in_scope");
        assertThat(table.count(How.WORD)).isEqualTo(4);
    }

    @Test
    void startsADraftForEachMunicipalityOrNone() {
        Audits audits = house.get(Audits.class);
        Trail trail = house.get(Trail.class);
        TrafficTable table =
                read(
                        new RawBook()
                                .row(text("Kontrollmål"), text("Åre"), text("Mark"))
                                .row(text("RES1"), text("✓"), text("✗"))
                                .row(text("GOV1"), text(""), text("delvis")));
        long records = trail.length();
        assertThat(take(table, true)).hasSize(2);
        assertThat(trail.length()).isEqualTo(records);
        assertThat(take(table, false))
                .extracting(one -> one.audit().id())
                .containsExactly("are-kaa-2025", "mark-kaa-2025");
        ScoredAudit mark = audits.all().read("mark-kaa-2025");
        assertThat(mark.assessment("RES1").rating().map(Rating::id)).contains("not_met");
        assertThat(mark.assessment("RES1").scoredBy()).isEqualTo("Anna");
        assertThat(audits.all().read("are-kaa-2025").scored()).isEqualTo(1);
        assertThat(trail.verify().broken()).isEmpty();
        assertThatThrownBy(
                        () ->
                                tables.take(
                                        TestHouse.ANNA,
                                        table,
                                        Optional.of(END),
                                        Optional.of(END.minusDays(1)),
                                        false,
                                        () -> {}))
                .isInstanceOf(Problem.class);
        assertThat(audits.all().ids()).containsExactly("are-kaa-2025", "mark-kaa-2025");
    }

    private List<ScoredAudit> take(TrafficTable table, boolean dryRun) {
        return tables.take(
                TestHouse.ANNA, table, Optional.empty(), Optional.of(END), dryRun, () -> {});
    }
}
