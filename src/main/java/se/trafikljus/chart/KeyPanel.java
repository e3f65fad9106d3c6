package se.trafikljus.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.trafikljus.chart.SpiderData.Series;

/**
 * An empty web that says what the axes of small webs are, by their numbers, and under it what their
 * rings are, whose words would not fit between them. It is laid out larger and drawn smaller than a
 * chart of its own, so that its parts keep in proportion.
 */
record KeyPanel(WebLayout layout, WebGrid grid, Legend legend) {

    private static final double SCALE = 0.85;

    /**
     * Higher than asked for only where its labels would not fit otherwise.
     *
     * @param median what the legend explains besides the rings, if anything
     */
    static KeyPanel of(SpiderData data, Optional<Series> median, double width, double height) {
        WebLayout layout =
                WebLayout.of(
                        numbered(data.axes()), data.rings().size(), width / SCALE, height / SCALE);
        Web web = layout.web();
        return new KeyPanel(
                layout,
                new WebGrid(web, data.rings(), 1),
                Legend.of(
                        Stream.concat(
                                        Stream.of(WebGrid.entry(data.rings())),
                                        median.stream().map(one -> entry(one, web)))
                                .toList(),
                        layout.width()));
    }

    /** A blank that never ends a line keeps each number with its label. */
    private static List<String> numbered(List<String> axes) {
        return IntStream.range(0, axes.size())
                .mapToObj(axis -> (axis + 1) + "\u00A0" + axes.get(axis))
                .toList();
    }

    private static Legend.Entry entry(Series median, Web web) {
        return new Legend.Entry(
                (surface, middle) ->
                        MedianLine.drawSample(
                                surface,
                                middle,
                                SmallWeb.WEIGHT / SCALE,
                                web.spansPolygon(),
                                false),
                median.name());
    }

    double height() {
        return (layout.height() + legend.height()) * SCALE;
    }

    void drawOn(Graphics2D surface) {
        Graphics2D own = (Graphics2D) surface.create();
        own.scale(SCALE, SCALE);
        grid.drawOn(own);
        layout.labels().forEach(label -> label.drawOn(own));
        legend.drawOn(own, layout.height());
        own.dispose();
    }
}
