package se.trafikljus.exchange.form;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.trafikljus.exchange.workbook.SheetText;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Source;
import se.trafikljus.rubric.Text;

/** What a form tells of an objective: its criteria, guiding questions and legal sources. */
final class FormNotes {

    private static final String AUTHOR = "Trafikljus";
    private static final int COLUMNS = 2;
    private static final int LETTERS_A_LINE = 70;
    private static final int LINES_A_ROW = 4;

    private final FormBook book;
    private final XSSFDrawing drawing;

    FormNotes(FormBook book, XSSFSheet sheet) {
        this.book = book;
        this.drawing = sheet.createDrawingPatriarch();
    }

    /** A note that shows when the cell is pointed at. */
    void of(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        int lines = 1;
        for (String line : text.split("\n", -1)) {
            lines += 1 + line.length() / LETTERS_A_LINE;
        }
        XSSFClientAnchor place =
                drawing.createAnchor(
                        0,
                        0,
                        0,
                        0,
                        column + 1,
                        row,
                        column + 1 + COLUMNS,
                        row + 1 + lines / LINES_A_ROW);
        XSSFComment note = drawing.createCellComment(place);
        note.setAddress(row, column);
        note.setAuthor(AUTHOR);
        note.setString(new XSSFRichTextString(SheetText.of(text, "")));
        note.setVisible(false);
    }

    /** What each level takes. */
    String criteria(Objective objective) {
        List<String> lines = new ArrayList<>();
        for (Level level : book.audit().rubric().scale().levels()) {
            String takes = criterion(objective, level);
            if (!takes.isEmpty()) {
                lines.add(level.label().in(book.language()) + ": " + takes);
            }
        }
        return String.join("\n", lines);
    }

    String criterion(Objective objective, Level level) {
        Text takes = objective.criteria().get(level.id());
        return takes == null ? "" : takes.in(book.language());
    }

    /** Questions, then sources. */
    String support(Objective objective) {
        List<String> parts = new ArrayList<>();
        if (!questions(objective).isEmpty()) {
            parts.add(book.say("questions") + "\n" + questions(objective));
        }
        if (!sources(objective).isEmpty()) {
            parts.add(book.say("sources") + "\n" + sources(objective));
        }
        return String.join("\n\n", parts);
    }

    String questions(Objective objective) {
        return String.join(
                "\n",
                objective.questions().stream()
                        .map(question -> "• " + question.in(book.language()))
                        .toList());
    }

    String sources(Objective objective) {
        return String.join(
                "\n",
                objective.sources().stream()
                        .flatMap(id -> book.audit().rubric().source(id).stream())
                        .map(source -> "• " + said(source))
                        .toList());
    }

    private String said(Source source) {
        String bound =
                switch (source.binding()) {
                    case MUST -> book.say("source.must", source.title());
                    case SHOULD -> book.say("source.should", source.title());
                };
        return source.verified() ? bound : book.say("source.unverified", bound);
    }
}
