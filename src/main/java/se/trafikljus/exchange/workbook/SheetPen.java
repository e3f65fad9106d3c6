package se.trafikljus.exchange.workbook;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.trafikljus.exchange.csv.Guard;

/** Writes the cells of one sheet; rows and columns begin at 0. */
public final class SheetPen {

    private static final int WIDTH_UNIT = 256;
    private static final int LONGEST_FOOTER = 80;
    private static final float POINTS_OF_TITLE = 24;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final String noteOnCut;

    SheetPen(SheetBook book, XSSFSheet sheet) {
        this(
                sheet,
                book.styles(),
                book.say("cut"),
                book.comparison().rubric().title().in(book.language()));
        if (book.comparison().holdsDrafts()) {
            sheet.getHeader().setCenter(book.say("draftMark"));
        }
    }

    /**
     * @param noteOnCut ends a text that is too long for a cell
     * @param footer stands at the foot of each page
     */
    public SheetPen(XSSFSheet sheet, SheetStyles styles, String noteOnCut, String footer) {
        this.sheet = sheet;
        this.styles = styles;
        this.noteOnCut = noteOnCut;
        paper(footer);
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** The sheet's title, in its first row. */
    public void title(String title) {
        text(0, 0, title, styles.title());
        sheet.getRow(0).setHeightInPoints(POINTS_OF_TITLE);
    }

    /** A text that stays a text, whatever it begins with. */
    public void text(int row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column);
        cell.setCellValue(SheetText.of(text, noteOnCut));
        cell.setCellStyle(Guard.isNeeded(text) ? styles.quoted(style) : style);
    }

    public void number(int row, int column, double number, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column);
        cell.setCellValue(number);
        cell.setCellStyle(style);
    }

    public void blank(int row, int column, XSSFCellStyle style) {
        cell(row, column).setCellStyle(style);
    }

    /**
     * A live formula with the figure that it gives, for readers that do not calculate.
     *
     * @param formula without its equals sign
     */
    public void formula(int row, int column, String formula, double given, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column);
        cell.setCellFormula(formula);
        cell.setCellValue(given);
        cell.setCellStyle(style);
    }

    /** A live formula with the text that it gives, which may be empty. */
    public void formula(int row, int column, String formula, String given, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column);
        cell.setCellFormula(formula);
        cell.setCellValue(SheetText.of(given, noteOnCut));
        cell.setCellStyle(style);
    }

    /** A paragraph across some columns, whose widths are set. */
    public void note(int row, int columns, String text) {
        text(row, 0, text, styles.prose());
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
        new RowHeights(sheet).set(sheet.getRow(row), columns, text);
    }

    /** Makes rows as high as their texts; after the cells are written and the widths set. */
    public void heights() {
        new RowHeights(sheet).set();
    }

    /** A column's width in digits. */
    public void width(int column, int digits) {
        sheet.setColumnWidth(column, digits * WIDTH_UNIT);
    }

    /** How a formula of the same sheet names a cell. */
    public static String at(int row, int column) {
        return new CellReference(row, column).formatAsString(false);
    }

    /** How it names a cell that it means wherever it is copied to. */
    public static String fixed(int row, int column) {
        return new CellReference(row, column, true, true).formatAsString(false);
    }

    public static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** Prints the rows and columns up to these again on each page. */
    public void repeat(int lastRow, int lastColumn) {
        sheet.setRepeatingRows(new CellRangeAddress(0, lastRow, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, lastColumn));
    }

    /** Prints nothing beyond a row and a column, so that no stray cell makes pages of its own. */
    public void printUpTo(int lastRow, int lastColumn) {
        XSSFWorkbook book = sheet.getWorkbook();
        book.setPrintArea(book.getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }

    /** On as few pages in breadth as its columns need. */
    public void fitToOnePageInBreadth() {
        fitInBreadth(1);
    }

    /**
     * On that many pages in breadth.
     *
     * @param pages at least 1
     */
    public void fitInBreadth(int pages) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    public void landscape() {
        sheet.getPrintSetup().setLandscape(true);
    }

    private void paper(String title) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        int shown = Math.min(title.codePointCount(0, title.length()), LONGEST_FOOTER);
        Footer footer = sheet.getFooter();
        footer.setLeft(title.substring(0, title.offsetByCodePoints(0, shown)).replace("&", "&&"));
        footer.setCenter("&A");
        footer.setRight("&P (&N)");
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow own = sheet.getRow(row);
        return (own == null ? sheet.createRow(row) : own).createCell(column);
    }
}
