package se.trafikljus.exchange.comparison;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import se.trafikljus.Words;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Area;

/** What the comparison shows, a row for each finding. */
final class FindingsSheet {

    private static final int HEADING = 2;
    private static final List<String> COLUMNS =
            List.of("kind", "objective", "area", "k", "n", "sentence");
    private static final int K = COLUMNS.indexOf("k");
    private static final int[] WIDTHS = {26, 13, 26, 8, 8, 90};

    private final SheetBook book;
    private final SheetPen pen;

    FindingsSheet(SheetBook book) {
        this.book = book;
        this.pen = book.sheet("findings");
    }

    void write() {
        pen.title(book.say("findings.title"));
        pen.text(1, 0, book.say("findings.text"), book.styles().line());
        for (int i = 0; i < COLUMNS.size(); i++) {
            pen.text(HEADING, i, book.say(COLUMNS.get(i)), heading(i));
            pen.width(i, WIDTHS[i]);
        }
        int row = HEADING + 1;
        for (Finding finding : book.comparison().findings()) {
            write(row++, finding);
        }
        pen.heights();
        pen.sheet().createFreezePane(0, HEADING + 1);
        pen.sheet()
                .setAutoFilter(
                        new CellRangeAddress(
                                HEADING, Math.max(HEADING, row - 1), 0, COLUMNS.size() - 1));
        pen.landscape();
        pen.fitToOnePageInBreadth();
        pen.repeat(HEADING, 0);
    }

    private XSSFCellStyle heading(int column) {
        return column == K || column == K + 1
                ? book.styles().centredHeading()
                : book.styles().heading();
    }

    private void write(int row, Finding finding) {
        pen.text(row, 0, kind(finding.kind()), book.styles().text());
        pen.text(row, 1, finding.objective(), book.styles().text());
        pen.text(row, 2, area(finding.area()), book.styles().text());
        pen.number(row, 3, finding.k(), book.styles().number());
        pen.number(row, 4, finding.n(), book.styles().number());
        pen.text(row, 5, finding.text().in(book.language()), book.styles().text());
    }

    /** In words, or by its id where this sheet knows no words for it. */
    private String kind(FindingKind kind) {
        return Words.has(book.language(), "exchange.sheets.kind." + kind.id())
                ? book.say("kind." + kind.id())
                : kind.id();
    }

    /** A finding may be about no area, or about several. */
    private String area(String id) {
        return book.comparison()
                .rubric()
                .area(id)
                .map(Area::title)
                .map(title -> title.in(book.language()))
                .orElse(id);
    }
}
