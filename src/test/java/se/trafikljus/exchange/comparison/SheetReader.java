package se.trafikljus.exchange.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Counts;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/** A workbook read back as a reader sees it: by its headings and ids, not by where we put them. */
final class SheetReader {

    private final XSSFWorkbook workbook;
    private final Language language;
    private final MathContext digits;

    SheetReader(byte[] xlsx, Language language) {
        this(xlsx, language, MathContext.UNLIMITED);
    }

    private SheetReader(byte[] xlsx, Language language, MathContext digits) {
        this.digits = digits;
        try {
            this.workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.language = language;
    }

    /** A workbook that LibreOffice saved, which it does with fifteen digits. */
    static SheetReader ofOffice(Path file, Language language) {
        try {
            return new SheetReader(Files.readAllBytes(file), language, new MathContext(15));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Sheet sheet(String key) {
        return workbook.getSheet(say("name." + key));
    }

    private String say(String key) {
        return Message.of("exchange.sheets." + key).in(language);
    }

    /** What a cell shows when its formula is not calculated anew. */
    static Object kept(Cell cell) {
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            case BLANK -> "";
            default -> "not to be: " + type + " " + cell;
        };
    }

    private static Object at(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : kept(cell);
    }

    /** The cell of the matrix for an objective and the how-manieth municipality. */
    Cell rating(String objective, int municipality) {
        return row(sheet("matrix"), 0, objective, 0).getCell(3 + municipality);
    }

    /** The row that has the text in a column, the given number of such rows skipped. */
    private static Row row(Sheet sheet, int column, String text, int skipped) {
        int left = skipped;
        for (Row row : sheet) {
            if (at(row, column).equals(text) && left-- == 0) {
                return row;
            }
        }
        throw new AssertionError("No row " + text + " in " + sheet.getSheetName());
    }

    private static List<Object> values(Row row, int from, int number) {
        List<Object> values = new ArrayList<>();
        for (int i = from; i < from + number; i++) {
            values.add(at(row, i));
        }
        return values;
    }

    /** Holds every figure of the workbook against the comparison's. */
    void agreesWith(Comparison comparison) {
        matrix(comparison);
        counts(comparison);
        areas(comparison);
    }

    private void matrix(Comparison comparison) {
        int n = comparison.municipalities().size();
        List<Object> names =
                new ArrayList<>(
                        comparison.municipalities().stream()
                                .map(one -> one.isDraft() ? one.name() + "*" : one.name())
                                .toList());
        Row head = row(sheet("matrix"), 0, say("objective"), 0);
        assertThat(values(head, 3, n)).isEqualTo(names);
        for (Objective objective : comparison.rubric().objectives()) {
            Row row = row(sheet("matrix"), 0, objective.id(), 0);
            List<Object> words = new ArrayList<>();
            comparison.cells(objective.id()).forEach(cell -> words.add(word(cell.rating())));
            assertThat(values(row, 3, n)).as(objective.id()).isEqualTo(words);
            assertThat(at(row, 2)).isEqualTo(objective.weight());
        }
    }

    private String word(Optional<? extends Rating> rating) {
        return rating.map(one -> one.label().in(language)).orElse("");
    }

    private void counts(Comparison comparison) {
        for (Objective objective : comparison.rubric().objectives()) {
            Counts counts = comparison.counts(objective.id());
            List<Object> expected = new ArrayList<>();
            counts.byRating().values().forEach(count -> expected.add((double) count));
            expected.add((double) counts.counted());
            expected.add((double) counts.met());
            expected.add(
                    counts.counted() == 0 ? "" : figure((double) counts.met() / counts.counted()));
            Row row = row(sheet("counts"), 1, objective.id(), 0);
            assertThat(values(row, 3, expected.size())).as(objective.id()).isEqualTo(expected);
        }
    }

    private double figure(double exact) {
        return BigDecimal.valueOf(exact).round(digits).doubleValue();
    }

    private void areas(Comparison comparison) {
        int n = comparison.municipalities().size();
        for (Area area : comparison.rubric().areas()) {
            List<Object> lights = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            List<Object> counted = new ArrayList<>();
            for (Compared one : comparison.municipalities()) {
                Optional<AreaValue> value = comparison.area(area.id(), one.code());
                lights.add(word(value.map(AreaValue::light)));
                values.add(value.<Object>map(own -> figure(own.value())).orElse(""));
                counted.add(value.map(own -> (double) own.counted()).orElse(0.0));
            }
            String title = area.title().in(language);
            assertThat(values(row(sheet("areas"), 0, title, 0), 3, n))
                    .as("lights of " + title)
                    .isEqualTo(lights);
            assertThat(values(row(sheet("areas"), 0, title, 1), 3, n))
                    .as("values of " + title)
                    .isEqualTo(values);
            assertThat(values(row(sheet("areas"), 0, title, 2), 3, n))
                    .as("counted of " + title)
                    .isEqualTo(counted);
        }
    }

    /** The rows of the findings: kind, objective, area, k, n, sentence. */
    List<List<Object>> findings() {
        return table("findings", 3, 6);
    }

    /** The rows of the data, without their heading. */
    List<List<Object>> data() {
        return table("data", 1, sheet("data").getRow(0).getLastCellNum());
    }

    private List<List<Object>> table(String key, int from, int columns) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : sheet(key)) {
            if (row.getRowNum() >= from) {
                rows.add(values(row, 0, columns));
            }
        }
        return rows;
    }

    /** What every cell with a formula shows, by its place. */
    Map<String, Object> formulas() {
        Map<String, Object> formulas = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.put(sheet.getSheetName() + "!" + cell.getAddress(), kept(cell));
                    }
                }
            }
        }
        return formulas;
    }
}
