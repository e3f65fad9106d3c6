package se.trafikljus.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import se.trafikljus.chart.SpiderData.Series;

/**
 * All of a median's chart that is the same whoever is lifted out; laid out once for all of them.
 *
 * @param data axes and rings, and as its only series the median
 * @param scale from the layout's units to the picture's
 * @param ground what lies below the line of the one lifted out
 * @param words what lies above it
 */
record MedianBackdrop(
        SpiderData data, WebLayout layout, Legend legend, double scale, Layer ground, Layer words) {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 480;

    /** A small chart is laid out larger and drawn smaller, so that its parts keep in proportion. */
    private static final double SMALL_SCALE = 0.75;

    private static final double SMALL_WIDTH = 250 / SMALL_SCALE;
    private static final double SMALL_HEIGHT = 220 / SMALL_SCALE;

    static MedianBackdrop usual(SpiderData web, SpiderBand band) {
        return of(web, band, WIDTH, HEIGHT, 1);
    }

    static MedianBackdrop small(SpiderData web, SpiderBand band) {
        return of(web, band, SMALL_WIDTH, SMALL_HEIGHT, SMALL_SCALE);
    }

    private static MedianBackdrop of(
            SpiderData web, SpiderBand band, double width, double height, double scale) {
        if (!web.series().isEmpty()) {
            throw new IllegalArgumentException(
                    "The web of a median has no series, this had " + web.series().size());
        }
        SpiderData data = new SpiderData(web.axes(), web.rings(), List.of(band.median()));
        Legend legend = legend(data, band, width);
        WebLayout layout =
                WebLayout.of(
                        data.axes(),
                        data.rings().size(),
                        width,
                        height - legend.height() - Legend.lineHeight());
        MedianLine median = new MedianLine(SeriesLine.on(layout.web(), band.median().values()), 1);
        List<BandShape> stretches = BandShape.on(layout.web(), band);
        WebGrid grid = new WebGrid(layout.web(), data.rings(), 1);
        List<RingLabel> labels =
                new RingLabels(
                                layout.web(),
                                data.rings(),
                                Lettering.regular(9.5),
                                List.of(median.line()))
                        .placed();
        double whole = layout.height() + legend.height();
        Layer ground =
                new Layer(
                        width * scale,
                        whole * scale,
                        scale,
                        surface -> {
                            surface.setPaint(Color.WHITE);
                            surface.fill(new Rectangle2D.Double(0, 0, width, whole));
                            stretches.forEach(stretch -> stretch.drawOn(surface));
                            grid.drawOn(surface);
                            layout.labels().forEach(label -> label.drawOn(surface));
                            median.drawOn(surface);
                            legend.drawOn(surface, layout.height());
                        });
        Layer words =
                new Layer(
                        width * scale,
                        whole * scale,
                        scale,
                        surface -> labels.forEach(label -> label.drawOn(surface)));
        return new MedianBackdrop(data, layout, legend, scale, ground, words);
    }

    private static Legend legend(SpiderData data, SpiderBand band, double width) {
        boolean joined = data.axes().size() >= Web.LEAST_POLYGON;
        return Legend.of(
                List.of(
                        new Legend.Entry(
                                (surface, middle) -> MedianLine.drawSample(surface, middle, joined),
                                band.medianName()),
                        new Legend.Entry(BandShape::drawSample, band.bandName())),
                width);
    }

    /** The height of web and legend, in the layout's units. */
    double height() {
        return layout.height() + legend.height();
    }

    /**
     * A municipality laid on the web.
     *
     * @throws IllegalArgumentException if it has another number of axes
     */
    MedianSpider.Lifted lifted(Series one) {
        SpiderData both = new SpiderData(data.axes(), data.rings(), List.of(one));
        boolean joined = layout.web().spansPolygon();
        return new MedianSpider.Lifted(
                SeriesLine.on(layout.web(), both.series().get(0).values()),
                legend.continuedWith(
                        new Legend.Entry(
                                (surface, middle) ->
                                        MedianSpider.LIFTED.drawSample(surface, middle, joined),
                                one.name()),
                        layout.width()));
    }
}
