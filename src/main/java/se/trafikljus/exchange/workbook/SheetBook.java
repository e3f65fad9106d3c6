package se.trafikljus.exchange.workbook;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;

/** A workbook while it is written: of which comparison, in which language, in which looks. */
public record SheetBook(
        XSSFWorkbook workbook, SheetStyles styles, Comparison comparison, Language language) {

    public static SheetBook of(XSSFWorkbook workbook, Comparison comparison, Language language) {
        return new SheetBook(workbook, new SheetStyles(workbook), comparison, language);
    }

    /**
     * Words of this room: {@code exchange.sheets.} and the key; those compared are called what they
     * are.
     */
    public String say(String key, Object... arguments) {
        return comparison
                .words()
                .in(language, Message.of("exchange.sheets." + key, arguments).in(language));
    }

    /** A new sheet behind the others, named by {@code exchange.sheets.name.} and the key. */
    public SheetPen sheet(String key) {
        return new SheetPen(this, workbook.createSheet(name(key)));
    }

    /** What a formula writes before a cell of that sheet. */
    public String prefix(String key) {
        return "'" + name(key).replace("'", "''") + "'!";
    }

    private String name(String key) {
        return WorkbookUtil.createSafeSheetName(say("name." + key));
    }

    /** The name of one compared, with a mark where its audit is a draft. */
    public String marked(Compared one) {
        return one.isDraft() ? one.name() + "*" : one.name();
    }
}
