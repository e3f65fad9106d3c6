package se.trafikljus.report.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SvgShapes;
import se.trafikljus.report.document.Block;

/**
 * The pictures of one document, drawn in the page itself. Where several share a layer, a letter or
 * a marker, the first holds it and the others point there: a web on a page for each municipality
 * would outweigh all else.
 */
final class Drawings {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String LAYER = "layer-";
    private static final String SHAPE = "_";

    private final Markup page;
    private final Anchors anchors;
    private final Set<Picture> common;
    private final Map<Picture, String> drawn = new HashMap<>();
    private final SvgShapes shapes;
    private int layers;

    private Drawings(Markup page, Anchors anchors, Set<Picture> common) {
        this.page = page;
        this.anchors = anchors;
        this.common = common;
        this.shapes = SvgShapes.named(freePrefix(anchors));
    }

    private static String freePrefix(Anchors anchors) {
        String prefix = SHAPE;
        while (isTaken(prefix, anchors)) {
            prefix = "_" + prefix;
        }
        return prefix;
    }

    private static boolean isTaken(String prefix, Anchors anchors) {
        return anchors.names().stream().anyMatch(name -> name.startsWith(prefix));
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

    /** A label, not a title: that would pop up wherever the pointer rests. */
    void write(Block.Figure figure) {
        Picture whole = figure.picture();
        page.open("svg").with("xmlns", NAMESPACE).with("class", "drawing");
        if (figure.alt().isBlank()) {
            page.with("aria-hidden", "true");
        } else {
            page.with("role", "img").with("aria-label", figure.alt());
        }
        size(whole);
        page.with("viewBox", SvgShapes.viewBox(whole)).line();
        whole.layers().forEach(this::layer);
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
            page.open("g").withAny("id", name).elements(shapes.of(layer)).close().line();
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
}
