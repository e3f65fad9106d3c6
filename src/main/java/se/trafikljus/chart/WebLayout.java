package se.trafikljus.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.chart.AxisLabel.Alignment;

/** The largest web that leaves its axes' labels room: none cut off, on the web, or on another. */
record WebLayout(Web web, List<AxisLabel> labels, double width, double height) {

    private static final double MARGIN = 6;

    /** From an axis's end to its label: half a marker and some air. */
    private static final double GAP = 11;

    /** Between two labels. */
    private static final double AIR = 3;

    /** How far the labels keep from the outermost ring, where markers stand. */
    private static final double KEPT_FROM_RING = 7;

    /** In a narrower column a broken word cannot be read. */
    private static final double LEAST_ROOM = 72;

    private static final double HEIGHT_STEP = 40;
    private static final double RADIUS_STEP = 2;

    WebLayout {
        labels = List.copyOf(labels);
    }

    /** What is given up, one thing after the other, when labels are many or long. */
    private enum Compromise {
        NONE(11, 0.7, 2, false, false),
        THREE_LINES(11, 0.62, 3, false, false),
        SMALLER_LETTERS(10, 0.56, 3, false, false),
        MORE_LINES(9.5, 0.5, 4, false, false),
        LABELS_PUSHED_APART(9.5, 0.42, 6, true, false),
        SMALL_WEB_AND_BROKEN_WORDS(9, 0.3, Integer.MAX_VALUE, true, true);

        private final double letterSize;
        private final double leastShare;
        private final int mostLines;
        private final boolean pushesApart;
        private final boolean breaksWords;

        Compromise(
                double letterSize,
                double leastShare,
                int mostLines,
                boolean pushesApart,
                boolean breaksWords) {
            this.letterSize = letterSize;
            this.leastShare = leastShare;
            this.mostLines = mostLines;
            this.pushesApart = pushesApart;
            this.breaksWords = breaksWords;
        }
    }

    /**
     * The layout for these labels; higher than asked for only where they would not fit otherwise.
     * With height enough each label has a place, so this ends.
     *
     * @param levels how many rings the web has
     */
    static WebLayout of(List<String> axes, int levels, double width, double height) {
        Lettering letters = Lettering.semiBold(Compromise.NONE.letterSize);
        for (double high = height; ; high += HEIGHT_STEP) {
            for (Compromise compromise : Compromise.values()) {
                Optional<WebLayout> found = largest(axes, letters, levels, width, high, compromise);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
    }

    private static Optional<WebLayout> largest(
            List<String> axes,
            Lettering letters,
            int levels,
            double width,
            double height,
            Compromise compromise) {
        double room = Math.min(width, height) / 2;
        for (double radius = room; radius >= room * compromise.leastShare; radius -= RADIUS_STEP) {
            Web web = new Web(axes.size(), levels, 0, 0, radius);
            Optional<WebLayout> found =
                    labelled(web, axes, letters.sized(compromise.letterSize), width, compromise)
                            .flatMap(labels -> centred(web, labels, width, height));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The labels of a web around the origin, if they go there. */
    private static Optional<List<AxisLabel>> labelled(
            Web web, List<String> axes, Lettering letters, double width, Compromise compromise) {
        List<AxisLabel> labels = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            AxisLabel label = beside(web, axis, axes.get(axis), letters, width);
            double room = room(web, axis, width);
            boolean broken = letters.widestWord(axes.get(axis)) > room;
            if (label.lines().size() > compromise.mostLines
                    || (broken && !(compromise.breaksWords && room >= LEAST_ROOM))) {
                return Optional.empty();
            }
            labels.add(label);
        }
        if (compromise.pushesApart) {
            labels = pushedApart(web, labels);
        }
        return isClear(web, labels) ? Optional.of(labels) : Optional.empty();
    }

    private static AxisLabel beside(
            Web web, int axis, String text, Lettering letters, double width) {
        Alignment alignment = alignment(web, axis);
        List<String> lines = letters.wrapped(text, room(web, axis, width));
        double w = lines.stream().mapToDouble(letters::width).max().orElse(0);
        double h = letters.height(lines.size());
        Point2D anchor = web.towards(web.angle(axis), web.radius() + GAP);
        double upwards = StrictMath.cos(web.angle(axis));
        return new AxisLabel(
                lines,
                letters,
                alignment,
                new Rectangle2D.Double(
                        anchor.getX() - alignment.before(w),
                        anchor.getY() - h / 2 - upwards * h / 2,
                        w,
                        h),
                web.towards(web.angle(axis), web.radius()));
    }

    /** How wide a label may be: to the picture's edge, or its share of the top or bottom. */
    private static double room(Web web, int axis, double width) {
        double x = web.towards(web.angle(axis), web.radius() + GAP).getX();
        return alignment(web, axis) == Alignment.CENTRE
                ? width * 0.36
                : Math.max(width / 2 - MARGIN - Math.abs(x), 12);
    }

    private static Alignment alignment(Web web, int axis) {
        double sideways = StrictMath.sin(web.angle(axis));
        if (Math.abs(sideways) < 1e-9) {
            return Alignment.CENTRE;
        }
        return sideways > 0 ? Alignment.LEFT : Alignment.RIGHT;
    }

    /** Moves labels up and down, away from the web and one another, the middle ones least. */
    private static List<AxisLabel> pushedApart(Web web, List<AxisLabel> labels) {
        Path2D kept = web.polygon(web.radius() + KEPT_FROM_RING);
        List<AxisLabel> placed = new ArrayList<>();
        Comparator<AxisLabel> fromTheMiddle =
                Comparator.comparingDouble(label -> Math.abs(label.end().getY()));
        labels.stream()
                .sorted(fromTheMiddle)
                .forEach(
                        label -> {
                            AxisLabel moved = label;
                            double direction = label.end().getY() > 1e-9 ? 1 : -1;
                            while (kept.intersects(moved.box()) || collides(moved, placed)) {
                                moved = moved.lowered(direction);
                            }
                            placed.add(moved);
                        });
        return labels.stream().map(label -> sameAxis(placed, label)).toList();
    }

    private static AxisLabel sameAxis(List<AxisLabel> placed, AxisLabel label) {
        return placed.stream()
                .filter(one -> one.end().equals(label.end()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean collides(AxisLabel label, List<AxisLabel> others) {
        Rectangle2D box = label.box();
        Rectangle2D aired =
                new Rectangle2D.Double(
                        box.getX() - AIR,
                        box.getY() - AIR,
                        box.getWidth() + 2 * AIR,
                        box.getHeight() + 2 * AIR);
        return others.stream().anyMatch(other -> aired.intersects(other.box()));
    }

    private static boolean isClear(Web web, List<AxisLabel> labels) {
        Path2D kept = web.polygon(web.radius() + KEPT_FROM_RING);
        for (int i = 0; i < labels.size(); i++) {
            if (kept.intersects(labels.get(i).box())
                    || collides(labels.get(i), labels.subList(0, i))) {
                return false;
            }
        }
        return true;
    }

    /** Moves web and labels into the middle of the picture, if it is high enough for them. */
    private static Optional<WebLayout> centred(
            Web web, List<AxisLabel> labels, double width, double height) {
        Rectangle2D drawn =
                Stream.concat(
                                Stream.of(web.polygon(web.radius() + KEPT_FROM_RING).getBounds2D()),
                                labels.stream().map(AxisLabel::box))
                        .reduce(Rectangle2D::createUnion)
                        .orElseThrow();
        if (drawn.getHeight() + 2 * MARGIN > height
                || drawn.getMinX() < MARGIN - width / 2
                || drawn.getMaxX() > width / 2 - MARGIN) {
            return Optional.empty();
        }
        double dx = width / 2;
        double dy = height / 2 - drawn.getCenterY();
        return Optional.of(
                new WebLayout(
                        new Web(web.axes(), web.levels(), dx, dy, web.radius()),
                        labels.stream().map(label -> label.shifted(dx, dy)).toList(),
                        width,
                        height));
    }
}
