package se.trafikljus.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * Where a value lies: pure geometry, in the surface's units with y pointing down.
 *
 * <p>Axis 0 points straight up and the others follow clockwise. With L levels a value v lies at 1/L
 * + v·(1 − 1/L) of the radius: the lowest level has the innermost ring, and the centre stands for
 * nothing (review, diagram 1). One or two axes span no polygon; their rings are hexagons.
 *
 * @param axes at least 1
 * @param levels how many levels the scale has, at least 1
 * @param radius of the outermost ring's corners, above 0
 */
record Web(int axes, int levels, double x, double y, double radius) {

    /** Fewer axes span no polygon. */
    static final int LEAST_POLYGON = 3;

    private static final int CORNERS_WITHOUT_POLYGON = 6;

    Web {
        if (axes < 1 || levels < 1 || !(radius > 0)) {
            throw new IllegalArgumentException(
                    "No web of %d axes, %d levels and radius %s".formatted(axes, levels, radius));
        }
    }

    /** The same web around the origin. */
    Web centred() {
        return new Web(axes, levels, 0, 0, radius);
    }

    /** Where its axes would meet. */
    Point2D centre() {
        return new Point2D.Double(x, y);
    }

    /** Whether the axes span a polygon, so that neighbours can be joined by a line. */
    boolean spansPolygon() {
        return axes >= LEAST_POLYGON;
    }

    /** How many corners, and so sides, each ring has. */
    int corners() {
        return spansPolygon() ? axes : CORNERS_WITHOUT_POLYGON;
    }

    /** An axis's direction in radians, clockwise from the top. */
    double angle(int axis) {
        return cornerAngle(cornerOf(axis));
    }

    /**
     * The direction, in radians clockwise from the top, of the middle of the side after a corner.
     */
    double sideAngle(int corner) {
        return cornerAngle(corner + 0.5);
    }

    /** How far from the centre a value lies on its axis. */
    double radiusOf(double value) {
        return radius * (1.0 / levels + value * (1 - 1.0 / levels));
    }

    /** How far from the centre the middle of a ring's side lies. */
    double innerRadiusOf(double value) {
        return radiusOf(value) * StrictMath.cos(StrictMath.PI / corners());
    }

    /** The length of a ring's side. */
    double sideOf(double value) {
        return 2 * radiusOf(value) * StrictMath.sin(StrictMath.PI / corners());
    }

    /** Where a value lies on an axis. */
    Point2D on(int axis, double value) {
        return corner(cornerOf(axis), radiusOf(value));
    }

    /**
     * A point of the value's own ring, some way off its axis. Only along the ring: a point moved
     * inwards or outwards would claim another value.
     *
     * @param distance along the ring, clockwise if positive; no longer than a side
     */
    Point2D alongRing(int axis, double value, double distance) {
        double share = Math.abs(distance) / sideOf(value);
        if (share > 1) {
            throw new IllegalArgumentException(
                    "A point %s off its axis is past the next one".formatted(distance));
        }
        Point2D from = on(axis, value);
        Point2D to = corner(cornerOf(axis) + (distance < 0 ? -1 : 1), radiusOf(value));
        return new Point2D.Double(
                from.getX() + share * (to.getX() - from.getX()),
                from.getY() + share * (to.getY() - from.getY()));
    }

    /** The closed ring on which all points of that value lie. */
    Path2D ring(double value) {
        return polygon(radiusOf(value));
    }

    /** A ring of any radius around the centre. */
    Path2D polygon(double cornerRadius) {
        Path2D ring = new Path2D.Double();
        for (int k = 0; k < corners(); k++) {
            Point2D corner = corner(k, cornerRadius);
            if (k == 0) {
                ring.moveTo(corner.getX(), corner.getY());
            } else {
                ring.lineTo(corner.getX(), corner.getY());
            }
        }
        ring.closePath();
        return ring;
    }

    /** A point in any direction. */
    Point2D towards(double angle, double distance) {
        return new Point2D.Double(
                x + distance * StrictMath.sin(angle), y - distance * StrictMath.cos(angle));
    }

    private int cornerOf(int axis) {
        return axis * corners() / axes;
    }

    private double cornerAngle(double corner) {
        return 2 * StrictMath.PI * corner / corners();
    }

    private Point2D corner(int corner, double cornerRadius) {
        return towards(cornerAngle(corner), cornerRadius);
    }
}
