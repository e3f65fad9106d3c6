package se.trafikljus.exchange;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet as a table whose lines are objectives: the sheet's rows, or its columns where it is
 * turned.
 */
record Grid(XSSFSheet sheet, boolean turned, int lines, int places) {

    static Grid of(XSSFSheet sheet, boolean turned) {
        int rows = sheet.getLastRowNum() + 1;
        int columns = 0;
        for (var row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        return turned
                ? new Grid(sheet, true, columns, rows)
                : new Grid(sheet, false, rows, columns);
    }

    private int row(int line, int place) {
        return turned ? place : line;
    }

    private int column(int line, int place) {
        return turned ? line : place;
    }

    IncomingBook.Value value(int line, int place) {
        XSSFRow row = sheet.getRow(row(line, place));
        return IncomingBook.value(row == null ? null : row.getCell(column(line, place)));
    }

    /** What a cell says; nothing where it cannot be read. */
    String text(int line, int place) {
        return value(line, place).text().strip();
    }

    CellFill fill(int line, int place) {
        return CellFill.of(sheet, row(line, place), column(line, place));
    }

    /** How a reader of the sheet names a cell: {@code C7}. */
    String address(int line, int place) {
        return new CellReference(row(line, place), column(line, place)).formatAsString(false);
    }

    /** Whether a line of this table is hidden. */
    boolean hidesLine(int line) {
        return turned ? sheet.isColumnHidden(line) : hidesRow(line);
    }

    /** Whether what lies across the lines is hidden. */
    boolean hidesPlace(int place) {
        return turned ? hidesRow(place) : sheet.isColumnHidden(place);
    }

    private boolean hidesRow(int row) {
        XSSFRow own = sheet.getRow(row);
        return own != null && own.getZeroHeight();
    }

    /** Whether an area of merged cells holds this cell. */
    boolean isIn(CellRangeAddress merged, int line, int place) {
        return merged.isInRange(row(line, place), column(line, place));
    }

    List<CellRangeAddress> merged() {
        return sheet.getMergedRegions();
    }
}
