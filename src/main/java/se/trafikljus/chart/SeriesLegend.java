package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The series' names under the chart, each behind a sample of its line and marker, in even columns;
 * a name that is wider than its column goes on in a second line. JFreeChart's own legend cuts long
 * names and asks the surface how wide letters are.
 */
@SuppressWarnings("serial") // never serialised; the base class is Serializable
final class SeriesLegend extends Title {

    private static final long serialVersionUID = 1L;

    private static final double SAMPLE_WIDTH = 54;
    private static final double SAMPLE_GAP = 7;
    private static final double BETWEEN_COLUMNS = 16;
    private static final double BETWEEN_ROWS = 3;
    private static final double MARGIN = 6;
    private static final Color NAMES = new Color(0x222222);

    private final transient List<Entry> entries;
    private final transient int columns;
    private final transient double columnWidth;
    private final transient Lettering letters;
    private final double width;

    /** One series' sample and name. */
    private record Entry(LegendItem item, List<String> lines) {}

    SeriesLegend(LegendItemSource source, double width) {
        super(RectangleEdge.BOTTOM, HorizontalAlignment.CENTER, VerticalAlignment.BOTTOM);
        this.width = width;
        this.letters = Lettering.regular(11);
        List<LegendItem> items = items(source.getLegendItems());
        double room = width - 2 * MARGIN;
        double widest =
                items.stream()
                        .mapToDouble(item -> SAMPLE_WIDTH + letters.width(item.getLabel()))
                        .max()
                        .orElse(0);
        this.columnWidth = Math.min(widest, room);
        this.columns =
                columns(items.size(), (room + BETWEEN_COLUMNS) / (columnWidth + BETWEEN_COLUMNS));
        this.entries =
                items.stream()
                        .map(
                                item ->
                                        new Entry(
                                                item,
                                                letters.wrapped(
                                                        item.getLabel(),
                                                        columnWidth - SAMPLE_WIDTH + 0.01)))
                        .toList();
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

    @Override
    public Size2D arrange(Graphics2D surface, RectangleConstraint constraint) {
        return new Size2D(width, height());
    }

    @Override
    public @Nullable Object draw(Graphics2D surface, Rectangle2D area, @Nullable Object params) {
        draw(surface, area);
        return null;
    }

    @Override
    public void draw(Graphics2D surface, Rectangle2D area) {
        double used = columns * columnWidth + (columns - 1) * BETWEEN_COLUMNS;
        double left = area.getCenterX() - used / 2;
        double top = area.getY() + MARGIN;
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
        LegendItem item = entry.item();
        Point2D middle =
                new Point2D.Double(
                        x + (SAMPLE_WIDTH - SAMPLE_GAP) / 2, top + letters.height(1) / 2);
        if (item.isLineVisible()) {
            surface.setPaint(item.getLinePaint());
            surface.setStroke(item.getLineStroke());
            surface.draw(
                    AffineTransform.getTranslateInstance(middle.getX(), middle.getY())
                            .createTransformedShape(item.getLine()));
        }
        SeriesLook.draw(surface, item.getShape(), item.getFillPaint(), middle);
        surface.setPaint(NAMES);
        double baseline = top + letters.ascent();
        for (String line : entry.lines()) {
            surface.fill(letters.outline(line, x + SAMPLE_WIDTH, baseline));
            baseline += letters.lineHeight();
        }
    }

    private int rows() {
        return (entries.size() + columns - 1) / columns;
    }

    private List<Entry> row(int row) {
        return entries.subList(row * columns, Math.min((row + 1) * columns, entries.size()));
    }

    private double rowHeight(int row) {
        int lines = row(row).stream().mapToInt(entry -> entry.lines().size()).max().orElse(1);
        return letters.height(lines);
    }

    private static List<LegendItem> items(LegendItemCollection collection) {
        List<LegendItem> items = new ArrayList<>();
        for (int i = 0; i < collection.getItemCount(); i++) {
            items.add(collection.get(i));
        }
        return items;
    }
}
