package se.trafikljus.exchange.form;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.exchange.workbook.IncomingBook;
import se.trafikljus.rubric.Shown;

/** The sheet of a form on its way back: where each column stands now, and what its cells say. */
final class FormCells {

    private final XSSFSheet sheet;
    private final Language language;
    private final Map<FormColumn, Integer> columns;
    private final Faults faults;

    private FormCells(XSSFSheet sheet, Language language, Faults faults) {
        this.sheet = sheet;
        this.language = language;
        this.columns = headingsIn(sheet, language);
        this.faults = faults;
    }

    /**
     * The cells of a form, columns that are gone being among the faults.
     *
     * @throws Problem if no sheet of the workbook is the form's
     */
    static FormCells in(IncomingBook book, FormRecord.Made made, Faults faults) {
        FormCells cells = new FormCells(sheet(book, made), language(made), faults);
        cells.refuseMissing();
        return cells;
    }

    /** By its name, or, where it was renamed, by its headings. */
    private static XSSFSheet sheet(IncomingBook book, FormRecord.Made made) {
        XSSFSheet named = book.workbook().getSheet(made.sheet());
        if (named != null) {
            return named;
        }
        return book.visibleSheets().stream()
                .filter(
                        sheet ->
                                headingsIn(sheet, language(made)).containsKey(FormColumn.OBJECTIVE)
                                        && headingsIn(sheet, language(made))
                                                .containsKey(FormColumn.RATING))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.missing(
                                        "exchange.form.noSheet",
                                        book.name(),
                                        Shown.of(made.sheet())));
    }

    private static Language language(FormRecord.Made made) {
        return made.language().equals(Language.EN.code()) ? Language.EN : Language.SV;
    }

    private static Map<FormColumn, Integer> headingsIn(XSSFSheet sheet, Language language) {
        Map<FormColumn, Integer> found = new EnumMap<>(FormColumn.class);
        XSSFRow row = sheet.getRow(FormSheet.HEADINGS);
        if (row != null) {
            for (int i = 0; i < row.getLastCellNum(); i++) {
                String heading = IncomingBook.value(row.getCell(i)).text().strip();
                for (FormColumn column : FormColumn.values()) {
                    if (heading.equals(column.heading(language))) {
                        found.putIfAbsent(column, i);
                    }
                }
            }
        }
        return found;
    }

    private void refuseMissing() {
        for (FormColumn column : FormColumn.values()) {
            boolean needed = column.isOpen() || column == FormColumn.OBJECTIVE;
            if (needed && !columns.containsKey(column)) {
                faults.add(
                        sheet.getSheetName(),
                        FormSheet.HEADINGS + 1,
                        Message.of("exchange.form.noColumn", column.heading(language)));
            }
        }
    }

    String sheetName() {
        return sheet.getSheetName();
    }

    /** The last row's number, from 0. */
    int lastRow() {
        return sheet.getLastRowNum();
    }

    /** A row by its number, from 0; null where nothing is in it. */
    @Nullable XSSFRow row(int number) {
        return sheet.getRow(number);
    }

    /** What a cell says; nothing where the form has no such column. */
    String text(XSSFRow row, FormColumn column) {
        Integer at = columns.get(column);
        if (at == null) {
            return "";
        }
        IncomingBook.Value value =
                IncomingBook.value(
                        row.getCell(at, Row.MissingCellPolicy.RETURN_NULL_AND_BLANK), language);
        value.fault().ifPresent(what -> fault(row, column, what));
        if (value.truth() && FormEntry.proseColumns().contains(column)) {
            fault(row, column, Message.of("exchange.book.truth"));
        }
        return value.text();
    }

    /** Notes what is wrong with a cell. */
    void fault(XSSFRow row, FormColumn column, Message what) {
        faults.at(row.getSheet().getSheetName(), place(row, column), what);
    }

    /** A cell as a spreadsheet names it: {@code C7}. */
    String place(XSSFRow row, FormColumn column) {
        return new CellReference(row.getRowNum(), columns.getOrDefault(column, 0))
                .formatAsString(false);
    }

    /** Whether somebody has filled in something in a row. */
    boolean holdAnything(XSSFRow row) {
        for (FormColumn column : FormColumn.values()) {
            if (column.isOpen() && !text(row, column).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
