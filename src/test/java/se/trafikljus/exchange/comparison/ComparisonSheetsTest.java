package se.trafikljus.exchange.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.comparison.AuditFixture.INTERNAL_CONTROL;
import static se.trafikljus.comparison.AuditFixture.KAA;
import static se.trafikljus.comparison.AuditFixture.auditOf;
import static se.trafikljus.comparison.AuditFixture.draftOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Office;
import se.trafikljus.Words;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Names;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.rubric.SpecialRating;

/** The workbook read back, and calculated anew by LibreOffice, as it is and changed. */
class ComparisonSheetsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);

    /**
     * Words that a spreadsheet might take for patterns, conditions or formulas; values that tie.
     */
    private static final String BITING =
            """
            rubric: svar
            version: 1.0
            title: {sv: "=Svår & lång: ett [prov]", en: "=Hard & long"}
            question: {sv: "Görs det?", en: "Is it done?"}
            aggregate: mean
            scale:
              - {id: l1, value: 1, symbol: a, label: {sv: ">Allt", en: ">All"}, color: "#FFFFFF", text_color: "#000000"}
              - {id: l2, value: 0.7, symbol: b, label: {sv: "A*", en: "A?*"}, color: "#FFFFFF", text_color: "#000000"}
              - {id: l3, value: 0.5, symbol: c, label: {sv: "=1+1", en: "=1+2"}, color: "#FFFFFF", text_color: "#000000"}
              - {id: l4, value: 0.3, symbol: d, label: {sv: "1", en: "2"}, color: "#FFFFFF", text_color: "#000000"}
              - {id: l5, value: 0.1, symbol: e, label: {sv: "Säger \\"nej\\"", en: "Says \\"no\\""}, color: "#FFFFFF", text_color: "#000000"}
              - {id: l6, value: 0, symbol: f, label: {sv: "Allt", en: "A"}, color: "#FFFFFF", text_color: "#000000"}
            areas:
              - id: ett
                title: {sv: "-Ett", en: "-One"}
                objectives:
                  - {id: A1, text: {sv: "=Första", en: "=First"}, weight: 0.1}
                  - {id: A2, text: {sv: Andra, en: Second}, weight: 0.2}
                  - {id: A3, text: {sv: Tredje, en: Third}, weight: 0.3}
              - id: tva
                title: {sv: Två, en: Two}
                objectives:
                  - {id: B1, text: {sv: Fjärde, en: Fourth}, weight: 1}
                  - {id: B2, text: {sv: Femte, en: Fifth}, weight: 1}
                  - {id: B3, text: {sv: Sjätte, en: Sixth}, weight: 2.5}
              - id: tre
                title: {sv: Tre, en: Three}
                objectives:
                  - {id: C1, text: {sv: Sjunde, en: Seventh}}
            """;

    @TempDir private Path folder;

    private static Rubric rubric(String name) {
        return switch (name) {
            case "kaa" -> KAA;
            case "internal-control" -> INTERNAL_CONTROL;
            case "mean" -> read(BITING);
            case "lowest" -> read(BITING.replace("aggregate: mean", "aggregate: lowest"));
            case "two" -> read(BITING.replaceAll("(?m)^ +- \\{id: l[2-5].*\\R", ""));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Rubric read(String yaml) {
        return RubricReader.read(yaml, "prov.yaml");
    }

    private static byte[] xlsx(Comparison comparison, Language language) {
        try {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            ComparisonSheets.xlsx(comparison, language, DATE, Optional.empty(), to);
            return to.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Comparison comparison(String rubric, int municipalities, long seed) {
        return Comparison.of(ScoredSets.of(rubric(rubric), municipalities, seed), Names.STRENGTHS);
    }

    private Path calculatedAnew(byte[] xlsx) throws IOException {
        Path file = Files.write(folder.resolve("jamforelse.xlsx"), xlsx);
        return Office.convert(file, "xlsx:Calc MS Excel 2007 XML", folder.resolve("anew"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    kaa, 1, SV
                    kaa, 7, SV
                    kaa, 25, EN
                    kaa, 290, SV
                    internal-control, 7, EN
                    internal-control, 25, SV
                    mean, 25, EN
                    lowest, 25, SV
                    two, 7, SV
                    """)
    void holdsTheFiguresOfTheComparisonAsLiveFormulas(
            String rubric, int municipalities, Language language) {
        Comparison comparison = comparison(rubric, municipalities, 7 + municipalities);
        SheetReader sheets = new SheetReader(xlsx(comparison, language), language);

        sheets.agreesWith(comparison);
        int levels = comparison.rubric().scale().levels().size();
        int countsOfAnObjective = levels + SpecialRating.values().length + 4;
        assertThat(sheets.formulas())
                .hasSize(
                        2 * levels
                                + countsOfAnObjective * comparison.rubric().objectives().size()
                                + 3 * municipalities * comparison.rubric().areas().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kaa", "internal-control", "mean", "lowest", "two"})
    void givesTheSameFiguresWhenLibreOfficeCalculatesThem(String rubric) throws IOException {
        Comparison comparison = comparison(rubric, 40, 11);

        SheetReader.ofOffice(calculatedAnew(xlsx(comparison, Language.SV)), Language.SV)
                .agreesWith(comparison);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kaa", "mean", "lowest"})
    void followsAChangedRating(String rubric) throws IOException {
        List<ScoredAudit> before = ScoredSets.of(rubric(rubric), 12, 3);
        List<ScoredAudit> after = ScoredSets.of(rubric(rubric), 12, 4);
        Comparison changed = Comparison.of(after, Names.STRENGTHS);
        SheetReader sheets =
                new SheetReader(
                        xlsx(Comparison.of(before, Names.STRENGTHS), Language.SV), Language.SV);
        changed.rubric()
                .objectives()
                .forEach(
                        objective -> {
                            for (int i = 0; i < after.size(); i++) {
                                Optional<Rating> rating =
                                        after.get(i).assessment(objective.id()).rating();
                                Cell cell = sheets.rating(objective.id(), i);
                                cell.setBlank();
                                rating.ifPresent(
                                        one -> cell.setCellValue(one.label().in(Language.SV)));
                            }
                        });
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        sheets.workbook().write(written);

        SheetReader.ofOffice(calculatedAnew(written.toByteArray()), Language.SV)
                .agreesWith(changed);
    }

    @Test
    void marksACellWithAnotherWordingAndCountsItAllTheSame() throws IOException {
        Rubric newer =
                read(
                        KAA.yaml()
                                .replace("version: 1.1.0", "version: 1.2.0")
                                .replace(
                                        "Tillräckliga resurser för arbetet",
                                        "Helt andra resurser för arbetet"));
        Comparison comparison =
                Comparison.of(
                        List.of(
                                draftOf("Karlstad").rated("RES1", "met").done(),
                                auditOf("Mark", newer).rated("RES1", "met").done()),
                        Names.STRENGTHS);
        byte[] xlsx = xlsx(comparison, Language.SV);
        SheetReader sheets = new SheetReader(xlsx, Language.SV);

        sheets.agreesWith(comparison);
        assertThat(sheets.rating("RES1", 0).getCellStyle().getDataFormatString())
                .isEqualTo("@\"†\"");
        assertThat(sheets.rating("RES1", 1).getCellStyle().getDataFormatString())
                .isEqualTo("General");
        assertThat(texts(sheets.sheet("matrix")))
                .contains("Karlstad*")
                .anyMatch(text -> text.startsWith("* Granskningen är ett utkast"))
                .anyMatch(text -> text.startsWith("† Kontrollmålet hade en annan lydelse"));
        assertThat(sheets.sheet("data").getHeader().getCenter()).isEqualTo("Utkast");
        SheetReader.ofOffice(calculatedAnew(xlsx), Language.SV).agreesWith(comparison);
        assertThat(printed(xlsx)).contains("Uppfyllt† Uppfyllt");
    }

    private String printed(byte[] xlsx) throws IOException {
        Path file = Files.write(folder.resolve("tryckt.xlsx"), xlsx);
        Path pdf = Office.convert(file, "pdf", folder);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        DataFormatter shown = new DataFormatter();
        for (Row row : sheet) {
            row.forEach(cell -> texts.add(shown.formatCellValue(cell)));
        }
        return texts;
    }

    @Test
    void keepsTextsAsTextsWhateverTheyBeginWith() throws IOException {
        List<String> biting =
                List.of(
                        "=HYPERLINK(\"http://x\")",
                        " =1+1",
                        "\t@SUM(A1)",
                        "-5",
                        "'quoted",
                        "5",
                        "_x0041_ and <b>&amp;",
                        "two\nlines \uD83D\uDE00\uFFFE");
        List<ScoredAudit> audits = new ArrayList<>();
        for (String text : biting) {
            audits.add(auditOf("Plats " + audits.size()).done());
            ScoredAudit bare = audits.get(audits.size() - 1);
            Assessment written =
                    Assessment.unscored("RES1")
                            .rated(KAA.rating("met").orElseThrow(), "Anna", "")
                            .founded(text, text, text, text, false);
            audits.set(
                    audits.size() - 1,
                    new ScoredAudit(
                            bare.audit(),
                            bare.rubric(),
                            bare.municipality(),
                            Map.of("RES1", written)));
        }
        byte[] xlsx = xlsx(Comparison.of(audits, Names.STRENGTHS), Language.SV);
        SheetReader sheets = new SheetReader(xlsx, Language.SV);
        SheetReader opened = SheetReader.ofOffice(calculatedAnew(xlsx), Language.SV);

        for (int i = 0; i < biting.size(); i++) {
            String text = biting.get(i);
            assertThat(sheets.data().get(i).subList(8, 12)).containsOnly(text);
            Cell cell = sheets.sheet("data").getRow(i + 1).getCell(8);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).as(text).isEqualTo(i < 5);
            Cell after = opened.sheet("data").getRow(i + 1).getCell(8);
            assertThat(after.getCellType()).as(text).isEqualTo(CellType.STRING);
            if (!text.contains("\uFFFE")) {
                assertThat(after.getStringCellValue()).isEqualTo(text);
            }
        }
        assertThat(opened.formulas().keySet()).allMatch(place -> !place.startsWith("Data!"));
    }

    @Test
    void saysThatATextIsCutWhereACellCannotHoldIt() {
        String text = "_x0041_\uD83D\uDE00=".repeat(4_990);
        ScoredAudit bare = auditOf("Vara").done();
        Assessment written = Assessment.unscored("RES1").founded(text, "-", "", "", false);
        SheetReader sheets =
                new SheetReader(
                        xlsx(
                                Comparison.of(
                                        List.of(
                                                new ScoredAudit(
                                                        bare.audit(),
                                                        bare.rubric(),
                                                        bare.municipality(),
                                                        Map.of("RES1", written))),
                                        Names.STRENGTHS),
                                Language.SV),
                        Language.SV);

        String kept = String.valueOf(sheets.data().get(0).get(8));
        int note = kept.indexOf(" […] Texten är avkortad");
        assertThat(note).isGreaterThan(15_000);
        assertThat(text).startsWith(kept.substring(0, note));
        assertThat(kept).hasSizeLessThanOrEqualTo(32_767);
    }

    @Test
    void listsEveryFindingAndEveryCell() {
        Comparison comparison = comparison("kaa", 7, 5);
        SheetReader sheets = new SheetReader(xlsx(comparison, Language.EN), Language.EN);

        assertThat(sheets.findings()).hasSameSizeAs(comparison.findings());
        for (int i = 0; i < comparison.findings().size(); i++) {
            Finding finding = comparison.findings().get(i);
            assertThat(sheets.findings().get(i))
                    .contains(
                            finding.objective(),
                            (double) finding.k(),
                            (double) finding.n(),
                            finding.text().in(Language.EN));
        }
        assertThat(sheets.data()).hasSize(7 * comparison.rubric().objectives().size());
        assertThat(sheets.data().get(0).subList(0, 6))
                .containsExactly(
                        "RES1",
                        KAA.areas().get(0).title().in(Language.EN),
                        comparison.municipalities().get(0).name(),
                        comparison.municipalities().get(0).code(),
                        comparison.municipalities().get(0).label(),
                        comparison.municipalities().get(0).audit().audit().id());
    }

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void hasWordsForEveryKindOfFinding(FindingKind kind) {
        for (Language language : Language.values()) {
            assertThat(Words.has(language, "exchange.sheets.kind." + kind.id())).isTrue();
        }
    }

    @Test
    void tellsNobodysNameWhereNobodyMayBeNamed() throws IOException {
        List<ScoredAudit> audits = ScoredSets.of(KAA, 25, 8);
        Map<String, String> parts = parts(xlsx(Comparison.of(audits, Names.NONE), Language.SV));
        List<String> secrets = new ArrayList<>(List.of("Motivering ", "Källa ", "Anna"));
        for (ScoredAudit audit : audits) {
            secrets.add(audit.municipality().name());
            secrets.add(audit.audit().id());
        }

        assertThat(parts).hasSizeGreaterThan(10);
        parts.forEach((name, xml) -> assertThat(xml).as(name).doesNotContain(secrets));
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("Kommunerna är avidentifierade")
                .doesNotContain("Motivering<", "Citat<");
    }

    @Test
    void isTheSameToTheByteWhereverAndWheneverItIsMade() {
        TimeZone own = TimeZone.getDefault();
        byte[] first = xlsx(comparison("kaa", 7, 2), Language.SV);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(xlsx(comparison("kaa", 7, 2), Language.SV)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(own);
        }
        assertThat(xlsx(comparison("kaa", 7, 2), Language.EN)).isNotEqualTo(first);
    }

    @Test
    void saysWhatItIsAndOfWhichDay() throws IOException {
        Map<String, String> parts = parts(xlsx(comparison("kaa", 2, 2), Language.SV));

        assertThat(parts.get("docProps/core.xml"))
                .contains(
                        "<dc:title>" + KAA.title().in(Language.SV) + "</dc:title>",
                        "<dc:language>sv-SE</dc:language>",
                        ">2026-01-31T00:00:00Z</dcterms:created>",
                        ">2026-01-31T00:00:00Z</dcterms:modified>");
    }

    private static Map<String, String> parts(byte[] xlsx) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void hasShortSheetNamesInBothLanguages() throws IOException {
        for (Language language : Language.values()) {
            byte[] xlsx = xlsx(comparison("kaa", 2, 2), language);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
                List<String> names = new ArrayList<>();
                workbook.forEach(sheet -> names.add(sheet.getSheetName()));
                assertThat(names)
                        .containsExactlyElementsOf(
                                language == Language.SV
                                        ? List.of(
                                                "Om",
                                                "Matris",
                                                "Antal",
                                                "Områdesvärden",
                                                "Diagram",
                                                "Iakttagelser",
                                                "Data")
                                        : List.of(
                                                "About",
                                                "Matrix",
                                                "Counts",
                                                "Area values",
                                                "Chart",
                                                "Findings",
                                                "Data"));
            }
        }
    }
}
