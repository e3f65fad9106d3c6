package se.trafikljus.exchange.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import se.trafikljus.Message;

/**
 * What a cell with a number shows: a day as 2017-03-31, a time as 10:30, and any other number as
 * its format says.
 */
final class NumberText {

    /** Colours, conditions, places and literal texts, which say nothing of what is shown. */
    private static final Pattern ASIDE =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?![hms]+])[^]]*]");

    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]");
    private static final Pattern WHOLE_DAY = Pattern.compile("(?=.*y)(?=.*m)(?=.*d).*");
    private static final Pattern DAY = Pattern.compile("[yd]");
    private static final Pattern TIME = Pattern.compile("h");
    private static final Pattern NAMED_MONTH = Pattern.compile("mmm");
    private static final Pattern SECONDS = Pattern.compile("s");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

    private final XSSFCell cell;
    private final double number;
    private final String format;
    private final boolean from1904;

    private NumberText(XSSFCell cell) {
        this.cell = cell;
        this.number = cell.getNumericCellValue();
        String written = cell.getCellStyle().getDataFormatString();
        this.format = written == null ? "General" : written;
        this.from1904 = cell.getSheet().getWorkbook().isDate1904();
    }

    /** The text that the sheet shows; empty where the format shows less than the cell holds. */
    static Optional<String> of(XSSFCell cell, Locale locale) {
        return new NumberText(cell).text(locale);
    }

    private Optional<String> text(Locale locale) {
        String codes = ASIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        if (ELAPSED.matcher(codes).find()) {
            return number < 0 ? Optional.empty() : Optional.of(formatted(Locale.ROOT));
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return moment(codes);
        }
        if (isWhole() && (format.equals("General") || format.equals("@") || format.equals("0"))) {
            return Optional.of(BigDecimal.valueOf(number).toBigInteger().toString());
        }
        return Double.isFinite(number) ? Optional.of(formatted(locale)) : Optional.empty();
    }

    private boolean isWhole() {
        return number == Math.rint(number);
    }

    private Optional<String> moment(String codes) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true);
        boolean day = DAY.matcher(codes).find() || NAMED_MONTH.matcher(codes).find();
        boolean time = TIME.matcher(codes).find();
        if (moment == null || (day && !WHOLE_DAY.matcher(codes).matches()) || (!day && !time)) {
            return Optional.empty();
        }
        String seconds = SECONDS.matcher(codes).find() ? ":ss" : "";
        String pattern = (day ? "uuuu-MM-dd" : "") + (day && time ? " " : "");
        return Optional.of(
                moment.format(
                        DateTimeFormatter.ofPattern(
                                pattern + (time ? "HH:mm" + seconds : ""), Locale.ROOT)));
    }

    private String formatted(Locale locale) {
        DataFormatter formatter = new DataFormatter(locale);
        int index = cell.getCellStyle().getDataFormat();
        String shown = formatter.formatRawCellContents(number, index, format, from1904);
        return BLANK.matcher(shown).replaceAll(" ").strip();
    }

    /** Why a cell without such a text cannot be read. */
    static Message fault(XSSFCell cell) {
        return Message.of(
                "exchange.book.number", BigDecimal.valueOf(cell.getNumericCellValue()).toString());
    }
}
