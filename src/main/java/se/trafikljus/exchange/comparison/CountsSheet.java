package se.trafikljus.exchange.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import se.trafikljus.comparison.Counts;
import se.trafikljus.exchange.workbook.MatrixPlaces;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.SpecialRating;

/** How each objective's ratings are spread, counted in the matrix by formulas. */
final class CountsSheet {

    private static final int HEADING = 2;
    private static final int FIRST_RATING = 3;
    private static final int[] WIDTHS = {24, 12, 46};
    private static final int WIDTH_OF_FIGURE = 15;

    private final SheetBook book;
    private final MatrixPlaces places;
    private final SheetPen pen;
    private final List<Rating> ratings;
    private final int levels;

    CountsSheet(SheetBook book, MatrixPlaces places) {
        this.book = book;
        this.places = places;
        this.pen = book.sheet("counts");
        this.levels = places.levels();
        this.ratings = new ArrayList<>(book.comparison().rubric().scale().levels());
        ratings.addAll(Arrays.asList(SpecialRating.values()));
    }

    void write() {
        pen.title(book.say("counts.title"));
        pen.text(1, 0, book.say("counts.text"), book.styles().line());
        heading();
        int row = HEADING + 1;
        for (Area area : book.comparison().rubric().areas()) {
            for (Objective objective : area.objectives()) {
                objective(row++, area, objective);
            }
        }
        lay(row - 1);
    }

    /** Draws them on a sheet behind those that are there now. */
    void draw() {
        CountsChart.draw(pen.sheet(), book, HEADING, FIRST_RATING);
    }

    private int unscored() {
        return FIRST_RATING + ratings.size();
    }

    private int counted() {
        return unscored() + 1;
    }

    private int met() {
        return counted() + 1;
    }

    private int share() {
        return met() + 1;
    }

    private void heading() {
        pen.text(HEADING, 0, book.say("area"), book.styles().heading());
        pen.text(HEADING, 1, book.say("objective"), book.styles().heading());
        pen.text(HEADING, 2, book.say("text"), book.styles().heading());
        for (int i = 0; i < ratings.size(); i++) {
            pen.text(
                    HEADING,
                    FIRST_RATING + i,
                    ratings.get(i).label().in(book.language()),
                    book.styles().light(ratings.get(i)));
        }
        pen.text(HEADING, unscored(), book.say("unscored"), book.styles().centredHeading());
        pen.text(HEADING, counted(), book.say("counted"), book.styles().centredHeading());
        pen.text(HEADING, met(), book.say("met"), book.styles().centredHeading());
        pen.text(HEADING, share(), book.say("share"), book.styles().centredHeading());
    }

    private void objective(int row, Area area, Objective objective) {
        pen.text(row, 0, area.title().in(book.language()), book.styles().text());
        pen.text(row, 1, objective.id(), book.styles().text());
        pen.text(row, 2, objective.text().in(book.language()), book.styles().text());
        Counts counts = book.comparison().counts(objective.id());
        String cells = places.ratings(objective);
        for (int i = 0; i < ratings.size(); i++) {
            int column = FIRST_RATING + i;
            pen.formula(
                    row,
                    column,
                    timesOf(cells, SheetPen.letters(column) + "$" + (HEADING + 1)),
                    counts.byRating().getOrDefault(ratings.get(i).id(), 0),
                    book.styles().number());
        }
        pen.formula(
                row,
                unscored(),
                "COUNTBLANK(" + cells + ")",
                counts.byRating().getOrDefault("unscored", 0),
                book.styles().number());
        sums(row, counts);
    }

    /**
     * Not COUNTIF, which would take a question mark, a star or a sign such as {@code >} in a
     * rubric's word for a pattern.
     */
    private static String timesOf(String cells, String word) {
        return "SUMPRODUCT((" + cells + "=" + word + ")*1)";
    }

    private void sums(int row, Counts counts) {
        String first = SheetPen.at(row, FIRST_RATING);
        pen.formula(
                row,
                counted(),
                "SUM(" + first + ":" + SheetPen.at(row, FIRST_RATING + levels - 1) + ")",
                counts.counted(),
                book.styles().number());
        pen.formula(row, met(), first, counts.met(), book.styles().number());
        String counted = SheetPen.at(row, counted());
        String share = "IF(" + counted + "=0,\"\"," + SheetPen.at(row, met()) + "/" + counted + ")";
        if (counts.counted() == 0) {
            pen.formula(row, share(), share, "", book.styles().share());
        } else {
            pen.formula(
                    row,
                    share(),
                    share,
                    (double) counts.met() / counts.counted(),
                    book.styles().share());
        }
    }

    private void lay(int lastRow) {
        for (int i = 0; i < WIDTHS.length; i++) {
            pen.width(i, WIDTHS[i]);
        }
        for (int column = FIRST_RATING; column <= share(); column++) {
            pen.width(column, WIDTH_OF_FIGURE);
        }
        pen.heights();
        pen.sheet().createFreezePane(FIRST_RATING, HEADING + 1);
        pen.sheet().setAutoFilter(new CellRangeAddress(HEADING, lastRow, 0, share()));
        pen.landscape();
        pen.fitToOnePageInBreadth();
        pen.repeat(HEADING, 2);
    }
}
