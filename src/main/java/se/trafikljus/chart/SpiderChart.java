package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Area values of up to eight municipalities on one web: an axis per area, a ring per level, a
 * broken line where an area has no value. It draws on white.
 */
public final class SpiderChart implements Picture {

    /** How many series share one chart; the lines of more could not be told apart. */
    public static final int MOST_SERIES = SeriesLook.IN_ORDER.size();

    private static final double USUAL_WIDTH = 560;
    private static final double USUAL_HEIGHT = 480;
    private static final double LEAST_WIDTH = 320;
    private static final double MOST_SIDE = 5000;
    private static final double LEAST_WEB_HEIGHT = 240;

    private final SpiderData data;
    private final WebLayout layout;
    private final double height;
    private final Caption caption;

    private SpiderChart(SpiderData data, WebLayout layout, double height, Caption caption) {
        this.data = data;
        this.layout = layout;
        this.height = height;
        this.caption = caption;
    }

    /** A chart of the usual size, 560 × 480. */
    public static SpiderChart of(SpiderData data) {
        return of(data, USUAL_WIDTH, USUAL_HEIGHT);
    }

    /**
     * A chart of a given width. It becomes higher than asked for where its labels or its legend
     * need the room: nothing is ever cut off.
     *
     * @param width from 320 to 5000
     * @param height at most 5000
     * @throws IllegalArgumentException without axes or rings, with more than {@link #MOST_SERIES}
     *     series, narrower than 320 or with a side above 5000
     */
    public static SpiderChart of(SpiderData data, double width, double height) {
        refuseWhatCannotBeDrawn(data, width, height);
        double legendHeight = legend(data, width).height();
        double webHeight = Math.max(height - legendHeight, LEAST_WEB_HEIGHT);
        WebLayout layout = WebLayout.of(data.axes(), data.rings().size(), width, webHeight);
        return new SpiderChart(data, layout, layout.height() + legendHeight, Caption.NONE);
    }

    /**
     * The same chart with words for those who cannot see it; its SVG carries them.
     *
     * @param title what it is, in a few words
     * @param description what it shows, in a sentence or more
     */
    public SpiderChart described(String title, String description) {
        return new SpiderChart(data, layout, height, new Caption(title, description));
    }

    @Override
    public double width() {
        return layout.width();
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void drawOn(Graphics2D surface) {
        Graphics2D own = ExactSurface.of(surface);
        chart().draw(own, new Rectangle2D.Double(0, 0, width(), height()));
        own.dispose();
    }

    @Override
    public String svg() {
        return SvgDocument.of(this, caption);
    }

    /** Where everything lies, in the picture's own coordinates: the web stands at its top. */
    Web web() {
        return layout.web();
    }

    SpiderPlot plot() {
        return new SpiderPlot(data, layout);
    }

    /** A new one each time: JFreeChart's parts remember each chart they were put in. */
    private JFreeChart chart() {
        JFreeChart chart = new JFreeChart(null, Lettering.regular(11).font(), plot(), false);
        chart.setRenderingHints(ExactSurface.HINTS);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.addSubtitle(legend(data, width()));
        return chart;
    }

    private static SeriesLegend legend(SpiderData data, double width) {
        return new SeriesLegend(() -> SpiderPlot.legendItems(data), width);
    }

    private static void refuseWhatCannotBeDrawn(SpiderData data, double width, double height) {
        if (data.axes().isEmpty() || data.rings().isEmpty()) {
            throw new IllegalArgumentException("A spider chart has at least one axis and one ring");
        }
        if (data.series().size() > MOST_SERIES) {
            throw new IllegalArgumentException(
                    "A spider chart shows up to %d series, not %d"
                            .formatted(MOST_SERIES, data.series().size()));
        }
        if (!(width >= LEAST_WIDTH && width <= MOST_SIDE && height <= MOST_SIDE)) {
            throw new IllegalArgumentException(
                    "A spider chart is at least %s wide and no side above %s, not %s by %s"
                            .formatted(LEAST_WIDTH, MOST_SIDE, width, height));
        }
    }
}
