package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandShapeTest {

    private static final Web WEB = new Web(8, 3, 200, 200, 150);

    @Test
    void liesBetweenTheQuartilesAllTheWayRound() {
        List<BandShape> shapes = BandShape.on(WEB, Charts.band(8, 0.25, 0.5, 0.75));

        assertThat(shapes).hasSize(1);
        assertThat(shapes.get(0).closed()).isTrue();
        Shape area = shapes.get(0).area();
        for (int corner = 0; corner < 8; corner++) {
            assertThat(area.contains(side(corner, 0.5))).isTrue();
            assertThat(area.contains(side(corner, 0.2))).isFalse();
            assertThat(area.contains(side(corner, 0.8))).isFalse();
        }
        assertThat(area.contains(200, 200)).isFalse();
    }

    @Test
    void isBrokenOnBothSidesOfAnAxisWithTooFew() {
        List<BandShape> shapes = BandShape.on(WEB, Charts.band(8, 0.25, 0.5, 0.75, 2, 6));

        assertThat(shapes).hasSize(2);
        for (int corner = 0; corner < 8; corner++) {
            Point2D middle = side(corner, 0.5);
            boolean besideGap = List.of(1, 2, 5, 6).contains(corner);
            assertThat(shapes.stream().anyMatch(shape -> shape.area().contains(middle)))
                    .as("between axis %d and the next", corner)
                    .isEqualTo(!besideGap);
        }
    }

    @Test
    void isAStubOnAnAxisWithoutNeighbours() {
        List<BandShape> shapes =
                BandShape.on(WEB, Charts.band(8, 0.25, 0.5, 0.75, 1, 2, 3, 5, 6, 7));

        assertThat(shapes).hasSize(2);
        Shape top =
                shapes.get(0).area().contains(200, 200 - WEB.radiusOf(0.5) + 1)
                        ? shapes.get(0).area()
                        : shapes.get(1).area();
        assertThat(top.contains(202, 200 - WEB.radiusOf(0.5))).isTrue();
        assertThat(top.contains(198, 200 - WEB.radiusOf(0.5))).isTrue();
        assertThat(top.contains(200, 200 - WEB.radiusOf(0.8))).isFalse();
        assertThat(top.contains(200, 200 - WEB.radiusOf(0.2))).isFalse();
        assertThat(top.getBounds2D().getWidth()).isBetween(10.0, 14.0);
    }

    @Test
    void isAStubOnEachOfTwoAxes() {
        assertThat(BandShape.on(new Web(2, 3, 0, 0, 100), Charts.band(2, 0, 0.5, 1))).hasSize(2);
    }

    @Test
    void isNothingWhereNothingIsCounted() {
        assertThat(BandShape.on(WEB, Charts.band(8, 0, 0.5, 1, 0, 1, 2, 3, 4, 5, 6, 7))).isEmpty();
    }

    private static Point2D side(int corner, double value) {
        return WEB.towards(WEB.sideAngle(corner), WEB.innerRadiusOf(value));
    }
}
