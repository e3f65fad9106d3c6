package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.trafikljus.chart.SpiderData.Ring;

class RingLabelsTest {

    private static final Web WEB = new Web(8, 3, 280, 210, 175);

    @Test
    void standAtTheSamePlaceWhateverIsDrawn() {
        Lettering letters = Lettering.regular(9.5);
        List<RingLabel> empty = new RingLabels(WEB, Charts.THREE_LEVELS, letters).placed();
        SpiderChart chart = SpiderChart.of(Charts.sevenMunicipalities());
        List<RingLabel> drawn = chart.plot().ringLabels().placed();

        assertThat(drawn).hasSameSizeAs(empty);
        assertThat(drawn.get(0).box().getCenterX()).isEqualTo(chart.web().x());
        assertThat(drawn.get(0).box().getCenterY()).isEqualTo(chart.web().y());
        for (RingLabel label : drawn.subList(1, 3)) {
            double dx = label.box().getCenterX() - chart.web().x();
            double dy = chart.web().y() - label.box().getCenterY();
            assertThat(Math.atan2(dx, dy)).isCloseTo(chart.web().sideAngle(0), within(1e-9));
        }
    }

    @Test
    void standEachInsideItsRingAndOutsideTheNext() {
        List<RingLabel> labels = labels(WEB, Charts.THREE_LEVELS);

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
            List<RingLabel> labels = labels(new Web(axes, 6, 280, 210, 175), six);
            for (int i = 1; i < 6; i++) {
                assertThat(labels.get(i).box().intersects(labels.get(i - 1).box()))
                        .as("%d axes, ring %d", axes, i)
                        .isFalse();
            }
        }
    }

    private static List<RingLabel> labels(Web web, List<Ring> rings) {
        return new RingLabels(web, rings, Lettering.regular(9.5)).placed();
    }
}
