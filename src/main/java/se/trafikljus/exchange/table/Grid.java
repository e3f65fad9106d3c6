package se.trafikljus.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.exchange.workbook.CellFill;
import se.trafikljus.exchange.workbook.IncomingBook;

/**
 * A sheet as a table whose lines are objectives: the sheet's rows, or its columns where it is
 * turned.
 *
 * @param written by line, the places that have a cell: a sheet may be wide and long and nearly
 *     empty
 */
record Grid(
        XSSFSheet sheet,
        boolean turned,
        int lines,
        int places,
        NavigableMap<Integer, List<Integer>> written) {

    /** In points. */
    private static final double LOWEST = 2;

    /** In 256ths of a digit. */
    private static final int NARROWEST = 128;

    static Grid of(XSSFSheet sheet, boolean turned) {
        int rows = sheet.getLastRowNum() + 1;
        int columns = 0;
        NavigableMap<Integer, List<Integer>> written = new TreeMap<>();
        for (var row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
            for (var cell : row) {
                int line = turned ? cell.getColumnIndex() : cell.getRowIndex();
                int place = turned ? cell.getRowIndex() : cell.getColumnIndex();
                // A damaged workbook may have cells before the first column.
                if (line >= 0 && place >= 0) {
                    written.computeIfAbsent(line, key -> new ArrayList<>()).add(place);
                }
            }
        }
        return turned
                ? new Grid(sheet, true, columns, rows, written)
                : new Grid(sheet, false, rows, columns, written);
    }

    /** The places of a line that have a cell. */
    List<Integer> written(int line) {
        return written.getOrDefault(line, List.of());
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
        return turned ? hidesColumn(line) : hidesRow(line);
    }

    /** Whether what lies across the lines is hidden. */
    boolean hidesPlace(int place) {
        return turned ? hidesRow(place) : hidesColumn(place);
    }

    /** A row that is too low to see is hidden too. */
    private boolean hidesRow(int row) {
        XSSFRow own = sheet.getRow(row);
        return own != null && (own.getZeroHeight() || isTooLow(own));
    }

    private static boolean isTooLow(XSSFRow row) {
        return row.getCTRow().isSetHt() && row.getCTRow().getHt() < LOWEST;
    }

    /** A column that is too narrow to see is hidden too. */
    private boolean hidesColumn(int column) {
        return sheet.isColumnHidden(column) || sheet.getColumnWidth(column) < NARROWEST;
    }

    /** Whether an area of merged cells holds this cell. */
    boolean isIn(CellRangeAddress merged, int line, int place) {
        return merged.isInRange(row(line, place), column(line, place));
    }

    List<CellRangeAddress> merged() {
        return sheet.getMergedRegions();
    }
}
