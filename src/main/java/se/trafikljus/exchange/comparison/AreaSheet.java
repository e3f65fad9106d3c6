package se.trafikljus.exchange.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Compared;
import se.trafikljus.exchange.workbook.MatrixPlaces;
import se.trafikljus.exchange.workbook.Shading;
import se.trafikljus.exchange.workbook.SheetBook;
import se.trafikljus.exchange.workbook.SheetPen;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/** Each area's light and value in each municipality, by formulas over the matrix. */
final class AreaSheet {

    private static final List<Integer> WIDTHS = List.of(30, 21, 11);
    private static final int COLUMNS_OF_NOTE = 8;

    private final SheetBook book;
    private final MatrixPlaces places;
    private final SheetPen pen;
    private final List<Area> areas;
    private final AreaFormula formula;

    AreaSheet(SheetBook book, MatrixPlaces places) {
        this.book = book;
        this.places = places;
        this.pen = book.sheet("areas");
        this.areas = book.comparison().rubric().areas();
        this.formula = AreaFormula.of(book.comparison().rubric(), places);
    }

    /** The tables of the sheet, in order. */
    private enum Table {
        LIGHTS(0),
        VALUES(1),
        COUNTED(2);

        private final int before;

        Table(int before) {
            this.before = before;
        }
    }

    void write() {
        SheetHead head = new SheetHead(book, pen);
        head.write(
                book.say("areas.title"),
                List.of(book.say("area"), book.say("objectives"), book.say("objectives.number")));
        head.levelsFrom(book.prefix("matrix"));
        heading(Table.LIGHTS, "areas.light");
        heading(Table.VALUES, "areas.value");
        heading(Table.COUNTED, "areas.counted");
        areas.forEach(this::area);
        followLights();
        int columns = Math.max(places.levels(), book.comparison().municipalities().size());
        head.lay(WIDTHS, columns);
        int note = row(Table.COUNTED, areas.size()) + 1;
        pen.note(note, COLUMNS_OF_NOTE, book.comparison().formula().in(book.language()));
        pen.printUpTo(note, Math.max(COLUMNS_OF_NOTE - 1, places.lastColumn()));
    }

    /** Draws the values on a sheet behind those that are there now. */
    void draw() {
        AreaChart.draw(pen.sheet(), book, places, row(Table.VALUES, 0));
    }

    private int row(Table table, int area) {
        return MatrixPlaces.FIRST_AREA + table.before * (areas.size() + 2) + 1 + area;
    }

    private void heading(Table table, String key) {
        int row = row(table, -1);
        for (int column = 0; column <= places.lastColumn(); column++) {
            pen.blank(row, column, book.styles().band());
        }
        pen.text(row, 0, book.say(key), book.styles().band());
    }

    private void area(Area area) {
        int index = areas.indexOf(area);
        String ids =
                area.objectives().stream().map(Objective::id).collect(Collectors.joining(", "));
        for (Table table : Table.values()) {
            int row = row(table, index);
            pen.text(row, 0, area.title().in(book.language()), book.styles().text());
            pen.text(row, 1, ids, book.styles().text());
            pen.number(row, 2, area.objectives().size(), book.styles().number());
        }
        int municipality = 0;
        for (Compared one : book.comparison().municipalities()) {
            value(area, municipality, book.comparison().area(area.id(), one.code()));
            municipality++;
        }
    }

    private void value(Area area, int municipality, Optional<AreaValue> given) {
        int index = areas.indexOf(area);
        int column = places.column(municipality);
        AreaFormula.Cells cells =
                new AreaFormula.Cells(
                        SheetPen.at(row(Table.COUNTED, index), column),
                        SheetPen.at(row(Table.VALUES, index), column),
                        SheetPen.at(row(Table.LIGHTS, index), column));
        String light = formula.light(area, municipality, cells);
        String value = formula.value(area, municipality, cells);
        if (given.isPresent()) {
            Level level = given.get().light();
            pen.formula(
                    row(Table.LIGHTS, index),
                    column,
                    light,
                    level.label().in(book.language()),
                    book.styles().light(level));
            pen.formula(
                    row(Table.VALUES, index),
                    column,
                    value,
                    given.get().value(),
                    book.styles().value(level));
        } else {
            pen.formula(row(Table.LIGHTS, index), column, light, "", book.styles().unscored());
            pen.formula(row(Table.VALUES, index), column, value, "", book.styles().value());
        }
        pen.formula(
                row(Table.COUNTED, index),
                column,
                AreaFormula.counted(places, area, municipality),
                given.map(AreaValue::counted).orElse(0),
                book.styles().number());
    }

    /** A value has its light's colour, which does not follow from the value alone. */
    private void followLights() {
        Shading shading = new Shading(book.comparison().rubric().scale().levels());
        shading.byWord(pen.sheet(), List.of(cells(Table.LIGHTS)));
        shading.byWordOf(
                SheetPen.at(row(Table.LIGHTS, 0), MatrixPlaces.FIRST_MUNICIPALITY),
                pen.sheet(),
                cells(Table.VALUES));
    }

    private CellRangeAddress cells(Table table) {
        return new CellRangeAddress(
                row(table, 0),
                row(table, areas.size() - 1),
                MatrixPlaces.FIRST_MUNICIPALITY,
                places.lastColumn());
    }
}
