package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.chart.SpiderData.Series;

class SpreadTest {

    private static final Spread SPREAD = new Spread(8, 6);
    private static final Web WEB = new Web(8, 3, 0, 0, 180);

    @Test
    void leavesALonePointOnItsAxis() {
        List<SeriesLine> lines =
                on(
                        Series.of("Karlstad", 1, 1, 1, 1, 1, 1, 1, 1),
                        Series.of("Mark", 0, 0, 0, 0, 0, 0, 0, 0));

        assertThat(lines.get(0).markers().get(3)).isEqualTo(WEB.on(3, 1));
        assertThat(lines.get(1).markers().get(3)).isEqualTo(WEB.on(3, 0));
    }

    @Test
    void putsCoincidingPointsSideBySideInTheOrderOfTheSeries() {
        List<SeriesLine> lines = SPREAD.on(WEB, Charts.alike(3, 8, 1));

        List<Point2D> onTop = lines.stream().map(line -> line.markers().get(0)).toList();
        assertThat(onTop.get(0).getX()).isLessThan(onTop.get(1).getX());
        assertThat(onTop.get(1)).isEqualTo(WEB.on(0, 1));
        assertThat(onTop.get(0).distance(onTop.get(1))).isCloseTo(8, within(1e-9));
        assertThat(onTop.get(1).distance(onTop.get(2))).isCloseTo(8, within(1e-9));
    }

    @Test
    void countsOnlyThoseThatHaveAValueThere() {
        List<SeriesLine> lines =
                on(
                        Series.of("Karlstad", 1, 1, 1, 1, 1, 1, 1, 1),
                        Series.of("Vara", Charts.GAP, 1, 1, 1, 1, 1, 1, 1));

        assertThat(lines.get(0).points().get(0)).contains(WEB.on(0, 1));
        assertThat(lines.get(1).points().get(0)).isEmpty();
    }

    @Test
    void partsPointsThatNearlyCoincideEachOnItsOwnRing() {
        List<SeriesLine> lines =
                on(
                        Series.of("Karlstad", 0.66, 1, 1, 1, 1, 1, 1, 1),
                        Series.of("Mark", 0.67, 0, 0, 0, 0, 0, 0, 0));

        Point2D first = lines.get(0).markers().get(0);
        Point2D second = lines.get(1).markers().get(0);
        assertThat(first).isEqualTo(WEB.alongRing(0, 0.66, -4));
        assertThat(second).isEqualTo(WEB.alongRing(0, 0.67, 4));
    }

    @ParameterizedTest
    @CsvSource({"3", "8", "12"})
    void keepsACrowdNearerToItsAxisThanToTheNext(int axes) {
        Web web = new Web(axes, 3, 0, 0, 120);
        List<SeriesLine> lines = SPREAD.on(web, Charts.alike(8, axes, 0));

        for (SeriesLine line : lines) {
            for (int axis = 0; axis < axes; axis++) {
                Point2D own = web.on(axis, 0);
                Point2D next = web.on((axis + 1) % axes, 0);
                Point2D point = line.markers().get(axis);
                assertThat(point.distance(own)).isLessThan(point.distance(next));
            }
        }
        assertThat(lines.stream().map(line -> line.markers().get(0)).distinct()).hasSize(8);
    }

    private static List<SeriesLine> on(Series... series) {
        return SPREAD.on(WEB, List.of(series));
    }

    @Test
    void letsStrokesBetweenTheSameTwoPointsRunSideBySide() {
        Web web = new Web(4, 3, 200, 200, 150);
        List<SeriesLine> lines =
                new Spread(8.5, 6)
                        .on(
                                web,
                                List.of(
                                        Series.of("A", 1, 1, 0.5, 0),
                                        Series.of("B", 1, 1, 0, 0),
                                        Series.of("C", 1, 1, 0, 1)));

        assertThat(lines.get(0).lanes().get(0)).isLessThan(lines.get(1).lanes().get(0));
        assertThat(lines.get(1).lanes().get(0)).isLessThan(lines.get(2).lanes().get(0));
        assertThat(lines.get(0).lanes().get(1)).isZero();
        assertThat(lines.get(1).lanes().get(1)).isEqualTo(-lines.get(2).lanes().get(1));
    }
}
