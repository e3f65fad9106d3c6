package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import se.trafikljus.chart.Picture;
import se.trafikljus.report.pdf.content.Drawing;
import se.trafikljus.report.pdf.content.Stamps;
import se.trafikljus.report.pdf.content.Streams;

/** The drawings of one PDF. What several pictures have in common stands in the file once. */
final class Drawings {

    private final Streams streams;
    private final Stamps stamps;
    private final Map<Picture, Layer> drawn = new HashMap<>();

    Drawings(Streams streams) {
        this.streams = streams;
        this.stamps = new Stamps(streams);
    }

    /**
     * A layer of a picture, as it stands in the file.
     *
     * @param name among the resources of a page
     */
    record Layer(String name, COSStream drawing, float height) {}

    /** A picture's layers, the lowest first. */
    List<Layer> of(Picture picture) {
        List<Layer> layers = new ArrayList<>();
        for (Picture layer : picture.layers()) {
            layers.add(drawn.computeIfAbsent(layer, this::layer));
        }
        return layers;
    }

    /** Draws layers over one another, by their upper left corner, as contents of a tag. */
    static void draw(List<Layer> layers, float scale, float left, float top, Tag tag, Sheet sheet)
            throws IOException {
        layers.forEach(layer -> sheet.shows(layer.name(), layer.drawing()));
        sheet.tagged(
                tag,
                page -> {
                    for (Layer layer : layers) {
                        page.save();
                        page.place(scale, scale, left, top - layer.height() * scale);
                        page.draw(layer.name());
                        page.restore();
                    }
                });
    }

    private Layer layer(Picture picture) {
        PDRectangle box = new PDRectangle((float) picture.width(), (float) picture.height());
        COSStream stream = streams.drawing(Drawing.of(picture, stamps), box, stamps.resources());
        return new Layer("D" + drawn.size(), stream, (float) picture.height());
    }
}
