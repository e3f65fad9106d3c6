package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names under a chart, each behind a sample of how it is drawn, in even columns; a name that is
 * wider than its column goes on in a second line.
 *
 * @param left where the first column begins
 */
record Legend(List<Entry> entries, int columns, double columnWidth, double left) {

    private static final double SAMPLE_WIDTH = 54;
    private static final double SAMPLE_GAP = 7;
    private static final double BETWEEN_COLUMNS = 16;
    private static final double BETWEEN_ROWS = 3;
    private static final double MARGIN = 6;

    /** How far a legend that continues another reaches into that one's margin. */
    static final double OVERLAP = 2 * MARGIN - BETWEEN_ROWS;

    private static final Color NAMES = new Color(0x222222);
    private static final Lettering LETTERS = Lettering.regular(11);

    Legend {
        entries = List.copyOf(entries);
    }

    /** How something is drawn in the chart. */
    @FunctionalInterface
    interface Sample {

        /** Half as wide as this to each side of the middle. */
        double WIDTH = 46;

        void on(Graphics2D surface, Point2D middle);
    }

    /** A sample and what it shows. */
    record Entry(Sample sample, String name) {}

    /** A legend in the middle of a given width. */
    static Legend of(List<Entry> entries, double width) {
        double room = width - 2 * MARGIN;
        double widest =
                entries.stream()
                        .mapToDouble(entry -> SAMPLE_WIDTH + LETTERS.width(entry.name()))
                        .max()
                        .orElse(0);
        double columnWidth = Math.min(widest, room);
        int columns =
                columns(entries.size(), (room + BETWEEN_COLUMNS) / (columnWidth + BETWEEN_COLUMNS));
        double used = columns * columnWidth + (columns - 1) * BETWEEN_COLUMNS;
        return new Legend(entries, columns, columnWidth, (width - used) / 2);
    }

    /**
     * A row that goes on below this legend.
     *
     * @param width of the whole picture
     */
    Legend continuedWith(Entry entry, double width) {
        return new Legend(List.of(entry), 1, width - MARGIN - left, left);
    }

    /** No more columns than needed for the same number of rows, so that the last row is full. */
    private static int columns(int items, double most) {
        int possible = Math.max(1, (int) most);
        int rows = Math.max(1, (items + possible - 1) / possible);
        return Math.max(1, (items + rows - 1) / rows);
    }

    /** Whole units, so that the picture's height is a whole number. */
    double height() {
        if (entries.isEmpty()) {
            return 0;
        }
        double rows = IntStream.range(0, rows()).mapToDouble(this::rowHeight).sum();
        return Math.ceil(rows + (rows() - 1) * BETWEEN_ROWS + 2 * MARGIN);
    }

    /**
     * Draws it.
     *
     * @param y its upper edge
     */
    void drawOn(Graphics2D surface, double y) {
        double top = y + MARGIN;
        for (int row = 0; row < rows(); row++) {
            List<Entry> inRow = row(row);
            for (int column = 0; column < inRow.size(); column++) {
                double x = left + column * (columnWidth + BETWEEN_COLUMNS);
                draw(surface, inRow.get(column), x, top);
            }
            top += rowHeight(row) + BETWEEN_ROWS;
        }
    }

    private void draw(Graphics2D surface, Entry entry, double x, double top) {
        entry.sample()
                .on(
                        surface,
                        new Point2D.Double(
                                x + (SAMPLE_WIDTH - SAMPLE_GAP) / 2, top + LETTERS.height(1) / 2));
        surface.setPaint(NAMES);
        double baseline = top + LETTERS.ascent();
        for (String line : lines(entry)) {
            surface.fill(LETTERS.outline(line, x + SAMPLE_WIDTH, baseline));
            baseline += LETTERS.lineHeight();
        }
    }

    /** What one more row of a single line adds to the height. */
    static double lineHeight() {
        return Math.ceil(LETTERS.height(1) + 2 * MARGIN) - OVERLAP;
    }

    private List<String> lines(Entry entry) {
        return LETTERS.wrapped(entry.name(), columnWidth - SAMPLE_WIDTH + 0.01);
    }

    private int rows() {
        return (entries.size() + columns - 1) / columns;
    }

    private List<Entry> row(int row) {
        return entries.subList(row * columns, Math.min((row + 1) * columns, entries.size()));
    }

    private double rowHeight(int row) {
        int lines = row(row).stream().mapToInt(entry -> lines(entry).size()).max().orElse(1);
        return LETTERS.height(lines);
    }
}
