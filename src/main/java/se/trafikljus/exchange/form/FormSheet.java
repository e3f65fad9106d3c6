package se.trafikljus.exchange.form;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.exchange.workbook.Shading;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/** The sheet that is filled in: a row for each objective, in which only some cells are open. */
final class FormSheet {

    /** Where the headings stand; the objectives follow. */
    static final int HEADINGS = 2;

    private static final int FIRST = HEADINGS + 1;
    private static final float ROOM_TO_WRITE = 60;

    private final FormBook book;
    private final FormRecord record;
    private final SheetPen pen;
    private final List<FormColumn> columns;
    private final FormNotes notes;

    FormSheet(FormBook book, FormRecord record) {
        this.book = book;
        this.record = record;
        this.pen = book.sheet("form");
        this.columns = book.columns();
        this.notes = new FormNotes(book, pen.sheet());
    }

    void write() {
        pen.title(book.title());
        pen.text(1, 0, book.say("howTo"), book.styles().line());
        for (FormColumn column : columns) {
            pen.text(HEADINGS, at(column), heading(column), book.styles().heading());
            pen.width(at(column), column.width());
        }
        int row = FIRST;
        for (Area area : book.audit().rubric().areas()) {
            for (Objective objective : area.objectives()) {
                objective(row++, area, objective);
            }
        }
        offer(FormColumn.RATING, record.ratingWords(), row - 1, "unknownRating");
        offer(FormColumn.SUCCESS, record.yesAndNo(), row - 1, "unknownAnswer");
        shade(row - 1);
        heights();
        lay();
    }

    FormNotes notes() {
        return notes;
    }

    private int at(FormColumn column) {
        return columns.indexOf(column);
    }

    private String heading(FormColumn column) {
        return column.heading(book.language());
    }

    private void objective(int row, Area area, Objective objective) {
        Assessment now = book.audit().assessment(objective.id());
        FormEntry entry = FormEntry.of(now);
        locked(row, FormColumn.AREA, area.title().in(book.language()));
        locked(row, FormColumn.OBJECTIVE, objective.id());
        locked(row, FormColumn.TEXT, objective.text().in(book.language()));
        book.before().ifPresent(before -> locked(row, FormColumn.BEFORE, then(before, objective)));
        text(
                row,
                FormColumn.RATING,
                now.rating().map(rating -> rating.label().in(book.language())).orElse(""),
                book.looks().choice());
        for (FormColumn column : FormEntry.proseColumns()) {
            text(
                    row,
                    column,
                    entry.text(column),
                    entry.isCut(column) ? book.looks().locked() : book.looks().open());
        }
        text(row, FormColumn.SUCCESS, now.success() ? book.say("yes") : "", book.looks().choice());
        notes.of(row, at(FormColumn.TEXT), notes.support(objective));
        notes.of(row, at(FormColumn.RATING), notes.criteria(objective));
    }

    private void locked(int row, FormColumn column, String text) {
        pen.text(row, at(column), text, book.looks().locked());
    }

    private void text(int row, FormColumn column, String text, XSSFCellStyle style) {
        if (text.isEmpty()) {
            pen.blank(row, at(column), style);
        } else {
            pen.text(row, at(column), text, style);
        }
    }

    /** How it was last time, and a word where the objective was worded otherwise then. */
    private String then(ScoredAudit before, Objective objective) {
        Optional<Objective> same = before.rubric().objective(objective.id());
        if (same.isEmpty()) {
            return book.say("before.none");
        }
        Assessment then = before.assessment(objective.id());
        String rated =
                then.rating()
                        .map(rating -> rating.label().in(book.language()))
                        .orElse(book.say("before.unscored"));
        String marked =
                same.get().hash().equals(objective.hash())
                        ? rated
                        : book.say("before.otherWording", rated);
        return then.finding().isBlank() ? marked : marked + "\n" + then.finding().strip();
    }

    private void offer(FormColumn column, String words, int lastRow, String key) {
        DataValidationHelper helper = pen.sheet().getDataValidationHelper();
        DataValidation offered =
                helper.createValidation(
                        helper.createFormulaListConstraint(words),
                        new CellRangeAddressList(FIRST, lastRow, at(column), at(column)));
        offered.setEmptyCellAllowed(true);
        // The library turns this one round: it is true that shows the arrow.
        offered.setSuppressDropDownArrow(true);
        offered.setShowErrorBox(true);
        offered.createErrorBox(book.say(key), book.say(key + ".text"));
        pen.sheet().addValidationData(offered);
    }

    /** The colours follow the words; they are no fill of the cell, which stays white. */
    private void shade(int lastRow) {
        List<Rating> ratings = book.ratings();
        int column = at(FormColumn.RATING);
        new Shading(ratings, record::ratingWord)
                .byWord(pen.sheet(), List.of(new CellRangeAddress(FIRST, lastRow, column, column)));
    }

    /** High enough for what stands there and some lines more, and free to grow when written in. */
    private void heights() {
        pen.heights();
        XSSFSheet sheet = pen.sheet();
        for (int i = FIRST; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            row.setHeightInPoints(Math.max(ROOM_TO_WRITE, row.getHeightInPoints()));
            row.getCTRow().setCustomHeight(false);
        }
    }

    private void lay() {
        XSSFSheet sheet = pen.sheet();
        sheet.createFreezePane(at(FormColumn.TEXT) + 1, FIRST);
        sheet.setActiveCell(new CellAddress(FIRST, at(FormColumn.RATING)));
        pen.landscape();
        pen.fitToOnePageInBreadth();
        sheet.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
        protect(sheet);
    }

    /** Against slips, not against people: there is no password, and sizes may be changed. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }
}
