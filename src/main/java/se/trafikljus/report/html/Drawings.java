package se.trafikljus.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.trafikljus.chart.Picture;
import se.trafikljus.report.document.Block;

/**
 * The pictures of one document. One that has nothing in common with others is an image. Those that
 * share layers are drawn in the page itself, where the first that has a layer holds it and the
 * others point there: one web on a page for each municipality would outweigh all else.
 */
final class Drawings {

    private static final String LAYER = "layer-";

    private final Markup page;
    private final Anchors anchors;
    private final Set<Picture> common;
    private final Map<Picture, String> drawn = new HashMap<>();
    private final InlineSvg.Reader pictures = new InlineSvg.Reader();
    private int layers;

    private Drawings(Markup page, Anchors anchors, Set<Picture> common) {
        this.page = page;
        this.anchors = anchors;
        this.common = common;
    }

    static Drawings of(List<Block> blocks, Anchors anchors, Markup page) {
        Set<Picture> seen = new HashSet<>();
        Set<Picture> common = new HashSet<>();
        for (Block block : blocks) {
            if (block instanceof Block.Figure figure) {
                List<Picture> layers = figure.picture().layers();
                if (layers.size() > 1) {
                    layers.stream().filter(layer -> !seen.add(layer)).forEach(common::add);
                }
            }
        }
        return new Drawings(page, anchors, common);
    }

    void write(Block.Figure figure) {
        List<Picture> layers = figure.picture().layers();
        if (layers.stream().anyMatch(common::contains)) {
            drawing(figure, layers);
        } else {
            image(figure);
        }
    }

    private void image(Block.Figure figure) {
        page.empty("img").with("alt", figure.alt());
        size(figure.picture());
        page.with("src", DataAddress.ofSvg(figure.picture().svg())).line();
    }

    /** A label, not a title: that would pop up wherever the pointer rests. */
    private void drawing(Block.Figure figure, List<Picture> layers) {
        Picture whole = figure.picture();
        page.open("svg").with("xmlns", InlineSvg.NAMESPACE).with("class", "drawing");
        if (figure.alt().isBlank()) {
            page.with("aria-hidden", "true");
        } else {
            page.with("role", "img").with("aria-label", figure.alt());
        }
        size(whole);
        page.with("viewBox", "0 0 " + number(whole.width()) + " " + number(whole.height())).line();
        layers.forEach(this::layer);
        page.close().line();
    }

    private void layer(Picture layer) {
        String holder = drawn.get(layer);
        if (holder != null) {
            page.empty("use").with("href", "#" + holder).line();
        } else {
            String name = common.contains(layer) ? freeName() : "";
            if (!name.isEmpty()) {
                drawn.put(layer, name);
            }
            pictures.read(layer.svg()).write(name, page);
        }
    }

    private String freeName() {
        do {
            layers++;
        } while (anchors.names().contains(LAYER + layers));
        return LAYER + layers;
    }

    private void size(Picture picture) {
        page.with("width", pixels(picture.width())).with("height", pixels(picture.height()));
    }

    private static String pixels(double length) {
        return Long.toString(Math.round(Math.ceil(length)));
    }

    private static String number(double length) {
        return BigDecimal.valueOf(length)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
