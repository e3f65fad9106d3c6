package se.trafikljus.exchange.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Shade;

/** The looks of a workbook's cells, each made once. */
public final class SheetStyles {

    /** Shows the mark and leaves the cell's word as it is, so that formulas go on counting it. */
    private static final String WORD_WITH_DAGGER = "@\"†\"";

    private static final String RECONSTRUCTED = "\" (R)\"";

    /** One that has a like in its measures wherever it is missing itself. */
    private static final String FONT = "Arial";

    private static final short POINTS = 10;
    private static final String LINES = "#BFBFBF";
    private static final String GREY = "#E7E9EC";
    private static final short TITLE_POINTS = 15;

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    public SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont usual = workbook.getFontAt(0);
        usual.setScheme(FontScheme.NONE);
        usual.setFontName(FONT);
        usual.setFontHeightInPoints(POINTS);
    }

    public XSSFCellStyle title() {
        return made.computeIfAbsent(
                "title",
                name -> {
                    XSSFCellStyle style = plain();
                    XSSFFont font = bold();
                    font.setFontHeightInPoints(TITLE_POINTS);
                    style.setFont(font);
                    return style;
                });
    }

    /** The first row of a table. */
    public XSSFCellStyle heading() {
        return made.computeIfAbsent("heading", name -> heading(HorizontalAlignment.LEFT));
    }

    /** The first row above figures and words that stand in the middle of their cells. */
    public XSSFCellStyle centredHeading() {
        return made.computeIfAbsent("centredHeading", name -> heading(HorizontalAlignment.CENTER));
    }

    private XSSFCellStyle heading(HorizontalAlignment alignment) {
        XSSFCellStyle style = lined();
        style.setFont(bold());
        style.setAlignment(alignment);
        fill(style, GREY);
        return style;
    }

    /** A row that heads those below it, such as an area's. */
    public XSSFCellStyle band() {
        return made.computeIfAbsent(
                "band",
                name -> {
                    XSSFCellStyle style = plain();
                    style.setFont(bold());
                    fill(style, GREY);
                    return style;
                });
    }

    /** Text that stands alone, on one line however long. */
    public XSSFCellStyle line() {
        return made.computeIfAbsent("line", name -> plain());
    }

    /** The name of what stands to its right. */
    public XSSFCellStyle label() {
        return made.computeIfAbsent(
                "label",
                name -> {
                    XSSFCellStyle style = plain();
                    style.setFont(bold());
                    return style;
                });
    }

    /** Text that goes on over several lines. */
    public XSSFCellStyle prose() {
        return made.computeIfAbsent(
                "prose",
                name -> {
                    XSSFCellStyle style = plain();
                    style.setWrapText(true);
                    return style;
                });
    }

    /** A table's text. */
    public XSSFCellStyle text() {
        return made.computeIfAbsent("text", name -> lined());
    }

    /** A table's text that keeps to one line, so that its row stays low. */
    public XSSFCellStyle lowText() {
        return made.computeIfAbsent(
                "lowText",
                name -> {
                    XSSFCellStyle style = lined();
                    style.setWrapText(false);
                    return style;
                });
    }

    /** A code that a spreadsheet is not to take for a number. */
    public XSSFCellStyle code() {
        return made.computeIfAbsent(
                "code",
                name -> {
                    XSSFCellStyle style = lined();
                    style.setWrapText(false);
                    style.setDataFormat(format("@"));
                    return style;
                });
    }

    public XSSFCellStyle number() {
        return number("General");
    }

    /** A value from 0 to 1; no more than two decimals are shown of it. */
    public XSSFCellStyle value() {
        return number("0.00");
    }

    public XSSFCellStyle share() {
        return number("0%");
    }

    private XSSFCellStyle number(String format) {
        return made.computeIfAbsent(
                "number " + format,
                name -> {
                    XSSFCellStyle style = centred();
                    style.setDataFormat(format(format));
                    return style;
                });
    }

    public XSSFCellStyle date() {
        return made.computeIfAbsent(
                "date",
                name -> {
                    XSSFCellStyle style = plain();
                    style.setAlignment(HorizontalAlignment.LEFT);
                    style.setDataFormat(format("yyyy-mm-dd"));
                    return style;
                });
    }

    /** A cell that can be rated, and is not. */
    public XSSFCellStyle unscored() {
        return made.computeIfAbsent("unscored", name -> centred());
    }

    /** A rating's word in its colours. */
    public XSSFCellStyle light(Rating rating) {
        return made.computeIfAbsent("light " + rating.id(), name -> light(rating.shade()));
    }

    /** The same, with a mark after the word: the objective was worded otherwise. */
    public XSSFCellStyle lightWithDagger(Rating rating) {
        return made.computeIfAbsent(
                "dagger " + rating.id(),
                name -> {
                    XSSFCellStyle style = light(rating.shade());
                    style.setDataFormat(format(WORD_WITH_DAGGER));
                    return style;
                });
    }

    /** A rating's word in its colours, with a mark after it: the rating is reconstructed. */
    public XSSFCellStyle reconstructedLight(Rating rating, boolean dagger) {
        return made.computeIfAbsent(
                "reconstructed " + dagger + " " + rating.id(),
                name -> {
                    XSSFCellStyle style = light(rating.shade());
                    style.setDataFormat(format((dagger ? WORD_WITH_DAGGER : "@") + RECONSTRUCTED));
                    return style;
                });
    }

    /** A value in the colours of its light. */
    public XSSFCellStyle value(Rating light) {
        return made.computeIfAbsent(
                "value " + light.id(),
                name -> {
                    XSSFCellStyle style = light(light.shade());
                    style.setDataFormat(format("0.00"));
                    return style;
                });
    }

    /** The same style for a text that Excel would take for a formula when somebody edits it. */
    public XSSFCellStyle quoted(XSSFCellStyle style) {
        return made.computeIfAbsent(
                "quoted " + style.getIndex(),
                name -> {
                    XSSFCellStyle quoted = workbook.createCellStyle();
                    quoted.cloneStyleFrom(style);
                    quoted.setQuotePrefixed(true);
                    return quoted;
                });
    }

    public static XSSFColor colour(String hex) {
        byte[] rgb = new byte[3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Integer.parseInt(hex, 2 * i + 1, 2 * i + 3, 16);
        }
        return new XSSFColor(rgb);
    }

    private XSSFCellStyle light(Shade shade) {
        XSSFCellStyle style = centred();
        XSSFFont font = font();
        font.setColor(colour(shade.text()));
        style.setFont(font);
        fill(style, shade.background());
        return style;
    }

    private XSSFCellStyle plain() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle lined() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINES));
        style.setRightBorderColor(colour(LINES));
        style.setBottomBorderColor(colour(LINES));
        style.setLeftBorderColor(colour(LINES));
        return style;
    }

    private XSSFCellStyle centred() {
        XSSFCellStyle style = lined();
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private XSSFFont bold() {
        XSSFFont font = font();
        font.setBold(true);
        return font;
    }

    /** The font of the workbook's other cells; the library makes one without a name. */
    private XSSFFont font() {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(POINTS);
        font.setFamily(FontFamily.SWISS);
        return font;
    }

    private short format(String format) {
        return workbook.createDataFormat().getFormat(format);
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
