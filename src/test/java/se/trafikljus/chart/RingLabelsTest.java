package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.chart.SpiderData.Ring;

class RingLabelsTest {

    @Test
    void standAtTheSamePlaceWhateverIsDrawn() {
        SpiderChart chart = SpiderChart.of(Charts.sevenMunicipalities());

        assertThat(chart.plot().ringLabels().placed())
                .extracting(RingLabel::box)
                .isEqualTo(
                        labels(chart.web(), Charts.THREE_LEVELS).stream()
                                .map(RingLabel::box)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void standEachOnItsRing(int levels) {
        List<Ring> rings = rings(levels);
        for (int axes = 3; axes <= 12; axes++) {
            Web web = new Web(axes, levels, 280, 210, 175);
            List<RingLabel> labels = labels(web, rings);
            for (int i = 1; i < levels; i++) {
                double dx = labels.get(i).box().getCenterX() - web.x();
                double dy = labels.get(i).box().getCenterY() - web.y();
                assertThat(Math.hypot(dx, dy))
                        .as("%d axes, ring %d", axes, i)
                        .isCloseTo(web.innerRadiusOf(rings.get(i).value()), within(1e-9));
            }
        }
    }

    @Test
    void putTheLowestInTheMiddleOfARingThatIsTooSmall() {
        Web small = new Web(8, 3, 280, 210, 60);

        RingLabel lowest = labels(small, Charts.THREE_LEVELS).get(0);

        assertThat(lowest.box().getCenterX()).isEqualTo(280);
        assertThat(lowest.box().getCenterY()).isEqualTo(210);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void coverNoOther(int levels) {
        List<Ring> rings = rings(levels);
        for (double radius : List.of(175.0, 130.0)) {
            for (int axes = 1; axes <= 12; axes++) {
                Web web = new Web(axes, levels, 280, 210, radius);
                List<RingLabel> labels = labels(web, rings);
                for (int i = 1; i < levels; i++) {
                    for (int j = 0; j < i; j++) {
                        assertThat(labels.get(i).box().intersects(labels.get(j).box()))
                                .as("%d axes, radius %s, rings %d and %d", axes, radius, i, j)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void coverNoPointOfTheirRing() {
        Web web = new Web(8, 3, 280, 210, 175);
        List<RingLabel> labels = labels(web, Charts.THREE_LEVELS);
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 8; axis++) {
                Point2D at = web.on(axis, Charts.THREE_LEVELS.get(i).value());
                assertThat(labels.get(i).box().intersects(at.getX() - 4, at.getY() - 4, 8, 8))
                        .as("ring %d, axis %d", i, axis)
                        .isFalse();
            }
        }
    }

    private static List<Ring> rings(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(i -> new Ring("Nivå uppfylld " + i, i / (levels - 1.0)))
                .toList();
    }

    private static List<RingLabel> labels(Web web, List<Ring> rings) {
        return new RingLabels(web, rings, Lettering.regular(9.5)).placed();
    }
}
