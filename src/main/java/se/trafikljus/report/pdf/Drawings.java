package se.trafikljus.report.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import se.trafikljus.chart.Picture;

/**
 * The drawings of one PDF. What several pictures have in common stands in the file once: letters
 * are outlines here, and the words of one web on a page for each municipality would outweigh all
 * else.
 */
final class Drawings {

    private final PDDocument pdf;
    private final Map<Picture, PDFormXObject> drawn = new HashMap<>();

    Drawings(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** A picture's layers, the lowest first. */
    List<PDFormXObject> of(Picture picture) throws IOException {
        List<PDFormXObject> layers = new ArrayList<>();
        for (Picture layer : picture.layers()) {
            PDFormXObject form = drawn.get(layer);
            if (form == null) {
                form = form(layer);
                drawn.put(layer, form);
            }
            layers.add(form);
        }
        return layers;
    }

    /** Draws layers over one another, by their upper left corner. */
    static void draw(
            List<PDFormXObject> layers,
            float scale,
            float left,
            float top,
            PDPageContentStream page)
            throws IOException {
        for (PDFormXObject layer : layers) {
            float bottom = top - layer.getBBox().getHeight() * scale;
            page.saveGraphicsState();
            page.transform(new Matrix(scale, 0, 0, scale, left, bottom));
            page.drawForm(layer);
            page.restoreGraphicsState();
        }
    }

    private PDFormXObject form(Picture picture) throws IOException {
        PdfBoxGraphics2D surface =
                new PdfBoxGraphics2D(pdf, (float) picture.width(), (float) picture.height());
        try {
            picture.drawOn(surface);
        } finally {
            surface.dispose();
        }
        return surface.getXFormObject();
    }
}
