package se.trafikljus.exchange.form;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.trafikljus.exchange.workbook.SheetStyles;

/** The looks of a form's cells: white ones are open, grey ones are locked. */
final class FormStyles {

    private static final String LOCKED = "#F1F2F4";

    /** Keeps what is typed a text: a date stays as written, and nothing is taken for a formula. */
    private static final String AS_TEXT = "@";

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    FormStyles(XSSFWorkbook workbook, SheetStyles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    XSSFCellStyle locked() {
        return made.computeIfAbsent(
                "locked",
                name -> {
                    XSSFCellStyle style = text();
                    style.setFillForegroundColor(SheetStyles.colour(LOCKED));
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    return style;
                });
    }

    XSSFCellStyle open() {
        return made.computeIfAbsent(
                "open",
                name -> {
                    XSSFCellStyle style = text();
                    style.setLocked(false);
                    style.setDataFormat(workbook.createDataFormat().getFormat(AS_TEXT));
                    return style;
                });
    }

    /** For a word that is chosen from a list. */
    XSSFCellStyle choice() {
        XSSFCellStyle open = open();
        return made.computeIfAbsent(
                "choice",
                name -> {
                    XSSFCellStyle style = workbook.createCellStyle();
                    style.cloneStyleFrom(open);
                    style.setAlignment(HorizontalAlignment.CENTER);
                    return style;
                });
    }

    private XSSFCellStyle text() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(styles.text());
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
