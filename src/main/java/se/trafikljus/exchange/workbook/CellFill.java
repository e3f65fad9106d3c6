package se.trafikljus.exchange.workbook;

import java.util.Locale;
import java.util.OptionalInt;
import org.apache.poi.xssf.model.ThemesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * A cell's own fill; what a condition would colour it is not known. A cell that was never written
 * has its row's fill, or else its column's.
 *
 * @param colour {@code 0xRRGGBB}; empty where there is no fill
 * @param readable whether it is one plain colour, or none
 */
public record CellFill(OptionalInt colour, boolean readable) {

    private static final CellFill NONE = new CellFill(OptionalInt.empty(), true);
    private static final CellFill UNREADABLE = new CellFill(OptionalInt.empty(), false);

    /** The colours of the window itself, which a fill may name. */
    private static final int FIRST_SYSTEM_COLOUR = 64;

    public static CellFill of(XSSFSheet sheet, int row, int column) {
        try {
            return written(sheet, row, column);
        } catch (RuntimeException e) {
            // A damaged workbook may name a style or a colour that it does not have.
            return UNREADABLE;
        }
    }

    private static CellFill written(XSSFSheet sheet, int row, int column) {
        XSSFRow own = sheet.getRow(row);
        XSSFCell cell = own == null ? null : own.getCell(column);
        XSSFCellStyle style =
                cell != null
                        ? cell.getCellStyle()
                        : own != null && own.isFormatted()
                                ? own.getRowStyle()
                                : (XSSFCellStyle) sheet.getColumnStyle(column);
        return style == null ? NONE : of(sheet, style);
    }

    private static CellFill of(XSSFSheet sheet, XSSFCellStyle style) {
        int number = (int) style.getCoreXf().getFillId();
        XSSFCellFill fill = sheet.getWorkbook().getStylesSource().getFillAt(number);
        CTFill written = fill.getCTFill();
        if (written.isSetGradientFill()) {
            return UNREADABLE;
        }
        STPatternType.Enum pattern = fill.getPatternType();
        if (pattern == null || pattern == STPatternType.NONE) {
            return NONE;
        }
        return pattern == STPatternType.SOLID
                ? solid(sheet.getWorkbook().getTheme(), fill.getFillForegroundColor())
                : UNREADABLE;
    }

    private static CellFill solid(@Nullable ThemesTable theme, @Nullable XSSFColor colour) {
        if (colour == null || colour.isAuto()) {
            return NONE;
        }
        if (colour.isIndexed() && colour.getIndexed() >= FIRST_SYSTEM_COLOUR) {
            return NONE;
        }
        if (theme != null) {
            theme.inheritFromThemeAsRequired(colour);
        }
        byte[] tinted = colour.getRGBWithTint();
        byte[] rgb = tinted == null ? colour.getRGB() : tinted;
        if (rgb == null || rgb.length < 3) {
            return UNREADABLE;
        }
        int from = rgb.length - 3;
        return new CellFill(
                OptionalInt.of(
                        (rgb[from] & 0xFF) << 16
                                | (rgb[from + 1] & 0xFF) << 8
                                | (rgb[from + 2] & 0xFF)),
                true);
    }

    public static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06X", colour);
    }
}
