package se.trafikljus.exchange.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.SpecialRating;
import se.trafikljus.trail.Setback;
import se.trafikljus.trail.Standing;

/** What the workbook is about, how its figures come about, and whose audits they are. */
final class AboutSheet {

    private static final int[] WIDTHS = {26, 72, 10, 12, 28, 13};
    private static final List<String> COLUMNS =
            List.of("municipality", "body", "code", "label", "audit", "status");

    private final SheetBook book;
    private final SheetPen pen;
    private final LocalDate date;
    private final Optional<Standing> trail;
    private int row;

    AboutSheet(SheetBook book, LocalDate date, Optional<Standing> trail) {
        this.book = book;
        this.date = date;
        this.trail = trail;
        this.pen = book.sheet("about");
    }

    void write() {
        for (int i = 0; i < WIDTHS.length; i++) {
            pen.width(i, WIDTHS[i]);
        }
        pen.title(rubric().title().in(book.language()));
        row++;
        pen.text(row++, 0, book.say("about.title"), book.styles().line());
        row++;
        facts();
        row++;
        legend();
        row++;
        municipalities();
        pen.heights();
        pen.landscape();
        pen.fitToOnePageInBreadth();
    }

    private Comparison comparison() {
        return book.comparison();
    }

    private Rubric rubric() {
        return comparison().rubric();
    }

    private void facts() {
        fact("rubric", book.say("about.rubric", rubric().id(), rubric().version()));
        pen.text(row, 0, book.say("date"), book.styles().label());
        pen.number(row++, 1, DateUtil.getExcelDate(date), book.styles().date());
        fact("names", book.say("about.names." + comparison().names().id()));
        fact("formula", comparison().formula().in(book.language()));
        fact("live", book.say("about.live"));
        if (comparison().holdsDrafts()) {
            fact("draftMark", book.say("drafts"));
        }
        if (comparison().incomparable() > 0) {
            fact("otherWording", book.say("about.incomparable", comparison().incomparable()));
        }
        Reconstructed some = Reconstructed.in(comparison());
        if (some.isAny()) {
            fact("reconstructedMark", book.say("about.reconstructed", some.number(), some.of()));
        }
        trail.ifPresent(this::traceability);
    }

    private void traceability(Standing standing) {
        fact("trail", book.say("about.trail", standing.head().seq(), standing.head().hash()));
        boolean named = comparison().names() != Names.NONE;
        for (Setback one : standing.setbacks()) {
            fact("setback", one.told(named).in(book.language()));
        }
    }

    private void fact(String key, String text) {
        pen.text(row, 0, book.say(key), book.styles().label());
        pen.text(row++, 1, text, book.styles().prose());
    }

    private void legend() {
        pen.text(row, 0, book.say("symbol"), book.styles().centredHeading());
        pen.text(row, 1, book.say("rating"), book.styles().heading());
        pen.text(row++, 2, book.say("worth"), book.styles().centredHeading());
        List<Rating> ratings = new ArrayList<>(rubric().scale().levels());
        ratings.addAll(Arrays.asList(SpecialRating.values()));
        for (Rating rating : ratings) {
            pen.text(row, 0, rating.symbol(), book.styles().light(rating));
            pen.text(row, 1, rating.label().in(book.language()), book.styles().light(rating));
            if (rating instanceof Level level) {
                pen.number(row, 2, level.value(), book.styles().number());
            } else {
                pen.text(row, 2, book.say("uncounted"), book.styles().unscored());
            }
            row++;
        }
        pen.blank(row, 0, book.styles().unscored());
        pen.text(row++, 1, book.say("unscored"), book.styles().unscored());
    }

    private void municipalities() {
        for (int i = 0; i < COLUMNS.size(); i++) {
            pen.text(row, i, book.say(COLUMNS.get(i)), book.styles().heading());
        }
        int first = ++row;
        comparison().municipalities().forEach(this::municipality);
        pen.sheet()
                .addIgnoredErrors(
                        new CellRangeAddress(first, row - 1, 2, 2),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }

    private void municipality(Compared one) {
        pen.text(row, 0, book.marked(one), book.styles().text());
        pen.text(row, 1, String.join("\n", one.audit().audit().bodies()), book.styles().text());
        pen.text(row, 2, one.code(), book.styles().code());
        pen.text(row, 3, one.label(), book.styles().text());
        pen.text(row, 4, one.audit().audit().id(), book.styles().text());
        pen.text(row++, 5, one.audit().audit().status().in(book.language()), book.styles().text());
    }
}
