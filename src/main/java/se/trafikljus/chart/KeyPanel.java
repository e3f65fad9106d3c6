package se.trafikljus.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.trafikljus.chart.SpiderData.Series;

/** An empty web that says what the axes, by their numbers, and the rings of small webs are. */
record KeyPanel(WebLayout layout, WebGrid grid, List<RingLabel> words, Legend legend) {

    KeyPanel {
        words = List.copyOf(words);
    }

    /**
     * Higher than asked for only where its labels would not fit otherwise.
     *
     * @param median what the legend explains, if anything
     */
    static KeyPanel of(SpiderData data, Optional<Series> median, double width, double height) {
        Legend legend = legend(data, median, width);
        WebLayout layout = WebLayout.of(numbered(data.axes()), data.rings().size(), width, height);
        return new KeyPanel(
                layout,
                new WebGrid(layout.web(), data.rings(), 1),
                new RingLabels(layout.web(), data.rings(), Lettering.regular(8.5), List.of())
                        .placed(),
                legend);
    }

    /** A blank that never ends a line keeps each number with its label. */
    private static List<String> numbered(List<String> axes) {
        return IntStream.range(0, axes.size())
                .mapToObj(axis -> (axis + 1) + "\u00A0" + axes.get(axis))
                .toList();
    }

    private static Legend legend(SpiderData data, Optional<Series> median, double width) {
        boolean joined = data.axes().size() >= Web.LEAST_POLYGON;
        return Legend.of(
                median.stream()
                        .map(
                                one ->
                                        new Legend.Entry(
                                                (surface, middle) ->
                                                        MedianLine.drawSample(
                                                                surface, middle, joined),
                                                one.name()))
                        .toList(),
                width);
    }

    double height() {
        return layout.height() + legend.height();
    }

    void drawOn(Graphics2D surface) {
        grid.drawOn(surface);
        layout.labels().forEach(label -> label.drawOn(surface));
        words.forEach(word -> word.drawOn(surface));
        legend.drawOn(surface, layout.height());
    }
}
