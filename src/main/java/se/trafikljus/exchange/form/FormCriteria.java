package se.trafikljus.exchange.form;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/** The sheet with all that the notes say, for those who print, or read with a screen reader. */
final class FormCriteria {

    private static final int HEADINGS = 1;
    private static final int WIDTH_OF_ID = 12;
    private static final int WIDTH_OF_TEXT = 36;

    private final FormBook book;
    private final SheetPen pen;
    private final FormNotes notes;

    FormCriteria(FormBook book, FormNotes notes) {
        this.book = book;
        this.notes = notes;
        this.pen = book.sheet("criteria");
    }

    void write() {
        pen.title(book.say("criteria.title"));
        List<Level> levels = book.audit().rubric().scale().levels();
        List<String> headings = new ArrayList<>();
        headings.add(FormColumn.OBJECTIVE.heading(book.language()));
        headings.add(FormColumn.TEXT.heading(book.language()));
        levels.forEach(level -> headings.add(level.label().in(book.language())));
        headings.add(book.say("questions"));
        headings.add(book.say("sources"));
        for (int i = 0; i < headings.size(); i++) {
            pen.text(HEADINGS, i, headings.get(i), book.styles().heading());
            pen.width(i, i == 0 ? WIDTH_OF_ID : WIDTH_OF_TEXT);
        }
        int row = HEADINGS + 1;
        for (Objective objective : book.audit().rubric().objectives()) {
            List<String> cells = new ArrayList<>();
            cells.add(objective.id());
            cells.add(objective.text().in(book.language()));
            levels.forEach(level -> cells.add(notes.criterion(objective, level)));
            cells.add(notes.questions(objective));
            cells.add(notes.sources(objective));
            for (int i = 0; i < cells.size(); i++) {
                pen.text(row, i, cells.get(i), book.looks().locked());
            }
            row++;
        }
        pen.heights();
        pen.sheet().createFreezePane(1, HEADINGS + 1);
        pen.landscape();
        pen.fitToOnePageInBreadth();
        pen.sheet().setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
        FormSheet.protect(pen.sheet());
    }
}
