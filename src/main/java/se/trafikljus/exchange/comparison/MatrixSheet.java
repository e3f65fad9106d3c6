package se.trafikljus.exchange.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Reconstructed;
import se.trafikljus.exchange.workbook.MatrixPlaces;
import se.trafikljus.exchange.workbook.Shading;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.SpecialRating;

/**
 * The matrix: a row for each objective, a column for each municipality, the rating's word in each.
 */
final class MatrixSheet {

    private static final List<Integer> WIDTHS = List.of(12, 42, 7);

    private final SheetBook book;
    private final MatrixPlaces places;
    private final SheetPen pen;
    private final List<Rating> ratings;

    MatrixSheet(SheetBook book, MatrixPlaces places) {
        this.book = book;
        this.places = places;
        this.pen = book.sheet("matrix");
        this.ratings = new ArrayList<>(book.comparison().rubric().scale().levels());
        ratings.addAll(Arrays.asList(SpecialRating.values()));
    }

    void write() {
        SheetHead head = new SheetHead(book, pen);
        head.write(
                book.say("matrix.title"),
                List.of(book.say("objective"), book.say("text"), book.say("weight")));
        head.levels(ratings);
        book.comparison().rubric().areas().forEach(this::area);
        followWords();
        offerWords();
        marks();
        head.lay(WIDTHS, Math.max(ratings.size(), book.comparison().municipalities().size()));
    }

    private void area(Area area) {
        int heading = places.heading(area);
        for (int column = 0; column <= places.lastColumn(); column++) {
            pen.blank(heading, column, book.styles().band());
        }
        pen.text(heading, 0, area.title().in(book.language()), book.styles().band());
        area.objectives().forEach(this::objective);
    }

    private void objective(Objective objective) {
        int row = places.row(objective);
        pen.text(row, MatrixPlaces.ID, objective.id(), book.styles().text());
        pen.text(
                row, MatrixPlaces.TEXT, objective.text().in(book.language()), book.styles().text());
        pen.number(row, MatrixPlaces.WEIGHT, objective.weight(), book.styles().number());
        int municipality = 0;
        for (Cell cell : book.comparison().cells(objective.id())) {
            rating(row, places.column(municipality), cell);
            municipality++;
        }
    }

    private void rating(int row, int column, Cell cell) {
        if (cell.rating().isEmpty()) {
            pen.blank(row, column, book.styles().unscored());
            return;
        }
        Rating rating = cell.rating().get();
        boolean marked = rating.counts() && !cell.comparable();
        pen.text(row, column, rating.label().in(book.language()), style(cell, rating, marked));
    }

    private XSSFCellStyle style(Cell cell, Rating rating, boolean marked) {
        if (cell.isReconstructed()) {
            return book.styles().reconstructedLight(rating, marked);
        }
        return marked ? book.styles().lightWithDagger(rating) : book.styles().light(rating);
    }

    private void followWords() {
        List<CellRangeAddress> cells = new ArrayList<>();
        book.comparison().rubric().areas().forEach(area -> cells.add(places.ratings(area)));
        new Shading(ratings).byWord(pen.sheet(), cells);
    }

    private void offerWords() {
        CellRangeAddressList cells = new CellRangeAddressList();
        book.comparison()
                .rubric()
                .areas()
                .forEach(area -> cells.addCellRangeAddress(places.ratings(area)));
        DataValidationHelper helper = pen.sheet().getDataValidationHelper();
        DataValidation offered =
                helper.createValidation(
                        helper.createFormulaListConstraint(
                                MatrixPlaces.word(0) + ":" + MatrixPlaces.word(ratings.size() - 1)),
                        cells);
        offered.setEmptyCellAllowed(true);
        // The library turns this one round: it is true that shows the arrow.
        offered.setSuppressDropDownArrow(true);
        offered.setShowErrorBox(true);
        offered.createErrorBox(book.say("unknownWord"), book.say("unknownWord.text"));
        pen.sheet().addValidationData(offered);
    }

    private void marks() {
        int row = places.end() + 1;
        if (book.comparison().holdsDrafts()) {
            pen.text(row++, 0, book.say("drafts"), book.styles().line());
        }
        if (book.comparison().incomparable() > 0) {
            pen.text(row++, 0, book.say("incomparable"), book.styles().line());
        }
        if (Reconstructed.in(book.comparison()).isAny()) {
            pen.text(row, 0, book.say("reconstructed"), book.styles().line());
        }
    }
}
