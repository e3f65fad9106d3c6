package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

/**
 * The web itself as a JFreeChart plot. JFreeChart's own spider web joins lines across missing
 * values, fills its shapes, has no rings and scales to the data, hence this one.
 */
@SuppressWarnings("serial") // never serialised; the base class is Serializable
final class SpiderPlot extends Plot {

    private static final long serialVersionUID = 1L;

    private static final Stroke NO_OUTLINE = new BasicStroke(0);

    private final transient SpiderData data;
    private final transient WebLayout layout;
    private final transient List<SeriesLine> lines;

    SpiderPlot(SpiderData data, WebLayout layout) {
        this.data = data;
        this.layout = layout;
        this.lines = new Spread(SeriesLook.MARKER, 6).on(layout.web(), data.series());
    }

    @Override
    public String getPlotType() {
        return "Spider";
    }

    @Override
    public LegendItemCollection getLegendItems() {
        return legendItems(data);
    }

    /** What the legend shows: a sample of each line, its marker, and the name. */
    static LegendItemCollection legendItems(SpiderData data) {
        LegendItemCollection items = new LegendItemCollection();
        boolean joined = data.axes().size() >= Web.LEAST_POLYGON;
        for (int i = 0; i < data.series().size(); i++) {
            items.add(legendItem(data.series().get(i).name(), look(i), joined));
        }
        return items;
    }

    @Override
    public void draw(
            Graphics2D surface,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parentState,
            @Nullable PlotRenderingInfo info) {
        Graphics2D own = (Graphics2D) surface.create();
        own.translate(area.getX(), area.getY());
        WebGrid grid = new WebGrid(layout.web(), data.rings(), 1);
        grid.tint(own);
        grid.drawOn(own);
        layout.labels().forEach(label -> label.drawOn(own));
        for (int i = 0; i < lines.size(); i++) {
            look(i).drawStrokes(own, lines.get(i));
        }
        ringLabels().placed().forEach(label -> label.drawOn(own));
        // After all lines, so that no line runs over a point.
        for (int i = 0; i < lines.size(); i++) {
            look(i).drawMarkers(own, lines.get(i));
        }
        own.dispose();
    }

    List<SeriesLine> lines() {
        return lines;
    }

    RingLabels ringLabels() {
        return new RingLabels(layout.web(), data.rings(), Lettering.regular(9.5));
    }

    private static LegendItem legendItem(String name, SeriesLook look, boolean joined) {
        return new LegendItem(
                name,
                null,
                null,
                null,
                true,
                look.marker(),
                true,
                look.colour(),
                false,
                look.colour(),
                NO_OUTLINE,
                joined,
                SeriesLook.sample(new Point2D.Double()),
                look.stroke(),
                look.colour());
    }

    private static SeriesLook look(int series) {
        return SeriesLook.IN_ORDER.get(series);
    }
}
