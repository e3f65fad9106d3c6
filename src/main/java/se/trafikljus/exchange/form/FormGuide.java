package se.trafikljus.exchange.form;

import java.time.LocalDate;
import java.util.List;
import se.trafikljus.audit.Audit;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Rating;

/** The sheet that says how the form is filled in and sent back. */
final class FormGuide {

    private static final List<Integer> WIDTHS = List.of(22, 78);
    private static final List<String> STEPS =
            List.of(
                    "fill",
                    "rating",
                    "grounds",
                    "empty",
                    "conduct",
                    "lines",
                    "formulas",
                    "in",
                    "conflict");

    private final FormBook book;
    private final LocalDate date;
    private final SheetPen pen;

    FormGuide(FormBook book, LocalDate date) {
        this.book = book;
        this.date = date;
        this.pen = book.sheet("guide");
    }

    void write() {
        for (int i = 0; i < WIDTHS.size(); i++) {
            pen.width(i, WIDTHS.get(i));
        }
        pen.title(book.say("guide.title"));
        int row = facts(2) + 1;
        int number = 1;
        for (String step : STEPS) {
            pen.text(row, 0, book.say("guide.step", number++), book.styles().label());
            pen.text(row++, 1, book.say("guide." + step), book.styles().prose());
        }
        row++;
        pen.text(row, 0, book.say("guide.words"), book.styles().label());
        for (Rating rating : book.ratings()) {
            pen.text(
                    row++,
                    1,
                    rating.symbol() + " " + rating.label().in(book.language()),
                    book.styles().light(rating));
        }
        pen.heights();
        pen.fitToOnePageInBreadth();
        FormSheet.protect(pen.sheet());
    }

    private int facts(int from) {
        Audit audit = book.audit().audit();
        int row = from;
        row = fact(row, "guide.audit", audit.id());
        row =
                fact(
                        row,
                        "guide.rubric",
                        book.say(
                                "guide.version",
                                book.audit().rubric().title(),
                                book.audit().rubric().version()));
        row = fact(row, "guide.bodies", String.join(", ", audit.bodies()));
        row =
                fact(
                        row,
                        "guide.question",
                        audit.question().isBlank()
                                ? book.audit().rubric().question().in(book.language())
                                : audit.question());
        if (book.before().isPresent()) {
            row = fact(row, "guide.before", book.before().get().audit().id());
        }
        return fact(row, "guide.date", date.toString());
    }

    private int fact(int row, String key, String text) {
        if (text.isBlank()) {
            return row;
        }
        pen.text(row, 0, book.say(key), book.styles().label());
        pen.text(row, 1, text, book.styles().prose());
        return row + 1;
    }
}
