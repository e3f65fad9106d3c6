package se.trafikljus.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.rubric.Shown;

/**
 * Somebody else's workbook, looked through before it is built. Formulas are never calculated, links
 * never followed.
 */
public final class IncomingBook implements AutoCloseable {

    static {
        ZipSecureFile.setMaxEntrySize(BookGuard.MOST_BYTES_UNPACKED);
    }

    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private final String name;
    private final XSSFWorkbook workbook;

    private IncomingBook(String name, XSSFWorkbook workbook) {
        this.name = name;
        this.workbook = workbook;
    }

    /**
     * Opens a workbook.
     *
     * @throws Problem if it is none, is damaged, or holds more than a form or a table would
     */
    public static IncomingBook open(Upload upload) {
        byte[] bytes = BookGuard.read(upload);
        String name = Shown.of(upload.shortName());
        try {
            XSSFWorkbook workbook =
                    new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(bytes)));
            // Read when they are asked for; here, where a fault in them can be told.
            workbook.forEach(Sheet::getMergedRegions);
            return new IncomingBook(name, workbook);
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            // The library tells of a broken file by many kinds of exceptions, most unchecked.
            throw Problem.because("exchange.book.damaged", name, BookGuard.said(e));
        }
    }

    public String name() {
        return name;
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** The sheets that a reader of the workbook sees. */
    public List<XSSFSheet> visibleSheets() {
        List<XSSFSheet> visible = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                visible.add(workbook.getSheetAt(i));
            }
        }
        return visible;
    }

    /**
     * What a cell says: a number as the sheet shows it, a day as 2017-03-31, and the lines of a
     * text ended as ours are.
     *
     * @param fault why it cannot be read; the text is empty then
     * @param truth whether it is TRUE or FALSE, which each language shows by words of its own
     */
    public record Value(String text, Optional<Message> fault, boolean truth) {

        private Value(String text) {
            this(text, Optional.empty(), false);
        }

        private Value(Message fault) {
            this("", Optional.of(fault), false);
        }
    }

    /** Reads a cell; one that is not there says nothing. */
    public static Value value(@Nullable XSSFCell cell) {
        return value(cell, Language.SV);
    }

    /** Reads a cell, its numbers written as they are in a language. */
    public static Value value(@Nullable XSSFCell cell, Language language) {
        if (cell == null) {
            return new Value("");
        }
        try {
            return read(cell, language);
        } catch (RuntimeException e) {
            // Such as a number that is none.
            return new Value(Message.of("exchange.book.damagedCell", BookGuard.said(e)));
        }
    }

    private static Value read(XSSFCell cell, Language language) {
        return switch (cell.getCellType()) {
            case STRING ->
                    isInListOfTexts(cell)
                            ? new Value(text(cell.getStringCellValue()))
                            : new Value(Message.of("exchange.book.damagedCell", "t=s"));
            case NUMERIC ->
                    NumberText.of(cell, language.locale())
                            .map(Value::new)
                            .orElseGet(() -> new Value(NumberText.fault(cell)));
            case BOOLEAN ->
                    new Value(Boolean.toString(cell.getBooleanCellValue()), Optional.empty(), true);
            case FORMULA -> new Value(formula(cell));
            case ERROR ->
                    new Value(
                            Message.of("exchange.book.errorCell", error(cell.getErrorCellValue())));
            case BLANK, _NONE -> new Value("");
        };
    }

    /** The library takes a text that the list of texts does not have for an empty one. */
    private static boolean isInListOfTexts(XSSFCell cell) {
        if (cell.getCTCell().getT() != STCellType.S) {
            return true;
        }
        int number = Integer.parseInt(cell.getCTCell().getV().strip());
        SharedStringsTable texts = cell.getSheet().getWorkbook().getSharedStringSource();
        return number >= 0 && number < texts.getUniqueCount();
    }

    private static Message formula(XSSFCell cell) {
        return cell.getCachedFormulaResultType() == CellType.ERROR
                ? Message.of("exchange.book.errorCell", error(cell.getErrorCellValue()))
                : Message.of("exchange.book.formula");
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
    }

    private static String text(String text) {
        return LINE_END.matcher(text).replaceAll("\n");
    }

    @Override
    public void close() {
        // Closing would write back what was opened for changing; reverting lets go of it.
        workbook.getPackage().revert();
    }
}
