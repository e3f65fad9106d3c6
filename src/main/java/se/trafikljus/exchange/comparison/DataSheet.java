package se.trafikljus.exchange.comparison;

import java.util.List;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;

/** A row for each cell of the matrix, with the texts behind it, to filter and to sort. */
final class DataSheet {

    /** The unit is told by the heading of the names. */
    private static final List<String> COLUMNS =
            ComparisonFiles.COLUMNS.subList(0, ComparisonFiles.COLUMNS.indexOf("unit"));

    private static final int[] WIDTHS = {13, 26, 20, 10, 10, 26, 22, 13, 50, 50, 40, 50};
    private static final int WIDTH_OF_BODY_CODE = 30;

    /** In breadth; on one page the letters would be too small to read. */
    private static final int PAGES_WITH_TEXTS = 2;

    private static final int CODE = COLUMNS.indexOf("code");
    private static final int FIRST_TEXT = COLUMNS.indexOf("finding");

    private final SheetBook book;
    private final SheetPen pen;
    private final List<String> columns;

    DataSheet(SheetBook book) {
        this.book = book;
        this.pen = book.sheet("data");
        this.columns = isAnonymous() ? COLUMNS.subList(0, FIRST_TEXT) : COLUMNS;
    }

    /** Then there are no texts, for they could tell whose they are. */
    private boolean isAnonymous() {
        return book.comparison().names() == Names.NONE;
    }

    void write() {
        for (int i = 0; i < columns.size(); i++) {
            pen.text(0, i, book.say(columns.get(i)), book.styles().heading());
            pen.width(i, WIDTHS[i]);
        }
        if (book.comparison().unit() == Unit.BODY) {
            pen.width(CODE, WIDTH_OF_BODY_CODE);
        }
        int row = 1;
        for (Area area : book.comparison().rubric().areas()) {
            for (Objective objective : area.objectives()) {
                for (Compared one : book.comparison().municipalities()) {
                    write(row++, area, one, book.comparison().cell(objective.id(), one.code()));
                }
            }
        }
        lay(row - 1);
    }

    private void write(int row, Area area, Compared one, Cell cell) {
        pen.text(row, 0, cell.objective(), book.styles().lowText());
        pen.text(row, 1, area.title().in(book.language()), book.styles().lowText());
        pen.text(row, 2, one.name(), book.styles().lowText());
        pen.text(row, CODE, one.code(), book.styles().code());
        pen.text(row, 4, one.label(), book.styles().lowText());
        pen.text(row, 5, one.audit().audit().id(), book.styles().lowText());
        pen.text(
                row,
                6,
                cell.rating().map(rating -> rating.label().in(book.language())).orElse(""),
                book.styles().lowText());
        pen.text(row, 7, book.say(cell.comparable() ? "yes" : "no"), book.styles().lowText());
        if (!isAnonymous()) {
            texts(row, cell.assessment());
        }
    }

    private void texts(int row, Assessment assessment) {
        pen.text(row, FIRST_TEXT, assessment.finding(), book.styles().text());
        pen.text(row, FIRST_TEXT + 1, assessment.rationale(), book.styles().text());
        pen.text(row, FIRST_TEXT + 2, assessment.source(), book.styles().text());
        pen.text(row, FIRST_TEXT + 3, assessment.quote(), book.styles().text());
    }

    private void lay(int lastRow) {
        pen.sheet().createFreezePane(0, 1);
        pen.sheet().setAutoFilter(new CellRangeAddress(0, lastRow, 0, columns.size() - 1));
        pen.sheet()
                .addIgnoredErrors(
                        new CellRangeAddress(1, lastRow, CODE, CODE),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        pen.heights();
        pen.landscape();
        pen.fitInBreadth(isAnonymous() ? 1 : PAGES_WITH_TEXTS);
        pen.repeat(0, 0);
    }
}
