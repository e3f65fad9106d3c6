package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.trafikljus.chart.SpiderData.Ring;

class RingLabelsTest {

    private static final Web WEB = new Web(8, 3, 280, 210, 175);

    @Test
    void coverNoPoint() {
        List<SeriesLine> lines =
                new Spread(SeriesLook.MARKER, 6).on(WEB, Charts.sevenMunicipalities().series());
        List<RingLabel> labels = labels(WEB, Charts.THREE_LEVELS, lines);

        for (RingLabel label : labels) {
            for (SeriesLine line : lines) {
                for (Point2D point : line.markers()) {
                    assertThat(label.box().contains(point)).isFalse();
                }
            }
        }
    }

    @Test
    void standEachInsideItsRingAndOutsideTheNext() {
        List<RingLabel> labels = labels(WEB, Charts.THREE_LEVELS, List.of());

        assertThat(labels)
                .extracting(RingLabel::text)
                .containsExactly("Ej uppfyllt", "Delvis uppfyllt", "Uppfyllt");
        for (int i = 0; i < 3; i++) {
            assertThat(WEB.ring(Charts.THREE_LEVELS.get(i).value()).contains(labels.get(i).box()))
                    .isTrue();
        }
        assertThat(WEB.ring(0).intersects(labels.get(1).box())).isFalse();
        assertThat(WEB.ring(0.5).intersects(labels.get(2).box())).isFalse();
    }

    @Test
    void coverNoOtherEvenOnSixLevelsAndAnyNumberOfAxes() {
        List<Ring> six =
                IntStream.range(0, 6).mapToObj(i -> new Ring("Nivå " + i, i / 5.0)).toList();
        for (int axes = 1; axes <= 12; axes++) {
            List<RingLabel> labels = labels(new Web(axes, 6, 280, 210, 175), six, List.of());
            for (int i = 1; i < 6; i++) {
                assertThat(labels.get(i).box().intersects(labels.get(i - 1).box()))
                        .as("%d axes, ring %d", axes, i)
                        .isFalse();
            }
        }
    }

    private static List<RingLabel> labels(Web web, List<Ring> rings, List<SeriesLine> lines) {
        return new RingLabels(web, rings, Lettering.regular(9.5), lines).placed();
    }
}
