package se.trafikljus.exchange.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.exchange.workbook.SheetStyles;
import se.trafikljus.rubric.Rating;

/**
 * A scoring form while it is written.
 *
 * @param before the audit that shows how it was last time, where there is one
 */
record FormBook(
        XSSFWorkbook workbook,
        SheetStyles styles,
        FormStyles looks,
        ScoredAudit audit,
        Optional<ScoredAudit> before,
        Language language) {

    static FormBook of(
            XSSFWorkbook workbook,
            ScoredAudit audit,
            Optional<ScoredAudit> before,
            Language language) {
        SheetStyles styles = new SheetStyles(workbook);
        return new FormBook(
                workbook, styles, new FormStyles(workbook, styles), audit, before, language);
    }

    /** Words of this room: {@code exchange.form.} and the key. */
    String say(String key, Object... arguments) {
        return Message.of("exchange.form." + key, arguments).in(language);
    }

    /** A new sheet behind the others, named by {@code exchange.form.name.} and the key. */
    SheetPen sheet(String key) {
        return new SheetPen(workbook.createSheet(say("name." + key)), styles, say("cut"), title());
    }

    String title() {
        return say("title", audit.municipality().name(), audit.rubric().title());
    }

    /** What the form shows of a column; last time's only where there is one. */
    List<FormColumn> columns() {
        return Arrays.stream(FormColumn.values())
                .filter(column -> column != FormColumn.BEFORE || before.isPresent())
                .toList();
    }

    /** The words to choose from, in their order. */
    List<Rating> ratings() {
        return new ArrayList<>(audit.rubric().words().ratings());
    }
}
