package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebTest {

    private static final double TINY = 1e-9;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # levels, value, radius
                    3, 0,    100
                    3, 0.5,  200
                    3, 1,    300
                    3, 0.25, 150
                    2, 0,    150
                    2, 1,    300
                    4, 0,    75
                    6, 0,    50
                    6, 0.2,  100
                    """)
    void laysALevelOnItsRingAndTheLowestOnTheInnermost(int levels, double value, double radius) {
        assertThat(new Web(8, levels, 0, 0, 300).radiusOf(value)).isCloseTo(radius, within(TINY));
    }

    @Test
    void beginsAtTheTopAndGoesClockwise() {
        Web web = new Web(4, 3, 10, 20, 100);

        assertThat(at(web.on(0, 1))).isEqualTo("10,-80");
        assertThat(at(web.on(1, 1))).isEqualTo("110,20");
        assertThat(at(web.on(2, 1))).isEqualTo("10,120");
        assertThat(at(web.on(3, 1))).isEqualTo("-90,20");
    }

    @ParameterizedTest
    @CsvSource({"1,0.5,6", "2,1,-9", "3,0,20", "8,0.5,-15", "8,1,40", "12,0,8", "12,0.83,-11"})
    void keepsAPointThatIsMovedAsideOnItsOwnRing(int axes, double value, double distance) {
        Web web = new Web(axes, 3, 280, 200, 170);
        int axis = axes - 1;
        Point2D moved = web.alongRing(axis, value, distance);

        assertThat(moved.distance(web.on(axis, value))).isCloseTo(Math.abs(distance), within(TINY));
        double middleOfSide = web.angle(axis) + Math.signum(distance) * Math.PI / web.corners();
        double outwards =
                (moved.getX() - web.x()) * Math.sin(middleOfSide)
                        - (moved.getY() - web.y()) * Math.cos(middleOfSide);
        assertThat(outwards)
                .as("a side's points are all as far from the centre, across the side")
                .isCloseTo(web.innerRadiusOf(value), within(TINY));
    }

    @Test
    void movesClockwiseForAPositiveDistance() {
        Web web = new Web(8, 3, 0, 0, 100);

        assertThat(web.alongRing(0, 1, 5).getX()).isPositive();
        assertThat(web.alongRing(0, 1, -5).getX()).isNegative();
    }

    @Test
    void refusesToMoveAPointPastTheNextAxis() {
        Web web = new Web(8, 3, 0, 0, 100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> web.alongRing(0, 0, web.sideOf(0) + 1));
    }

    @Test
    void givesOneAndTwoAxesRingsToo() {
        assertThat(new Web(1, 3, 0, 0, 100).spansPolygon()).isFalse();
        assertThat(at(new Web(1, 3, 0, 0, 100).on(0, 1))).isEqualTo("0,-100");
        assertThat(at(new Web(2, 3, 0, 0, 100).on(1, 1))).isEqualTo("0,100");
        assertThat(new Web(2, 3, 0, 0, 100).ring(1).getBounds2D().getWidth()).isGreaterThan(100);
    }

    @Test
    void refusesAWebOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Web(0, 3, 0, 0, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new Web(8, 0, 0, 0, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new Web(8, 3, 0, 0, Double.NaN));
    }

    private static String at(Point2D point) {
        return Math.round(point.getX()) + "," + Math.round(point.getY());
    }
}
