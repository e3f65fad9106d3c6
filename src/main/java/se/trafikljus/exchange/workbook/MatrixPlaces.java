package se.trafikljus.exchange.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/**
 * Where in the matrix everything lies, for those who write it and for the formulas that read it;
 * rows and columns begin at 0.
 */
public final class MatrixPlaces {

    public static final int WORDS = 1;
    public static final int VALUES = 2;
    public static final int NAMES = 3;
    public static final int LABELS = 4;
    public static final int FIRST_AREA = 5;

    public static final int ID = 0;
    public static final int TEXT = 1;
    public static final int WEIGHT = 2;
    public static final int FIRST_MUNICIPALITY = 3;

    private final String sheet;
    private final Rubric rubric;
    private final int municipalities;
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final int end;

    /**
     * @param sheet what a formula writes before a cell of the matrix
     */
    public MatrixPlaces(String sheet, Comparison comparison) {
        this.sheet = sheet;
        this.rubric = comparison.rubric();
        this.municipalities = comparison.municipalities().size();
        int row = FIRST_AREA;
        for (Area area : rubric.areas()) {
            headings.put(area.id(), row++);
            for (Objective objective : area.objectives()) {
                rows.put(objective.id(), row++);
            }
        }
        this.end = row;
    }

    public int heading(Area area) {
        return headings.getOrDefault(area.id(), FIRST_AREA);
    }

    public int row(Objective objective) {
        return rows.getOrDefault(objective.id(), FIRST_AREA);
    }

    public int column(int municipality) {
        return FIRST_MUNICIPALITY + municipality;
    }

    /** The first row below the table. */
    public int end() {
        return end;
    }

    public int lastColumn() {
        return column(municipalities - 1);
    }

    /** All ratings of an area. */
    public CellRangeAddress ratings(Area area) {
        return new CellRangeAddress(first(area), last(area), FIRST_MUNICIPALITY, lastColumn());
    }

    /** An objective's ratings, as a formula names them. */
    public String ratings(Objective objective) {
        int row = row(objective) + 1;
        return sheet
                + "$"
                + SheetPen.letters(FIRST_MUNICIPALITY)
                + row
                + ":$"
                + SheetPen.letters(lastColumn())
                + row;
    }

    /** An area's ratings in one municipality, as a formula names them. */
    public String ratings(Area area, int municipality) {
        String column = SheetPen.letters(column(municipality));
        return sheet + column + "$" + (first(area) + 1) + ":" + column + "$" + (last(area) + 1);
    }

    /** The weights of an area's objectives. */
    public String weights(Area area) {
        return sheet
                + SheetPen.fixed(first(area), WEIGHT)
                + ":"
                + SheetPen.fixed(last(area), WEIGHT);
    }

    /** The word of a level; the table of levels lies at the same place in the area values. */
    public static String word(int level) {
        return SheetPen.fixed(WORDS, FIRST_MUNICIPALITY + level);
    }

    /** What a level is worth. */
    public static String worth(int level) {
        return SheetPen.fixed(VALUES, FIRST_MUNICIPALITY + level);
    }

    /** The words of the levels, best first. */
    public String words() {
        return word(0) + ":" + word(levels() - 1);
    }

    /** What they are worth. */
    public String worths() {
        return worth(0) + ":" + worth(levels() - 1);
    }

    public int levels() {
        return rubric.scale().levels().size();
    }

    private int first(Area area) {
        return heading(area) + 1;
    }

    private int last(Area area) {
        return heading(area) + area.objectives().size();
    }
}
