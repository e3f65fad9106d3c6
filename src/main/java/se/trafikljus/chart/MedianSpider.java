package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import se.trafikljus.chart.SpiderData.Series;

/**
 * The medians of many municipalities on one web, with the band in which the middle half of them
 * lie, and one municipality lifted out if wished. It draws on white.
 */
public final class MedianSpider implements Picture {

    /** The look of the one lifted out. */
    static final SeriesLook LIFTED = SeriesLook.BLUE_DISC;

    private static final float STRONG = 2.3f;

    private final MedianBackdrop backdrop;
    private final Optional<Lifted> lifted;
    private final Caption caption;
    private final List<Picture> layers;

    /** The one lifted out, laid on the web, and the legend's row that names it. */
    record Lifted(SeriesLine line, Legend legend) {}

    private MedianSpider(MedianBackdrop backdrop, Optional<Lifted> lifted, Caption caption) {
        this.backdrop = backdrop;
        this.lifted = lifted;
        this.caption = caption;
        this.layers =
                lifted.map(this::layers)
                        .orElseGet(() -> List.of(backdrop.ground(), backdrop.words()));
    }

    /**
     * A chart of the usual size, about 560 × 480.
     *
     * @param web its axes and rings; it has no series
     * @throws IllegalArgumentException without axes or rings, with series, or if the band has
     *     another number of axes
     */
    public static MedianSpider of(SpiderData web, SpiderBand band) {
        return new MedianSpider(MedianBackdrop.usual(web, band), Optional.empty(), Caption.NONE);
    }

    /**
     * A chart of about half that size, 250 × 220, higher only where its labels need the room;
     * otherwise as {@link #of}.
     */
    public static MedianSpider small(SpiderData web, SpiderBand band) {
        return new MedianSpider(MedianBackdrop.small(web, band), Optional.empty(), Caption.NONE);
    }

    /**
     * The same chart with one municipality lifted out. All charts that are made of one chart in
     * this way have those layers in common that do not show who is lifted out.
     *
     * @throws IllegalArgumentException if it has another number of axes
     */
    public MedianSpider lifting(Series one) {
        return new MedianSpider(backdrop, Optional.of(backdrop.lifted(one)), caption);
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
        return backdrop.layout().width() * backdrop.scale();
    }

    @Override
    public double height() {
        double named = lifted.map(one -> one.legend().height() - Legend.OVERLAP).orElse(0.0);
        return (backdrop.height() + named) * backdrop.scale();
    }

    @Override
    public void drawOn(Graphics2D surface) {
        layers.forEach(layer -> layer.drawOn(surface));
    }

    @Override
    public List<Picture> layers() {
        return layers;
    }

    @Override
    public String svg() {
        return SvgDocument.of(this, caption);
    }

    @Override
    public byte[] png(double scale) {
        return PngImage.of(this, scale);
    }

    /** Where everything lies, in the layout's units. */
    Web web() {
        return backdrop.layout().web();
    }

    double scale() {
        return backdrop.scale();
    }

    /** The rings' words stand above the line and below the points. */
    private List<Picture> layers(Lifted one) {
        return List.of(
                backdrop.ground(),
                layer(surface -> LIFTED.drawStrokes(surface, one.line(), STRONG)),
                backdrop.words(),
                layer(
                        surface -> {
                            LIFTED.drawMarkers(surface, one.line());
                            drawName(surface, one.legend());
                        }));
    }

    private Layer layer(Layer.Drawing drawing) {
        return new Layer(width(), height(), backdrop.scale(), drawing);
    }

    /** Its white begins a little above, so that no seam shows on a dark page. */
    private void drawName(Graphics2D surface, Legend name) {
        surface.setPaint(Color.WHITE);
        surface.fill(
                new Rectangle2D.Double(
                        0, backdrop.height() - 1, backdrop.layout().width(), name.height()));
        name.drawOn(surface, backdrop.height() - Legend.OVERLAP);
    }
}
