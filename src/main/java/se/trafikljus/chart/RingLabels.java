package se.trafikljus.chart;

import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.trafikljus.chart.SpiderData.Ring;

/**
 * Finds the place for the rings' words: between two axes, the same two for all, where they cover
 * the least of what is drawn. The first sector is taken where several are as good.
 */
record RingLabels(Web web, List<Ring> rings, Lettering letters, List<SeriesLine> lines) {

    /** How far inside its ring a word may stand; the nearest place where it covers the least. */
    private static final List<Double> INSETS = List.of(2.5, 5.0, 8.0, 11.0);

    private static final double COST_OF_WORD = 50;
    private static final double COST_OF_MARKER = 10;
    private static final double COST_OF_RING = 4;
    private static final double COST_OF_LINE = 1;
    private static final double COST_OF_DISTANCE = 0.08;
    private static final double COST_OF_LATER_SECTOR = 0.01;

    RingLabels {
        rings = List.copyOf(rings);
        lines = List.copyOf(lines);
    }

    /** A label per ring, in the order of the rings. */
    List<RingLabel> placed() {
        List<Line2D> drawn = segments(strokes());
        List<Line2D> ringLines = segments(ringLines());
        return IntStream.range(0, web.corners())
                .mapToObj(sector -> inSector(sector, drawn, ringLines))
                .min(Comparator.comparingDouble(Candidate::cost))
                .map(Candidate::labels)
                .orElseThrow();
    }

    /** Labels that may be taken, and what that costs. */
    private record Candidate(List<RingLabel> labels, double cost) {}

    private Candidate inSector(int sector, List<Line2D> drawn, List<Line2D> ringLines) {
        List<RingLabel> labels = new ArrayList<>();
        double cost = sector * COST_OF_LATER_SECTOR;
        for (Ring ring : rings) {
            Candidate best =
                    INSETS.stream()
                            .map(inset -> inside(ring, web.sideAngle(sector), inset))
                            .map(
                                    one ->
                                            new Candidate(
                                                    List.of(one),
                                                    cost(one, ring, labels, drawn, ringLines)))
                            .min(Comparator.comparingDouble(Candidate::cost))
                            .orElseThrow();
            labels.addAll(best.labels());
            cost += best.cost();
        }
        return new Candidate(labels, cost);
    }

    private RingLabel inside(Ring ring, double angle, double inset) {
        double reach =
                Math.abs(StrictMath.sin(angle)) * letters.width(ring.label()) / 2
                        + Math.abs(StrictMath.cos(angle)) * letters.height(1) / 2;
        Point2D centre = web.towards(angle, web.innerRadiusOf(ring.value()) - reach - inset);
        return RingLabel.centredOn(centre.getX(), centre.getY(), ring.label(), letters);
    }

    private double cost(
            RingLabel label,
            Ring ring,
            List<RingLabel> others,
            List<Line2D> drawn,
            List<Line2D> ringLines) {
        Rectangle2D box = label.box();
        double fromCentre = Point2D.distance(web.x(), web.y(), box.getCenterX(), box.getCenterY());
        return COST_OF_WORD * others.stream().filter(one -> box.intersects(one.box())).count()
                + COST_OF_MARKER * markersUnder(box)
                + COST_OF_LINE * drawn.stream().filter(line -> line.intersects(box)).count()
                + COST_OF_RING * ringLines.stream().filter(line -> line.intersects(box)).count()
                + COST_OF_DISTANCE * (web.innerRadiusOf(ring.value()) - fromCentre);
    }

    private long markersUnder(Rectangle2D box) {
        double reach = SeriesLook.MARKER / 2;
        return lines.stream()
                .flatMap(line -> line.markers().stream())
                .filter(
                        at ->
                                box.intersects(
                                        at.getX() - reach, at.getY() - reach, 2 * reach, 2 * reach))
                .count();
    }

    private Stream<PathIterator> strokes() {
        return lines.stream()
                .flatMap(line -> line.strokes().stream())
                .map(stroke -> stroke.getPathIterator(null));
    }

    private Stream<PathIterator> ringLines() {
        return rings.stream().map(ring -> web.ring(ring.value()).getPathIterator(null));
    }

    private static List<Line2D> segments(Stream<PathIterator> paths) {
        List<Line2D> segments = new ArrayList<>();
        paths.forEach(
                path -> {
                    double[] at = new double[6];
                    Point2D first = new Point2D.Double();
                    Point2D last = first;
                    for (; !path.isDone(); path.next()) {
                        int kind = path.currentSegment(at);
                        Point2D next =
                                kind == PathIterator.SEG_CLOSE
                                        ? first
                                        : new Point2D.Double(at[0], at[1]);
                        if (kind == PathIterator.SEG_MOVETO) {
                            first = next;
                        } else {
                            segments.add(new Line2D.Double(last, next));
                        }
                        last = next;
                    }
                });
        return segments;
    }
}
