package se.trafikljus.report.pdf.content;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Letters, markers and other shapes that come again in the drawings of one file: each is a drawing
 * of its own, held once, and shown by its name in the colour and width that are set.
 */
public final class Stamps {

    private final Streams streams;
    private final COSDictionary named = new COSDictionary();
    private final COSObject resources;
    private final IdentityHashMap<Shape, String> outlines = new IdentityHashMap<>();
    private final Map<String, String> filled = new HashMap<>();
    private final Map<String, String> drawn = new HashMap<>();

    /** None yet; those to come are filled with the file's other streams. */
    public Stamps(Streams streams) {
        this.streams = streams;
        COSDictionary drawings = new COSDictionary();
        drawings.setItem(COSName.XOBJECT, named);
        this.resources = new COSObject(drawings);
    }

    /** What names them: the resources of every drawing that shows one. */
    public COSObject resources() {
        return resources;
    }

    /** The name of a shape that is filled. */
    String filled(Shape shape) {
        return filled.computeIfAbsent(outline(shape), traced -> add(shape, traced, true));
    }

    /** The name of a shape along whose outline is drawn. */
    String drawn(Shape shape) {
        return drawn.computeIfAbsent(outline(shape), traced -> add(shape, traced, false));
    }

    private String outline(Shape shape) {
        return outlines.computeIfAbsent(
                shape,
                one -> {
                    PageContent outline = new PageContent();
                    Drawing.trace(one, null, outline);
                    return new String(outline.toBytes(), StandardCharsets.ISO_8859_1);
                });
    }

    private String add(Shape shape, String outline, boolean fills) {
        PageContent content = new PageContent();
        content.add(outline.getBytes(StandardCharsets.ISO_8859_1));
        if (fills) {
            Drawing.fillWithin(shape, content);
        } else {
            content.stroke();
        }
        String name = "S" + named.size();
        named.setItem(
                COSName.getPDFName(name),
                streams.drawing(content, box(shape), new COSDictionary()));
        return name;
    }

    /** With room for any line along it. */
    private static PDRectangle box(Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        double room = Math.max(bounds.getWidth(), bounds.getHeight());
        return new PDRectangle(
                (float) Math.floor(bounds.getX() - room),
                (float) Math.floor(bounds.getY() - room),
                (float) Math.ceil(bounds.getWidth() + 2 * room),
                (float) Math.ceil(bounds.getHeight() + 2 * room));
    }
}
