package se.trafikljus.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.chart.ComparisonSpider;
import se.trafikljus.chart.SpiderData;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.comparison.ScoredSets;
import se.trafikljus.report.comparative.Drawn;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/** One comparison, read back out of every file that is made of it. */
class FormatsAgreeTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

    /** Of more, the workbook alone gives the areas' values in figures. */
    private static final int MOST_IN_FIGURES = 14;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1, 7, SV
                    2, 1, EN
                    3, 25, EN
                    4, 9, SV
                    5, 33, SV
                    6, 6, EN
                    7, 12, SV
                    """)
    void sayTheSameOfEveryCellAndEveryArea(long seed, int units, Language language)
            throws IOException, CsvValidationException {
        agree(approved(drawn -> Drawn.of(drawn, units), seed), units, language);
    }

    /** As many as a municipality can have, with companies among them. */
    @ParameterizedTest
    @CsvSource({"1, 2, EN", "2, 5, SV", "3, 10, EN", "4, 17, SV"})
    void sayTheSameOfBodies(long seed, int units, Language language)
            throws IOException, CsvValidationException {
        agree(approved(drawn -> Drawn.ofBodies(drawn, units), seed), units, language);
    }

    /** The first set from a seed on without drafts, whose columns are marked. */
    private static Comparison approved(LongFunction<Drawn> draw, long seed) {
        return LongStream.iterate(seed, one -> one + 1)
                .mapToObj(one -> draw.apply(one).comparison(Names.STRENGTHS))
                .filter(one -> !one.holdsDrafts())
                .findFirst()
                .orElseThrow();
    }

    private void agree(Comparison comparison, int municipalities, Language language)
            throws IOException, CsvValidationException {
        write(comparison, language);
        Map<String, String> ratings = spoken(comparison, language);
        Map<String, String> values =
                municipalities <= MOST_IN_FIGURES ? values(comparison, language) : Map.of();

        List<List<List<String>>> pdf = TablesOf.pdf(file(Format.PDF));
        assertThat(cells(comparison, pdf, Function.identity())).isEqualTo(ratings);
        assertThat(areas(comparison, language, pdf, Function.identity())).isEqualTo(values);

        List<List<List<String>>> html = TablesOf.html(file(Format.HTML));
        assertThat(cells(comparison, html, Function.identity())).isEqualTo(ratings);
        assertThat(areas(comparison, language, html, Function.identity())).isEqualTo(values);

        List<List<List<String>>> docx = TablesOf.docx(file(Format.DOCX));
        assertThat(cells(comparison, docx, text -> withoutSymbol(comparison, text)))
                .isEqualTo(ratings);

        assertThat(xlsx(comparison, file(Format.XLSX))).isEqualTo(ratings(comparison, language));
        assertThat(csv(file(Format.CSV))).isEqualTo(ids(comparison));
        agreesAsJson(comparison, Files.readString(file(Format.JSON)));
        agreesAsChart(comparison, language);
    }

    private static final List<String> NUMBERS =
            List.of(
                    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio",
                    "elva", "tolv");

    @ParameterizedTest
    @CsvSource({"7, 11", "9, 12", "12, 13", "3, 14"})
    void tellInProseWhatTheTablesCount(int municipalities, long seed) throws IOException {
        Comparison comparison =
                Comparison.of(
                        ScoredSets.of(AuditFixture.KAA, municipalities, seed), Names.STRENGTHS);
        write(comparison, Language.SV);
        List<String> paragraphs = TablesOf.paragraphs(file(Format.HTML));
        for (Objective objective : comparison.rubric().objectives()) {
            String told =
                    paragraphs.stream()
                            .filter(
                                    p ->
                                            p.startsWith(
                                                    "Kontrollmålet ”"
                                                            + objective.shortText().in(Language.SV)
                                                            + "” "))
                            .findFirst()
                            .orElseThrow();
            assertThat(told.substring(told.indexOf("” ") + 2))
                    .isEqualTo(expected(comparison, objective, municipalities));
        }
    }

    /** What the sentence is to say, put together from the cells. */
    private static String expected(Comparison comparison, Objective objective, int all) {
        Map<String, List<String>> on = new TreeMap<>();
        for (Compared one : comparison.municipalities()) {
            comparison
                    .cell(objective.id(), one.code())
                    .level()
                    .ifPresent(
                            level ->
                                    on.computeIfAbsent(level.id(), id -> new ArrayList<>())
                                            .add(one.named(Language.SV)));
        }
        int counted = on.values().stream().mapToInt(List::size).sum();
        if (counted == 0) {
            return "har inte bedömts i någon av granskningarna.";
        }
        List<String> parts = new ArrayList<>();
        List<String> met = on.getOrDefault("met", List.of());
        boolean named = !met.isEmpty() && met.size() <= 12;
        if (!met.isEmpty()) {
            parts.add("uppfyllt i " + (named ? row(met) : units(met.size(), true)));
        }
        boolean noun = named || met.isEmpty();
        for (String level : List.of("partly_met", "not_met")) {
            int number = on.getOrDefault(level, List.of()).size();
            if (number > 0) {
                parts.add(
                        (level.equals("not_met") ? "ej" : "delvis")
                                + " uppfyllt i "
                                + units(number, noun));
                noun = false;
            }
        }
        boolean few = counted < Math.min(all, 3) || (all > 5 && 2 * counted < all);
        String said =
                parts.size() == 2 && named && met.size() > 1
                        ? parts.get(0) + " samt " + parts.get(1)
                        : row(parts);
        if (parts.size() == 1) {
            String label = parts.get(0).substring(0, parts.get(0).indexOf(" i "));
            String whole =
                    counted == all
                            ? " i samtliga " + units(all, true)
                            : " i samtliga " + units(counted, false);
            boolean everyone = counted == all;
            said =
                    counted == 1
                            ? label + (named ? " i " + row(met) : "")
                            : counted == 2
                                    ? label
                                            + (named && !everyone
                                                    ? " i båda, " + row(met)
                                                    : " i båda kommunerna")
                                    : label + whole + (named && !everyone ? ", " + row(met) : "");
        } else if (counted == 2 && !named) {
            said = "delvis uppfyllt i den ena och ej uppfyllt i den andra";
        }
        String share = "har bedömts i " + units(counted, false) + " av " + units(all, true);
        if (few) {
            return share + ": " + said + ". Underlaget medger ingen jämförelse.";
        }
        return (counted == all ? "bedöms vara " + said : share + ": " + said) + ".";
    }

    private static String units(int number, boolean noun) {
        String word = number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
        return noun ? word + (number == 1 ? " kommun" : " kommuner") : word;
    }

    private static String row(List<String> some) {
        int last = some.size() - 1;
        return last < 1
                ? String.join("", some)
                : String.join(", ", some.subList(0, last)) + " och " + some.get(last);
    }

    private void write(Comparison comparison, Language language) {
        Reports.comparison(
                        comparison,
                        ReportSources.none(),
                        new ReportOrder(language, Optional.empty(), DATE))
                .writeInto(folder, List.of(Format.values()), file -> {});
    }

    private Path file(Format format) {
        return folder.resolve("comparison." + format.extension());
    }

    private static String key(String row, String municipality) {
        return row + " " + municipality;
    }

    /** Every pair; unscored ones as the tables read them out. */
    private static Map<String, String> ratings(
            Comparison comparison, Function<Rating, String> word) {
        Map<String, String> ratings = new TreeMap<>();
        for (Objective objective : comparison.rubric().objectives()) {
            for (Compared one : comparison.municipalities()) {
                ratings.put(
                        key(objective.id(), one.name()),
                        comparison
                                .cell(objective.id(), one.code())
                                .rating()
                                .map(word)
                                .orElse(UNSCORED));
            }
        }
        return ratings;
    }

    /** With a word for those that are reconstructed. */
    private static Map<String, String> spoken(Comparison comparison, Language language) {
        Map<String, String> spoken = ratings(comparison, rating -> rating.label().in(language));
        String mark = language == Language.SV ? ", rekonstruerad" : ", reconstructed";
        for (Objective objective : comparison.rubric().objectives()) {
            for (Compared one : comparison.municipalities()) {
                if (comparison.cell(objective.id(), one.code()).isReconstructed()) {
                    spoken.merge(key(objective.id(), one.name()), mark, String::concat);
                }
            }
        }
        return spoken;
    }

    private static final String UNSCORED = "(unscored)";

    /** A sheet has an empty cell for what is unscored. */
    private static Map<String, String> ratings(Comparison comparison, Language language) {
        Map<String, String> ratings = ratings(comparison, rating -> rating.label().in(language));
        ratings.replaceAll((key, word) -> word.equals(UNSCORED) ? "" : word);
        return ratings;
    }

    private static Map<String, String> ids(Comparison comparison) {
        Map<String, String> ids = ratings(comparison, Rating::id);
        ids.replaceAll((key, id) -> id.equals(UNSCORED) ? "" : id);
        return ids;
    }

    private static Map<String, String> values(Comparison comparison, Language language) {
        Map<String, String> values = new TreeMap<>();
        for (Area area : comparison.rubric().areas()) {
            for (Compared one : comparison.municipalities()) {
                comparison
                        .area(area.id(), one.code())
                        .ifPresent(
                                value ->
                                        values.put(
                                                key(area.title().in(language), one.name()),
                                                value.light().label().in(language)
                                                        + " "
                                                        + String.format(
                                                                language.locale(),
                                                                "%.2f",
                                                                half(value))));
            }
        }
        return values;
    }

    /** Half up in decimals, as people round. */
    private static BigDecimal half(AreaValue value) {
        return BigDecimal.valueOf(value.value()).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    /** The matrix, whose rows begin with an objective's id and whose columns are municipalities. */
    private static Map<String, String> cells(
            Comparison comparison, List<List<List<String>>> tables, Function<String, String> word) {
        Map<String, String> cells = new TreeMap<>();
        for (List<List<String>> table : tables) {
            Optional<List<String>> names = municipalities(comparison, table.get(0));
            for (List<String> row : names.isEmpty() ? List.<List<String>>of() : table) {
                String id = row.get(0).split(" ", 2)[0];
                if (comparison.rubric().objective(id).isPresent()) {
                    for (int i = 1; i < row.size(); i++) {
                        String said = word.apply(row.get(i));
                        boolean blank = said.equals("ej bedömt") || said.equals("unscored");
                        String before =
                                cells.put(
                                        key(id, names.get().get(i)),
                                        blank || said.isEmpty() ? UNSCORED : said);
                        assertThat(before).as(id + " stands twice").isNull();
                    }
                }
            }
        }
        return cells;
    }

    private static Map<String, String> areas(
            Comparison comparison,
            Language language,
            List<List<List<String>>> tables,
            Function<String, String> word) {
        Map<String, String> titles =
                comparison.rubric().areas().stream()
                        .collect(Collectors.toMap(area -> area.title().in(language), Area::id));
        Map<String, String> values = new TreeMap<>();
        for (List<List<String>> table : tables) {
            Optional<List<String>> names = municipalities(comparison, table.get(0));
            for (List<String> row : names.isEmpty() ? List.<List<String>>of() : table) {
                if (titles.containsKey(row.get(0)) && row.size() > 1) {
                    for (int i = 1; i < row.size(); i++) {
                        String said = word.apply(row.get(i)).replaceAll(",? (värde|value) ", " ");
                        if (said.matches(".*\\d")) {
                            values.put(key(row.get(0), names.get().get(i)), said);
                        }
                    }
                }
            }
        }
        return values;
    }

    /** The head's columns as municipalities, if they are that. */
    private static Optional<List<String>> municipalities(Comparison comparison, List<String> head) {
        List<String> names = new ArrayList<>();
        names.add("");
        for (String column : head.subList(1, head.size())) {
            Optional<Compared> one =
                    comparison.municipalities().stream()
                            .filter(
                                    m ->
                                            m.name().equals(column)
                                                    || column.equals(m.label() + " " + m.name())
                                                    || column.equals(m.label() + m.name()))
                            .findFirst();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            names.add(one.get().name());
        }
        return names.size() == 1 ? Optional.empty() : Optional.of(names);
    }

    private static String withoutSymbol(Comparison comparison, String text) {
        String words = text;
        for (Rating rating : comparison.ratingsUsed()) {
            if (words.startsWith(rating.symbol())) {
                words =
                        words.substring(rating.symbol().length())
                                .replaceFirst("^\\h*\\(R\\)", "")
                                .strip();
            }
        }
        return words;
    }

    private static Map<String, String> xlsx(Comparison comparison, Path file) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet matrix = workbook.getSheetAt(1);
            DataFormatter shown = new DataFormatter();
            Map<Integer, String> names = new HashMap<>();
            for (Row row : matrix) {
                for (Compared one : comparison.municipalities()) {
                    for (int i = 0; i < row.getLastCellNum(); i++) {
                        String text = shown.formatCellValue(row.getCell(i));
                        if (text.lines().anyMatch(one.name()::equals)) {
                            names.putIfAbsent(i, one.name());
                        }
                    }
                }
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    String id = shown.formatCellValue(row.getCell(i)).strip();
                    if (comparison.rubric().objective(id).isPresent()) {
                        names.forEach(
                                (column, name) ->
                                        cells.put(
                                                key(id, name),
                                                shown.formatCellValue(row.getCell(column))));
                    }
                }
            }
        }
        return cells;
    }

    private static Map<String, String> csv(Path file) throws IOException, CsvValidationException {
        Map<String, String> cells = new TreeMap<>();
        try (Reader text = Files.newBufferedReader(file);
                CSVReaderHeaderAware csv = new CSVReaderHeaderAware(text)) {
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                cells.put(
                        key(
                                "" + row.get("objective"),
                                ""
                                        + row.get(
                                                "body".equals(row.get("unit"))
                                                        ? "body"
                                                        : "municipality")),
                        "" + row.get("rating"));
            }
        }
        return cells;
    }

    private static void agreesAsJson(Comparison comparison, String json) {
        List<Map<String, Object>> cells = JsonPath.read(json, "$.cells[*]");
        assertThat(cells).hasSize(ids(comparison).size());
        Map<String, String> names =
                comparison.municipalities().stream()
                        .collect(Collectors.toMap(Compared::code, Compared::name));
        cells.forEach(
                cell ->
                        assertThat(cell.get("rating") == null ? "" : cell.get("rating"))
                                .isEqualTo(
                                        ids(comparison)
                                                .get(
                                                        key(
                                                                "" + cell.get("objective"),
                                                                ""
                                                                        + names.get(
                                                                                ""
                                                                                        + cell.get(
                                                                                                "municipality"))))));
        List<Map<String, Object>> areas = JsonPath.read(json, "$.areas[*]");
        areas.forEach(
                area -> {
                    AreaValue value =
                            comparison
                                    .area("" + area.get("id"), "" + area.get("municipality"))
                                    .orElseThrow();
                    assertThat(Double.parseDouble("" + area.get("value"))).isEqualTo(value.value());
                    assertThat(area.get("light")).isEqualTo(value.light().id());
                    assertThat(area.get("counted")).isEqualTo(value.counted());
                });
        List<Map<String, Object>> objectives = JsonPath.read(json, "$.objectives[*]");
        objectives.forEach(
                objective ->
                        assertThat(objective.get("counts"))
                                .isEqualTo(comparison.counts("" + objective.get("id")).byRating()));
    }

    /** The chart's points are the table's values. */
    private static void agreesAsChart(Comparison comparison, Language language) {
        SpiderData chart = ComparisonSpider.of(comparison, language, comparison.municipalities());
        for (int i = 0; i < comparison.municipalities().size(); i++) {
            for (int axis = 0; axis < comparison.rubric().areas().size(); axis++) {
                assertThat(chart.series().get(i).values().get(axis))
                        .isEqualTo(
                                comparison
                                        .area(
                                                comparison.rubric().areas().get(axis).id(),
                                                comparison.municipalities().get(i).code())
                                        .map(AreaValue::value));
            }
        }
    }
}
