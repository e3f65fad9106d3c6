package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebLayoutTest {

    private static final List<String> KINDS =
            List.of(
                    "IT",
                    "Uppföljning och utvärdering",
                    "Aktivitetsansvarsregistreringsförordningen",
                    "Personuppgiftsbehandling och dokumentationsskyldighet enligt skollagen och"
                            + " förordningen, följd upp minst en gång om året av nämnden");

    static Stream<Arguments> axesAndLabels() {
        return KINDS.stream()
                .flatMap(
                        label ->
                                IntStream.rangeClosed(1, 12).mapToObj(n -> Arguments.of(n, label)));
    }

    @ParameterizedTest
    @MethodSource("axesAndLabels")
    void neitherCutsNorOverlapsALabel(int axes, String label) {
        for (double width : new double[] {560, 320}) {
            WebLayout layout = WebLayout.of(Charts.labels(axes, label), 3, width, 400);
            assertThat(layout.labels()).hasSize(axes);
            Rectangle2D page =
                    new Rectangle2D.Double(2, 2, layout.width() - 4, layout.height() - 4);
            for (int i = 0; i < axes; i++) {
                Rectangle2D box = layout.labels().get(i).box();
                assertThat(page.contains(box)).as("%s is on the page", box).isTrue();
                assertThat(layout.web().ring(1).intersects(box)).as("on the web").isFalse();
                for (AxisLabel other : layout.labels().subList(0, i)) {
                    assertThat(box.intersects(other.box())).as("on another label").isFalse();
                }
            }
        }
    }

    @Test
    void saysEveryLabelToTheLetter() {
        WebLayout layout = WebLayout.of(Charts.AREAS, 3, 560, 430);

        assertThat(layout.labels().stream().map(label -> String.join(" ", label.lines())))
                .containsExactlyElementsOf(Charts.AREAS);
    }

    @Test
    void keepsTheHeightAskedForWhereTheLabelsFit() {
        assertThat(WebLayout.of(Charts.AREAS, 3, 560, 430).height()).isEqualTo(430);
    }

    @Test
    void growsRatherThanCutWhereTheyDoNot() {
        List<String> endless = Charts.labels(12, "mycket långa etiketter på axeln ".repeat(12));

        assertThat(WebLayout.of(endless, 3, 560, 430).height()).isGreaterThan(430);
    }

    @Test
    void findsAPlaceForManyMoreAxesThanAnyoneReads() {
        assertThat(WebLayout.of(Charts.labels(60, KINDS.get(1)), 3, 560, 430).labels()).hasSize(60);
    }

    @Test
    void givesShortLabelsALargerWeb() {
        double withShort = WebLayout.of(Charts.labels(8, "IT"), 3, 560, 430).web().radius();
        double withLong = WebLayout.of(Charts.labels(8, KINDS.get(3)), 3, 560, 430).web().radius();

        assertThat(withShort).isGreaterThan(withLong + 20);
    }
}
