package se.trafikljus.exchange.comparison;

import java.util.List;
import se.trafikljus.comparison.Compared;
import se.trafikljus.exchange.workbook.MatrixPlaces;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;

/**
 * The upper rows of the sheets that have a column for each municipality: the table of levels, which
 * is also their legend, and the names. They lie alike in all, so that a column is the same
 * municipality everywhere.
 */
final class SheetHead {

    private static final int WIDTH_OF_MUNICIPALITY = 15;

    /** With more, a page of paper would be too small to read. */
    private static final int MOST_ON_A_PAGE = 12;

    private static final short SCALE_OF_MANY = 65;

    private final SheetBook book;
    private final SheetPen pen;

    SheetHead(SheetBook book, SheetPen pen) {
        this.book = book;
        this.pen = pen;
    }

    /** The title, and the municipalities with their labels. */
    void write(String title, List<String> firstColumns) {
        pen.title(title);
        for (int i = 0; i < firstColumns.size(); i++) {
            pen.text(MatrixPlaces.NAMES, i, firstColumns.get(i), book.styles().heading());
            pen.blank(MatrixPlaces.LABELS, i, book.styles().heading());
        }
        int column = MatrixPlaces.FIRST_MUNICIPALITY;
        for (Compared one : book.comparison().municipalities()) {
            pen.text(MatrixPlaces.NAMES, column, book.marked(one), book.styles().centredHeading());
            pen.text(MatrixPlaces.LABELS, column, one.label(), book.styles().centredHeading());
            column++;
        }
        pen.text(MatrixPlaces.WORDS, MatrixPlaces.TEXT, book.say("words"), book.styles().label());
        pen.text(MatrixPlaces.VALUES, MatrixPlaces.TEXT, book.say("worth"), book.styles().label());
    }

    /** The ratings' words, and what the levels are worth. */
    void levels(List<Rating> ratings) {
        int column = MatrixPlaces.FIRST_MUNICIPALITY;
        for (Rating rating : ratings) {
            pen.text(
                    MatrixPlaces.WORDS,
                    column,
                    rating.label().in(book.language()),
                    book.styles().light(rating));
            if (rating instanceof Level level) {
                pen.number(MatrixPlaces.VALUES, column, level.value(), book.styles().number());
            } else {
                pen.text(
                        MatrixPlaces.VALUES,
                        column,
                        book.say("uncounted"),
                        book.styles().unscored());
            }
            column++;
        }
    }

    /** The same table of levels, read from the matrix. */
    void levelsFrom(String sheet) {
        int column = MatrixPlaces.FIRST_MUNICIPALITY;
        for (Level level : book.comparison().rubric().scale().levels()) {
            pen.formula(
                    MatrixPlaces.WORDS,
                    column,
                    sheet + SheetPen.at(MatrixPlaces.WORDS, column),
                    level.label().in(book.language()),
                    book.styles().light(level));
            pen.formula(
                    MatrixPlaces.VALUES,
                    column,
                    sheet + SheetPen.at(MatrixPlaces.VALUES, column),
                    level.value(),
                    book.styles().number());
            column++;
        }
    }

    /**
     * Sizes, frozen panes and paper; after the cells are written.
     *
     * @param widths of the columns before the municipalities
     * @param columns how many hold municipalities or levels
     */
    void lay(List<Integer> widths, int columns) {
        for (int i = 0; i < widths.size(); i++) {
            pen.width(i, widths.get(i));
        }
        for (int i = 0; i < columns; i++) {
            pen.width(MatrixPlaces.FIRST_MUNICIPALITY + i, WIDTH_OF_MUNICIPALITY);
        }
        pen.heights();
        pen.sheet().createFreezePane(MatrixPlaces.FIRST_MUNICIPALITY, MatrixPlaces.FIRST_AREA);
        pen.landscape();
        pen.repeat(MatrixPlaces.LABELS, MatrixPlaces.WEIGHT);
        if (book.comparison().municipalities().size() <= MOST_ON_A_PAGE) {
            pen.fitToOnePageInBreadth();
        } else {
            pen.sheet().getPrintSetup().setScale(SCALE_OF_MANY);
        }
    }
}
