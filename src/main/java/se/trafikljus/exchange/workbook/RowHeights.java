package se.trafikljus.exchange.workbook;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Makes rows high enough for their wrapped texts. Not every spreadsheet does so itself on opening,
 * and none for merged cells. The measure is a rough one, by letters, so that it is the same on
 * every machine, whatever fonts that has.
 */
public final class RowHeights {

    private static final int UNITS_OF_A_DIGIT = 256;
    private static final double LETTERS_TO_A_DIGIT = 1.1;
    private static final double WIDER_IF_BOLD = 1.12;
    private static final float POINTS_OF_A_LINE = 13.5f;
    private static final float MOST_POINTS = 405;

    private final XSSFSheet sheet;

    public RowHeights(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Sets the height of each row that needs more than one line, those with merged cells aside. */
    public void set() {
        Set<Integer> merged =
                sheet.getMergedRegions().stream()
                        .map(CellRangeAddress::getFirstRow)
                        .collect(Collectors.toSet());
        for (Row row : sheet) {
            if (merged.contains(row.getRowNum())) {
                continue;
            }
            int lines = 1;
            for (Cell cell : row) {
                lines = Math.max(lines, lines((XSSFCell) cell));
            }
            if (lines > 1) {
                set(row, lines);
            }
        }
    }

    private static void set(Row row, int lines) {
        row.setHeightInPoints(Math.min(MOST_POINTS, lines * POINTS_OF_A_LINE));
    }

    /** Sets a row's height for a text across the first columns. */
    void set(Row row, int columns, String text) {
        double letters = 0;
        for (int i = 0; i < columns; i++) {
            letters += width(i);
        }
        set(row, lines(text, letters));
    }

    private int lines(XSSFCell cell) {
        if (!holdsWords(cell) || !cell.getCellStyle().getWrapText()) {
            return 1;
        }
        boolean bold = cell.getCellStyle().getFont().getBold();
        return lines(
                cell.getStringCellValue(),
                width(cell.getColumnIndex()) / (bold ? WIDER_IF_BOLD : 1));
    }

    private static boolean holdsWords(XSSFCell cell) {
        CellType type = cell.getCellType();
        return type == CellType.STRING
                || (type == CellType.FORMULA
                        && cell.getCachedFormulaResultType() == CellType.STRING);
    }

    /** How many letters of running text a column takes. */
    private double width(int column) {
        double digits = (double) sheet.getColumnWidth(column) / UNITS_OF_A_DIGIT - 1;
        return digits * LETTERS_TO_A_DIGIT;
    }

    private static int lines(String text, double letters) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += linesOf(paragraph, letters);
        }
        return lines;
    }

    /** Words go to the next line whole, those longer than a line aside. */
    private static int linesOf(String paragraph, double letters) {
        int lines = 1;
        double used = 0;
        for (String word : paragraph.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > letters) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
            while (used > letters) {
                lines++;
                used -= letters;
            }
        }
        return lines;
    }
}
