package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.IntStream;
import se.trafikljus.chart.SpiderData.Ring;

/**
 * Area values as horizontal bars, a group per area: fewer than four axes span no web that can be
 * read. Each level has an upright line with its word. It draws on white.
 */
public final class AreaBars implements Picture {

    /** With fewer areas than these, bars say more than a web. */
    public static final int LEAST_WEB = 4;

    private static final double WIDTH = 560;
    private static final double LEFT = 150;
    private static final double RIGHT = 40;
    private static final double ABOVE = 30;
    private static final double BAR = 12;
    private static final double BETWEEN_BARS = 3;
    private static final double BETWEEN_GROUPS = 16;
    private static final double ROOM_OF_LOWEST = 0.12;
    private static final Color LINE = new Color(0xB4B4B4);
    private static final Color WORDS = new Color(0x222222);
    private static final Lettering AREAS = Lettering.semiBold(11);
    private static final Lettering LEVELS = Lettering.regular(9.5);

    private final SpiderData data;
    private final Caption caption;
    private final Legend legend;

    private AreaBars(SpiderData data, Caption caption) {
        this.data = data;
        this.caption = caption;
        this.legend =
                Legend.of(
                        IntStream.range(0, data.series().size())
                                .mapToObj(
                                        one ->
                                                new Legend.Entry(
                                                        (surface, middle) ->
                                                                sample(surface, middle, look(one)),
                                                        data.series().get(one).name()))
                                .toList(),
                        WIDTH);
    }

    /**
     * Bars of a series each, 560 wide.
     *
     * @throws IllegalArgumentException without axes, or with more than {@link
     *     SpiderChart#MOST_SERIES} series
     */
    public static AreaBars of(SpiderData data) {
        if (data.axes().isEmpty() || data.series().size() > SpiderChart.MOST_SERIES) {
            throw new IllegalArgumentException(
                    "Bars show one axis or more and up to %d series, not %d and %d"
                            .formatted(
                                    SpiderChart.MOST_SERIES,
                                    data.axes().size(),
                                    data.series().size()));
        }
        return new AreaBars(data, Caption.NONE);
    }

    /**
     * The same picture with words for those who cannot see it; its SVG carries them.
     *
     * @param title what it is, in a few words
     * @param description what it shows, in a sentence or more
     */
    public AreaBars described(String title, String description) {
        return new AreaBars(data, new Caption(title, description));
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        double groups = IntStream.range(0, data.axes().size()).mapToDouble(this::groupHeight).sum();
        return Math.ceil(ABOVE + groups + legend.height());
    }

    @Override
    public void drawOn(Graphics2D surface) {
        Graphics2D own = ExactSurface.of(surface);
        own.setPaint(Color.WHITE);
        own.fill(new Rectangle2D.Double(0, 0, width(), height()));
        drawLevels(own);
        double top = ABOVE;
        for (int axis = 0; axis < data.axes().size(); axis++) {
            drawGroup(own, axis, top);
            top += groupHeight(axis);
        }
        legend.drawOn(own, top);
        own.dispose();
    }

    @Override
    public String svg() {
        return SvgDocument.of(this, caption);
    }

    /** Where a value's bar ends; the lowest level has some length too, for it is no gap. */
    static double end(double value) {
        double room = WIDTH - LEFT - RIGHT;
        return LEFT + room * (ROOM_OF_LOWEST + value * (1 - ROOM_OF_LOWEST));
    }

    private void drawLevels(Graphics2D surface) {
        double bottom = height() - legend.height() - BETWEEN_GROUPS / 2;
        surface.setStroke(new BasicStroke(0.7f));
        for (Ring level : data.rings()) {
            double x = end(level.value());
            surface.setPaint(LINE);
            surface.draw(new Line2D.Double(x, ABOVE - 8, x, bottom));
            surface.setPaint(WORDS);
            double words = LEVELS.width(level.label());
            double from = Math.min(x - words / 2, WIDTH - words - 4);
            surface.fill(LEVELS.outline(level.label(), from, ABOVE - 13));
        }
        surface.setPaint(LINE);
        surface.draw(new Line2D.Double(LEFT, ABOVE - 8, LEFT, bottom));
    }

    private void drawGroup(Graphics2D surface, int axis, double top) {
        surface.setPaint(WORDS);
        double baseline = top + AREAS.ascent();
        for (String line : AREAS.wrapped(data.axes().get(axis), LEFT - 16)) {
            surface.fill(AREAS.outline(line, 6, baseline));
            baseline += AREAS.lineHeight();
        }
        for (int one = 0; one < data.series().size(); one++) {
            Optional<Double> value = data.series().get(one).values().get(axis);
            if (value.isPresent()) {
                double y = top + one * (BAR + BETWEEN_BARS);
                double x = end(value.get());
                surface.setPaint(look(one).colour());
                surface.fill(new Rectangle2D.Double(LEFT, y, x - LEFT, BAR));
                SeriesLook.draw(
                        surface,
                        look(one).marker(),
                        look(one).colour(),
                        new Point2D.Double(x, y + BAR / 2));
            }
        }
    }

    private double groupHeight(int axis) {
        double bars = Math.max(1, data.series().size()) * (BAR + BETWEEN_BARS);
        int lines = AREAS.wrapped(data.axes().get(axis), LEFT - 16).size();
        return Math.max(bars, AREAS.height(lines)) + BETWEEN_GROUPS;
    }

    private static void sample(Graphics2D surface, Point2D middle, SeriesLook look) {
        surface.setPaint(look.colour());
        surface.fill(new Rectangle2D.Double(middle.getX() - 14, middle.getY() - 4, 28, 8));
        SeriesLook.draw(
                surface,
                look.marker(),
                look.colour(),
                new Point2D.Double(middle.getX() + 14, middle.getY()));
    }

    private static SeriesLook look(int series) {
        return SeriesLook.IN_ORDER.get(series);
    }
}
