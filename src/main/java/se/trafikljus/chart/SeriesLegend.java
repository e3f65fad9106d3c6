package se.trafikljus.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
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
 * The series' names under a JFreeChart. JFreeChart's own legend cuts long names and asks the
 * surface how wide letters are.
 */
@SuppressWarnings("serial") // never serialised; the base class is Serializable
final class SeriesLegend extends Title {

    private static final long serialVersionUID = 1L;

    private final transient Legend legend;
    private final double width;

    SeriesLegend(LegendItemSource source, double width) {
        super(RectangleEdge.BOTTOM, HorizontalAlignment.CENTER, VerticalAlignment.BOTTOM);
        this.width = width;
        this.legend = Legend.of(entries(source.getLegendItems()), width);
    }

    double height() {
        return legend.height();
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
        Graphics2D own = (Graphics2D) surface.create();
        own.translate(area.getCenterX() - width / 2, 0);
        legend.drawOn(own, area.getY());
        own.dispose();
    }

    private static List<Legend.Entry> entries(LegendItemCollection items) {
        return IntStream.range(0, items.getItemCount())
                .mapToObj(items::get)
                .map(
                        item ->
                                new Legend.Entry(
                                        (surface, middle) -> sample(item, surface, middle),
                                        item.getLabel()))
                .toList();
    }

    private static void sample(LegendItem item, Graphics2D surface, Point2D middle) {
        if (item.isLineVisible()) {
            surface.setPaint(item.getLinePaint());
            surface.setStroke(item.getLineStroke());
            surface.draw(
                    AffineTransform.getTranslateInstance(middle.getX(), middle.getY())
                            .createTransformedShape(item.getLine()));
        }
        SeriesLook.draw(surface, item.getShape(), item.getFillPaint(), middle);
    }
}
