package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import se.trafikljus.chart.SpiderData.Series;

/**
 * All of a median's chart that is the same whoever is lifted out; laid out once for all of them.
 */
final class MedianBackdrop {

    private final SpiderData data;
    private final SpiderBand band;
    private final Size size;
    private final Legend legend;
    private final WebLayout layout;
    private final List<Picture> below;
    private final List<Picture> above;

    /** How large a chart is. */
    enum Size {
        USUAL(560, 480, 1),
        /** Laid out larger and drawn smaller, so that its parts keep in proportion. */
        SMALL(250, 196, 0.75);

        private final double width;
        private final double height;
        private final double scale;

        Size(double width, double height, double scale) {
            this.width = width / scale;
            this.height = height / scale;
            this.scale = scale;
        }
    }

    MedianBackdrop(SpiderData web, SpiderBand band, Size size) {
        if (!web.series().isEmpty()) {
            throw new IllegalArgumentException(
                    "The web of a median has no series, this had " + web.series().size());
        }
        this.data = new SpiderData(web.axes(), web.rings(), List.of(band.median()));
        this.band = band;
        this.size = size;
        this.legend = Legend.of(entries(), size.width);
        this.layout =
                WebLayout.of(
                        data.axes(),
                        data.rings().size(),
                        size.width,
                        size.height - legend.height() - Legend.lineHeight());
        this.below = List.of(layer(height(), this::drawGround));
        this.above = size == Size.SMALL ? List.of() : List.of(layer(height(), this::drawWords));
    }

    /** What lies below the line of the one lifted out. */
    List<Picture> below() {
        return below;
    }

    /** What lies above that line and below its points. */
    List<Picture> above() {
        return above;
    }

    Web web() {
        return layout.web();
    }

    double scale() {
        return size.scale;
    }

    /** In the layout's units, as all measures here. */
    double width() {
        return size.width;
    }

    /** The height of web and legend. */
    double height() {
        return layout.height() + legend.height();
    }

    /** A layer of the chart. */
    Layer layer(double height, Layer.Drawing drawing) {
        return new Layer(size.width * size.scale, height * size.scale, size.scale, drawing);
    }

    /**
     * A municipality's line on the web.
     *
     * @throws IllegalArgumentException if it has another number of axes
     */
    SeriesLine lineOf(Series one) {
        SpiderData fitting = new SpiderData(data.axes(), data.rings(), List.of(one));
        return SeriesLine.on(web(), fitting.series().get(0).values());
    }

    /** The legend's row below its others. */
    Legend furtherRow(Legend.Entry entry) {
        return legend.continuedWith(entry, size.width);
    }

    /** On a small web the rings' words would cover what they explain: the legend says them. */
    private List<Legend.Entry> entries() {
        boolean joined = data.axes().size() >= Web.LEAST_POLYGON;
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(
                new Legend.Entry(
                        (surface, middle) ->
                                MedianLine.drawSample(surface, middle, 1, joined, true),
                        band.medianName()));
        entries.add(new Legend.Entry(BandShape::drawSample, band.bandName()));
        if (size == Size.SMALL) {
            entries.add(WebGrid.entry(data.rings()));
        }
        return entries;
    }

    private void drawGround(Graphics2D surface) {
        surface.setPaint(Color.WHITE);
        surface.fill(new Rectangle2D.Double(0, 0, width(), height()));
        WebGrid grid = new WebGrid(web(), data.rings(), 1);
        grid.tint(surface);
        BandShape.on(web(), band).forEach(stretch -> stretch.drawOn(surface));
        grid.drawOn(surface);
        layout.labels().forEach(label -> label.drawOn(surface));
        median().drawOn(surface);
        legend.drawOn(surface, layout.height());
    }

    private void drawWords(Graphics2D surface) {
        new RingLabels(web(), data.rings(), Lettering.regular(9.5))
                .placed()
                .forEach(label -> label.drawOn(surface));
    }

    private MedianLine median() {
        return new MedianLine(SeriesLine.on(web(), band.median().values()), 1);
    }
}
