package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes pictures as elements of SVG: groups of paths, letters as outlines. In a page, a
 * {@linkplain Stamped part that comes again}, in the same picture or in another one, is written
 * once and pointed to from then on. The same pictures give the same text.
 */
public final class SvgShapes {

    private static final Map<Color, String> NAMED =
            Map.of(Color.WHITE, "white", Color.BLACK, "black");

    private final Optional<String> prefix;
    private final Map<String, String> written = new HashMap<>();

    private SvgShapes(Optional<String> prefix) {
        this.prefix = prefix;
    }

    /** Of one page, in which nothing else has a name that begins with the prefix. */
    public static SvgShapes named(String prefix) {
        return new SvgShapes(Optional.of(prefix));
    }

    /** Without names: for files, since not every program that opens them follows pointers. */
    static SvgShapes plain() {
        return new SvgShapes(Optional.empty());
    }

    /** The room that a picture takes, as the svg element around it says it. */
    public static String viewBox(Picture picture) {
        return "0 0 " + PathData.number(picture.width()) + " " + PathData.number(picture.height());
    }

    /** A picture's elements, without the svg element that they stand in. */
    public String of(Picture picture) {
        Elements elements = new Elements();
        picture.drawOn(new Surface(elements));
        return elements.finished();
    }

    /** What was written of one picture. Shapes of one look stand in one group. */
    private final class Elements {

        private final StringBuilder text = new StringBuilder();
        private String look = "";
        private @Nullable Edge edge;

        void fill(Shape shape, AffineTransform place, String shapesLook) {
            Edge around = edge;
            if (around != null && around.shape == shape && around.place.equals(place)) {
                edge = null;
                add(shape, place, shapesLook + around.look + " paint-order=\"stroke\"");
            } else {
                drawEdge();
                add(shape, place, shapesLook);
            }
        }

        /** In a page an edge waits for its shape to be filled: then both are one element. */
        void draw(Shape shape, AffineTransform place, String shapesLook) {
            drawEdge();
            edge = new Edge(shape, place, shapesLook);
            if (prefix.isEmpty()) {
                drawEdge();
            }
        }

        private void drawEdge() {
            Edge alone = edge;
            edge = null;
            if (alone != null) {
                add(alone.shape, alone.place, " fill=\"none\"" + alone.look);
            }
        }

        private void add(Shape shape, AffineTransform place, String shapesLook) {
            if (!shapesLook.equals(look)) {
                end();
                text.append("<g").append(shapesLook).append('>');
                look = shapesLook;
            }
            if (shape instanceof Stamped stamped && prefix.isPresent()) {
                stamped.stamps().forEach(stamp -> add(stamp, place, prefix.get()));
            } else {
                path(PathData.of(shape, place), rule(shape));
            }
        }

        private void add(Stamped.Stamp stamp, AffineTransform place, String named) {
            AffineTransform whole = stamp.within(place);
            double scale = whole.getScaleX();
            String outline =
                    PathData.of(stamp.shape(), AffineTransform.getScaleInstance(scale, scale));
            String x = PathData.number(whole.getTranslateX());
            String y = PathData.number(whole.getTranslateY());
            String name = written.get(outline);
            if (name != null) {
                text.append("<use href=\"#").append(name).append("\" x=\"").append(x);
                text.append("\" y=\"").append(y).append("\"/>");
                return;
            }
            String given = named + Integer.toString(written.size(), Character.MAX_RADIX);
            written.put(outline, given);
            text.append("<g transform=\"translate(").append(x).append(' ').append(y).append(")\">");
            path(outline, " id=\"" + given + "\"" + rule(stamp.shape()));
            text.append("</g>");
        }

        private void path(String outline, String attributes) {
            text.append("<path").append(attributes);
            text.append(" d=\"").append(outline).append("\"/>");
        }

        private static String rule(Shape shape) {
            return OutlineSurface.isEvenOdd(shape) ? " fill-rule=\"evenodd\"" : "";
        }

        private void end() {
            if (!look.isEmpty()) {
                text.append("</g>");
            }
            look = "";
        }

        String finished() {
            drawEdge();
            end();
            return text.toString();
        }
    }

    /** Notes the shapes that a picture is made of. */
    private static final class Surface extends OutlineSurface {

        private final Elements elements;

        Surface(Elements elements) {
            this.elements = elements;
        }

        private Surface(Surface other) {
            super(other);
            this.elements = other.elements;
        }

        @Override
        public Graphics create() {
            return new Surface(this);
        }

        @Override
        protected void fill(Shape shape, AffineTransform place, Color colour) {
            elements.fill(shape, place, " fill=\"" + name(colour) + "\"");
        }

        @Override
        protected void draw(Shape shape, AffineTransform place, Color colour, BasicStroke stroke) {
            elements.draw(shape, place, look(colour, stroke, place.getScaleX()));
        }
    }

    /** A line along a shape, to be drawn. */
    private record Edge(Shape shape, AffineTransform place, String look) {}

    private static String name(Color colour) {
        String name = NAMED.get(colour);
        return name != null ? name : "#%06x".formatted(colour.getRGB() & 0xFFFFFF);
    }

    /** What SVG takes for granted is not said: flat ends, sharp corners, a line 1 wide. */
    private static String look(Color colour, BasicStroke stroke, double scale) {
        StringBuilder look = new StringBuilder(" stroke=\"");
        look.append(name(colour)).append('"');
        String width = PathData.number(stroke.getLineWidth() * scale);
        if (!width.equals("1")) {
            look.append(" stroke-width=\"").append(width).append('"');
        }
        if (stroke.getEndCap() != BasicStroke.CAP_BUTT) {
            boolean round = stroke.getEndCap() == BasicStroke.CAP_ROUND;
            look.append(" stroke-linecap=\"").append(round ? "round" : "square").append('"');
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_MITER) {
            String limit = PathData.number(stroke.getMiterLimit());
            look.append(" stroke-miterlimit=\"").append(limit).append('"');
        } else {
            boolean round = stroke.getLineJoin() == BasicStroke.JOIN_ROUND;
            look.append(" stroke-linejoin=\"").append(round ? "round" : "bevel").append('"');
        }
        if (stroke.getDashArray() != null) {
            StringJoiner dashes = new StringJoiner(",");
            for (float dash : stroke.getDashArray()) {
                dashes.add(PathData.number(dash * scale));
            }
            look.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        return look.toString();
    }
}
