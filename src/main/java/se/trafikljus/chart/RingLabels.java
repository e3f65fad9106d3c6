package se.trafikljus.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.trafikljus.chart.SpiderData.Ring;

/**
 * The rings' words, each in the middle of a side of its ring, on the line: there it is plain which
 * ring is which level. They keep off the points on the axes, and stand at the same place whatever
 * is drawn: above one another where they have room, and by turns on other sides where they have
 * not. The lowest level's stands in the middle of the web where its ring is too small.
 */
record RingLabels(Web web, List<Ring> rings, Lettering letters) {

    /** Half a marker. */
    private static final double KEPT_FROM_POINTS = 5;

    RingLabels {
        rings = List.copyOf(rings);
    }

    /** A label per ring, in the order of the rings. */
    List<RingLabel> placed() {
        return Stream.concat(ways(false), ways(true))
                .filter(this::areOffPoints)
                .findFirst()
                .or(() -> ways(true).findFirst())
                .orElseGet(() -> inWay(0, 1, true));
    }

    /** All ways in which no label covers another. */
    private Stream<List<RingLabel>> ways(boolean lowestInMiddle) {
        int sides = web.corners();
        return IntStream.range(0, sides * sides)
                .mapToObj(way -> inWay(way % sides, way / sides, lowestInMiddle))
                .filter(RingLabels::areClear);
    }

    /** Each ring's label so many sides after the one before. */
    private List<RingLabel> inWay(int first, int step, boolean lowestInMiddle) {
        return IntStream.range(0, rings.size())
                .mapToObj(
                        i ->
                                lowestInMiddle && rings.get(i).value() == 0
                                        ? at(web.x(), web.y(), rings.get(i))
                                        : on(rings.get(i), (first + i * step) % web.corners()))
                .toList();
    }

    private static boolean areClear(List<RingLabel> labels) {
        return IntStream.range(0, labels.size())
                .noneMatch(
                        i ->
                                labels.subList(0, i).stream()
                                        .anyMatch(
                                                other ->
                                                        other.box()
                                                                .intersects(labels.get(i).box())));
    }

    private boolean areOffPoints(List<RingLabel> labels) {
        return IntStream.range(0, labels.size())
                .allMatch(i -> isOffPoints(labels.get(i), rings.get(i)));
    }

    private boolean isOffPoints(RingLabel label, Ring ring) {
        Rectangle2D box = label.box();
        Rectangle2D around =
                new Rectangle2D.Double(
                        box.getX() - KEPT_FROM_POINTS,
                        box.getY() - KEPT_FROM_POINTS,
                        box.getWidth() + 2 * KEPT_FROM_POINTS,
                        box.getHeight() + 2 * KEPT_FROM_POINTS);
        return IntStream.range(0, web.axes())
                .noneMatch(axis -> around.contains(web.on(axis, ring.value())));
    }

    private RingLabel on(Ring ring, int side) {
        Point2D centre = web.towards(web.sideAngle(side), web.innerRadiusOf(ring.value()));
        return at(centre.getX(), centre.getY(), ring);
    }

    private RingLabel at(double x, double y, Ring ring) {
        return RingLabel.centredOn(x, y, ring.label(), letters);
    }
}
