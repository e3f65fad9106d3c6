package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.chart.SpiderData.Series;

/**
 * The medians of many municipalities on one web, with the band in which the middle half of them
 * lie, and one municipality lifted out if wished. It draws on white.
 */
public final class MedianSpider implements Picture {

    private static final SeriesLook LOOK = SeriesLook.BLUE_DISC;
    private static final float STRONG = 2.3f;

    private final MedianBackdrop backdrop;
    private final Optional<Lifted> lifted;
    private final Caption caption;

    /**
     * The one lifted out.
     *
     * @param name its row of the legend
     */
    private record Lifted(SeriesLine line, Legend name) {}

    private MedianSpider(MedianBackdrop backdrop, Optional<Lifted> lifted, Caption caption) {
        this.backdrop = backdrop;
        this.lifted = lifted;
        this.caption = caption;
    }

    /**
     * A chart of the usual size, 560 × 480.
     *
     * @param web its axes and rings; it has no series
     * @throws IllegalArgumentException without axes or rings, with series, or if the band has
     *     another number of axes
     */
    public static MedianSpider of(SpiderData web, SpiderBand band) {
        return of(new MedianBackdrop(web, band, MedianBackdrop.Size.USUAL));
    }

    /**
     * A chart of about half that size, 250 × 196, and higher only where its labels need the room;
     * the legend says what the rings are. Otherwise as {@link #of}.
     */
    public static MedianSpider small(SpiderData web, SpiderBand band) {
        return of(new MedianBackdrop(web, band, MedianBackdrop.Size.SMALL));
    }

    private static MedianSpider of(MedianBackdrop backdrop) {
        return new MedianSpider(backdrop, Optional.empty(), Caption.NONE);
    }

    /**
     * The same chart with one municipality lifted out. All charts that are made of one chart in
     * this way have those layers in common that do not show who is lifted out.
     *
     * @throws IllegalArgumentException if it has another number of axes
     */
    public MedianSpider lifting(Series one) {
        SeriesLine line = backdrop.lineOf(one);
        Legend name =
                backdrop.furtherRow(
                        new Legend.Entry(
                                (surface, middle) ->
                                        LOOK.drawSample(surface, middle, line.joined(), STRONG),
                                one.name()));
        return new MedianSpider(backdrop, Optional.of(new Lifted(line, name)), caption);
    }

    /**
     * The same chart with words for those who cannot see it; its SVG carries them.
     *
     * @param title what it is, in a few words
     * @param description what it shows, in a sentence or more
     */
    public MedianSpider described(String title, String description) {
        return new MedianSpider(backdrop, lifted, new Caption(title, description));
    }

    @Override
    public double width() {
        return backdrop.width() * backdrop.scale();
    }

    @Override
    public double height() {
        return fullHeight() * backdrop.scale();
    }

    /** In the layout's units. */
    private double fullHeight() {
        return backdrop.height()
                + lifted.map(one -> one.name().height() - Legend.OVERLAP).orElse(0.0);
    }

    @Override
    public void drawOn(Graphics2D surface) {
        layers().forEach(layer -> layer.drawOn(surface));
    }

    @Override
    public List<Picture> layers() {
        List<Picture> layers = new ArrayList<>(backdrop.below());
        lifted.ifPresent(one -> layers.add(layer(surface -> drawLine(surface, one))));
        layers.addAll(backdrop.above());
        lifted.ifPresent(one -> layers.add(layer(surface -> drawPoints(surface, one))));
        return layers;
    }

    @Override
    public String svg() {
        return SvgDocument.of(this, caption);
    }

    /** Where everything lies, in the layout's units. */
    Web web() {
        return backdrop.web();
    }

    double scale() {
        return backdrop.scale();
    }

    private Picture layer(Layer.Drawing drawing) {
        return backdrop.layer(fullHeight(), drawing);
    }

    /** The white behind the name begins a little above, so that a dark page shows no seam. */
    private void drawLine(Graphics2D surface, Lifted one) {
        surface.setPaint(Color.WHITE);
        surface.fill(
                new Rectangle2D.Double(
                        0,
                        backdrop.height() - 1,
                        backdrop.width(),
                        fullHeight() - backdrop.height() + 1));
        LOOK.drawStrokes(surface, one.line(), STRONG);
    }

    private void drawPoints(Graphics2D surface, Lifted one) {
        LOOK.drawMarkers(surface, one.line());
        one.name().drawOn(surface, backdrop.height() - Legend.OVERLAP);
    }
}
