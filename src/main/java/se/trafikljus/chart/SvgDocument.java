package se.trafikljus.chart;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.dom.util.DOMUtilities;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A picture as a whole SVG document: letters as outlines, no date, the same text every time. */
final class SvgDocument {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** A hundredth of a point is four micrometres on paper. */
    private static final int DECIMALS = 2;

    /** What SVG itself says of a picture that says nothing. */
    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    Map.entry("color-interpolation", "auto"),
                    Map.entry("color-rendering", "auto"),
                    Map.entry("fill", "black"),
                    Map.entry("fill-opacity", "1"),
                    Map.entry("image-rendering", "auto"),
                    Map.entry("shape-rendering", "auto"),
                    Map.entry("stroke-dasharray", "none"),
                    Map.entry("stroke-dashoffset", "0"),
                    Map.entry("stroke-linejoin", "miter"),
                    Map.entry("stroke-opacity", "1"),
                    Map.entry("stroke-width", "1"));

    /** What XML cannot carry, not even escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SvgDocument() {}

    static String of(Picture picture, Caption caption) {
        Document document =
                GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        boolean textAsShapes = true;
        SVGGraphics2D surface = new SVGGraphics2D(context, textAsShapes);
        picture.drawOn(surface);
        Element root = surface.getRoot();
        withoutIds(root);
        withoutFonts(root);
        withoutDefaults(root);
        shortened(root);
        // The writer makes up a prefix for every element unless the default namespace is declared.
        root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", SVG);
        size(root, picture);
        describe(root, caption);
        return written(root);
    }

    /**
     * Takes away the clip around the whole chart, which hides nothing: with several pictures in one
     * page its id would name the first one's clip for all.
     */
    private static void withoutIds(Element element) {
        element.removeAttribute("clip-path");
        for (Node child = element.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child instanceof Element inner) {
                if (inner.getNodeName().equals("defs")) {
                    element.removeChild(inner);
                } else {
                    withoutIds(inner);
                }
            }
            child = next;
        }
    }

    /** There is no text, only outlines; the default fonts' names would say otherwise. */
    private static void withoutFonts(Element root) {
        List.of("font-family", "font-size", "font-style", "font-weight")
                .forEach(root::removeAttribute);
    }

    /**
     * What a reader takes for granted anyway; a page with hundreds of pictures says it as often.
     */
    private static void withoutDefaults(Element root) {
        DEFAULTS.forEach(
                (attribute, value) -> {
                    if (root.getAttribute(attribute).equals(value)) {
                        root.removeAttribute(attribute);
                    }
                });
    }

    private static void shortened(Element element) {
        // Says how letters are drawn that are none any more.
        element.removeAttribute("text-rendering");
        if (element.hasAttribute("d")) {
            element.setAttribute("d", PathData.shortened(element.getAttribute("d")));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                shortened(inner);
            }
        }
    }

    private static void size(Element root, Picture picture) {
        String width = number(picture.width());
        String height = number(picture.height());
        root.setAttributeNS(null, "width", width);
        root.setAttributeNS(null, "height", height);
        root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
    }

    private static void describe(Element root, Caption caption) {
        root.setAttributeNS(null, "role", "img");
        say(root, "desc", caption.description());
        say(root, "title", caption.title());
    }

    /** First in the document: only there does a reader take it for the whole picture's. */
    private static void say(Element root, String tag, String words) {
        if (words.isBlank()) {
            return;
        }
        Element said = root.getOwnerDocument().createElementNS(SVG, tag);
        said.setTextContent(NOT_XML.matcher(words).replaceAll("\uFFFD"));
        root.insertBefore(said, root.getFirstChild());
    }

    /** Neither a prolog nor a document type: nothing to fetch, and ready to stand in a page. */
    private static String written(Element root) {
        StringWriter text = new StringWriter();
        try {
            DOMUtilities.writeNode(root, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String number(double length) {
        return BigDecimal.valueOf(length)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
