package se.trafikljus.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.List;
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

    /** What was written once, and so has no name yet. */
    private static final String UNNAMED = "";

    private static final Map<Color, String> NAMED =
            Map.of(Color.WHITE, "white", Color.BLACK, "black");

    private final Optional<String> prefix;
    private final Map<String, String> written = new HashMap<>();
    private final Map<List<Placed>, String> groups = new HashMap<>();
    private int names;

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
                add(stamped, place, prefix.get());
            } else {
                path(PathData.of(shape, place), fillRule(shape));
            }
        }

        /** Where the same parts lie in the same way for the second time, they get one name. */
        private void add(Stamped stamped, AffineTransform place, String named) {
            List<Placed> parts =
                    stamped.stamps().stream().map(stamp -> Placed.of(stamp, place)).toList();
            if (parts.size() < 2) {
                parts.forEach(part -> add(part, named));
                return;
            }
            Placed first = parts.get(0);
            List<Placed> together = parts.stream().map(part -> part.from(first)).toList();
            String name = groups.get(together);
            if (name == null) {
                groups.put(together, UNNAMED);
                parts.forEach(part -> add(part, named));
            } else if (name.equals(UNNAMED)) {
                String given = freeName(named);
                groups.put(together, given);
                begin(first);
                text.append("<g id=\"").append(given).append("\">");
                together.forEach(part -> add(part, named));
                text.append("</g></g>");
            } else {
                use(name, first);
            }
        }

        private void add(Placed part, String named) {
            String name = written.get(part.outline);
            if (name != null) {
                use(name, part);
                return;
            }
            String given = freeName(named);
            written.put(part.outline, given);
            begin(part);
            path(part.outline, " id=\"" + given + "\"" + part.rule);
            text.append("</g>");
        }

        private String freeName(String named) {
            String free = named + Integer.toString(names, Character.MAX_RADIX);
            names++;
            return free;
        }

        private void begin(Placed at) {
            text.append("<g transform=\"translate(").append(PathData.number(at.x)).append(' ');
            text.append(PathData.number(at.y)).append(")\">");
        }

        private void use(String name, Placed at) {
            text.append("<use href=\"#").append(name).append("\" x=\"");
            text.append(PathData.number(at.x)).append("\" y=\"");
            text.append(PathData.number(at.y)).append("\"/>");
        }

        private void path(String outline, String attributes) {
            text.append("<path").append(attributes);
            text.append(" d=\"").append(outline).append("\"/>");
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

    /**
     * A part of a stamped shape in the picture.
     *
     * @param outline around its own origin
     */
    private record Placed(String outline, String rule, double x, double y) {

        static Placed of(Stamped.Stamp stamp, AffineTransform place) {
            AffineTransform whole = stamp.within(place);
            double scale = whole.getScaleX();
            return new Placed(
                    PathData.of(stamp.shape(), AffineTransform.getScaleInstance(scale, scale)),
                    fillRule(stamp.shape()),
                    whole.getTranslateX(),
                    whole.getTranslateY());
        }

        /** The same seen from another, to the hundredth that a file holds. */
        Placed from(Placed other) {
            return new Placed(
                    outline, rule, PathData.rounded(x - other.x), PathData.rounded(y - other.y));
        }
    }

    private static String fillRule(Shape shape) {
        return OutlineSurface.isEvenOdd(shape) ? " fill-rule=\"evenodd\"" : "";
    }

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
