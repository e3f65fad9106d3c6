package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.trafikljus.chart.SpiderData.Series;

/**
 * A small web for each of up to thirty municipalities, five in a row, under a larger empty one that
 * says what the axes and the rings are. All have the same scale. Thirty fill a page of A4. It draws
 * on white.
 */
public final class SpiderMultiples implements Picture {

    /** How many municipalities share one picture. */
    public static final int MOST_SERIES = 30;

    private static final int MOST_COLUMNS = 5;
    private static final double WIDTH = 480;
    private static final double KEY_HEIGHT = 148;

    private final KeyPanel key;
    private final List<SmallWeb> webs;
    private final double height;
    private final Caption caption;

    private SpiderMultiples(KeyPanel key, List<SmallWeb> webs, double height, Caption caption) {
        this.key = key;
        this.webs = List.copyOf(webs);
        this.height = height;
        this.caption = caption;
    }

    /**
     * A web for each series, 480 wide.
     *
     * @throws IllegalArgumentException without axes, rings or series, or with more than {@link
     *     #MOST_SERIES} series
     */
    public static SpiderMultiples of(SpiderData data) {
        return of(data, Optional.empty());
    }

    /**
     * A web for each series, with the median of all as a thin line behind each.
     *
     * @param median its name stands in the legend
     * @throws IllegalArgumentException as {@link #of(SpiderData)}, or if the median has another
     *     number of axes
     */
    public static SpiderMultiples of(SpiderData data, Series median) {
        SpiderData fitting = new SpiderData(data.axes(), data.rings(), List.of(median));
        return of(data, fitting.series().stream().findFirst());
    }

    private static SpiderMultiples of(SpiderData data, Optional<Series> median) {
        if (data.series().isEmpty() || data.series().size() > MOST_SERIES) {
            throw new IllegalArgumentException(
                    "Small webs stand together 1 to %d at a time, not %d"
                            .formatted(MOST_SERIES, data.series().size()));
        }
        KeyPanel key = KeyPanel.of(data, median, WIDTH, KEY_HEIGHT);
        List<SmallWeb> webs = new ArrayList<>();
        double top = key.height();
        for (List<Series> row : rows(data.series())) {
            List<PanelName> names =
                    row.stream().map(one -> PanelName.of(one.name(), columnWidth(data))).toList();
            top += names.stream().mapToDouble(PanelName::height).max().orElseThrow();
            for (int column = 0; column < row.size(); column++) {
                webs.add(
                        SmallWeb.at(
                                (column + 0.5) * columnWidth(data),
                                top,
                                names.get(column),
                                data.rings(),
                                row.get(column),
                                median));
            }
            top += SmallWeb.HEIGHT;
        }
        return new SpiderMultiples(key, webs, Math.ceil(top), Caption.NONE);
    }

    private static List<List<Series>> rows(List<Series> series) {
        int columns = columns(series.size());
        return IntStream.range(0, rowsFor(series.size()))
                .mapToObj(
                        row ->
                                series.subList(
                                        row * columns,
                                        Math.min((row + 1) * columns, series.size())))
                .toList();
    }

    private static int rowsFor(int webs) {
        return (webs + MOST_COLUMNS - 1) / MOST_COLUMNS;
    }

    /** As few as keep the number of rows, lest the last row hold a single one. */
    private static int columns(int webs) {
        return (webs + rowsFor(webs) - 1) / rowsFor(webs);
    }

    private static double columnWidth(SpiderData data) {
        return WIDTH / columns(data.series().size());
    }

    /**
     * The same picture with words for those who cannot see it; its SVG carries them.
     *
     * @param title what it is, in a few words
     * @param description what it shows, in a sentence or more
     */
    public SpiderMultiples described(String title, String description) {
        return new SpiderMultiples(key, webs, height, new Caption(title, description));
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void drawOn(Graphics2D surface) {
        Graphics2D own = ExactSurface.of(surface);
        own.setPaint(Color.WHITE);
        own.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
        key.drawOn(own);
        webs.forEach(web -> web.drawOn(own));
        own.dispose();
    }

    @Override
    public String svg() {
        return SvgDocument.of(this, caption);
    }

    /** Where everything lies. */
    List<SmallWeb> webs() {
        return webs;
    }
}
