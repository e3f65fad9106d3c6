package se.trafikljus.chart;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import se.trafikljus.chart.SpiderData.Ring;

/**
 * The rings' words: the lowest level's in the middle of the web, where no line comes, the others'
 * just inside their rings, right of the first axis or of the next where they have room, whatever is
 * drawn. Who knows one chart of a rubric finds them in the next.
 */
record RingLabels(Web web, List<Ring> rings, Lettering letters) {

    /** How far inside its ring a word stands. */
    private static final double INSET = 4;

    RingLabels {
        rings = List.copyOf(rings);
    }

    /** A label per ring, in the order of the rings. */
    List<RingLabel> placed() {
        return IntStream.range(0, web.corners())
                .mapToObj(sector -> rings.stream().map(ring -> inside(ring, sector)).toList())
                .filter(RingLabels::areClear)
                .findFirst()
                .orElseGet(() -> rings.stream().map(ring -> inside(ring, 0)).toList());
    }

    private static boolean areClear(List<RingLabel> labels) {
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).box().intersects(labels.get(i - 1).box())) {
                return false;
            }
        }
        return true;
    }

    private RingLabel inside(Ring ring, int sector) {
        boolean narrow = letters.width(ring.label()) < 2 * web.innerRadiusOf(ring.value());
        if (ring.value() == 0 && narrow) {
            return RingLabel.centredOn(web.x(), web.y(), ring.label(), letters);
        }
        double angle = web.sideAngle(sector);
        double reach =
                Math.abs(StrictMath.sin(angle)) * letters.width(ring.label()) / 2
                        + Math.abs(StrictMath.cos(angle)) * letters.height(1) / 2;
        Point2D centre = web.towards(angle, web.innerRadiusOf(ring.value()) - reach - INSET);
        return RingLabel.centredOn(centre.getX(), centre.getY(), ring.label(), letters);
    }
}
