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

    private static final double FROM_RING = 1.5;

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
        return IntStream.range(0, web.corners())
                .boxed()
                .min(Comparator.comparingDouble(this::cost))
                .map(this::inSector)
                .orElseThrow();
    }

    private List<RingLabel> inSector(int sector) {
        return rings.stream().map(ring -> inside(ring, sector)).toList();
    }

    private RingLabel inside(Ring ring, int sector) {
        double angle = web.sideAngle(sector);
        double reach = reach(ring, angle);
        Point2D centre = web.towards(angle, web.innerRadiusOf(ring.value()) - reach - FROM_RING);
        return RingLabel.centredOn(centre.getX(), centre.getY(), ring.label(), letters);
    }

    /** From the middle of a label to where its box touches a line across that direction. */
    private double reach(Ring ring, double angle) {
        return Math.abs(StrictMath.sin(angle)) * letters.width(ring.label()) / 2
                + Math.abs(StrictMath.cos(angle)) * letters.height(1) / 2;
    }

    private double cost(int sector) {
        List<Rectangle2D> boxes = inSector(sector).stream().map(RingLabel::box).toList();
        double cost = sector * COST_OF_LATER_SECTOR;
        for (Ring ring : rings) {
            cost += COST_OF_DISTANCE * reach(ring, web.sideAngle(sector));
        }
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle2D box = boxes.get(i);
            cost += COST_OF_WORD * boxes.subList(0, i).stream().filter(box::intersects).count();
            cost += COST_OF_MARKER * markersUnder(box);
            cost +=
                    COST_OF_LINE
                            * segments(strokes()).stream().filter(s -> s.intersects(box)).count();
            cost +=
                    COST_OF_RING
                            * segments(ringLines()).stream().filter(s -> s.intersects(box)).count();
        }
        return cost;
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
