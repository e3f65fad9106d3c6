package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.chart.SpiderData.Ring;
import se.trafikljus.chart.SpiderData.Series;

class SpiderMultiplesTest {

    private static final Series MEDIAN =
            Series.of("Median av 290 kommuner", 0.5, 0.5, 0.5, Charts.GAP, 0.5, 0.5, 0.5, 0.5);

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 1", "6, 2", "9, 2", "25, 5", "30, 6"})
    void standFiveInARow(int municipalities, int rows) {
        List<SmallWeb> webs = SpiderMultiples.of(Charts.many(municipalities, 8)).webs();

        assertThat(webs).hasSize(municipalities);
        assertThat(webs.stream().map(web -> web.web().y()).distinct()).hasSize(rows);
        assertThat(webs.stream().map(web -> web.web().radius()).distinct()).hasSize(1);
    }

    @Test
    void fillNoMoreRowsThanNeeded() {
        assertThat(SpiderMultiples.of(Charts.many(9, 8)).height())
                .isLessThan(SpiderMultiples.of(Charts.many(11, 8)).height());
    }

    @Test
    void fitThirtyOnAPageNextToUnshrunk() {
        SpiderData thirty =
                new SpiderData(Charts.AREAS, Charts.THREE_LEVELS, Charts.alike(30, 8, 0.5));

        // As wide as the text of an A4 page, and nearly as high.
        assertThat(SpiderMultiples.of(thirty, MEDIAN).width()).isEqualTo(480);
        assertThat(SpiderMultiples.of(thirty, MEDIAN).height()).isLessThan(750);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "9, 2", "9, 3", "25, 5", "30, 8", "30, 12"})
    void cutNothingOff(int municipalities, int axes) {
        SpiderData data = Charts.many(municipalities, axes);

        Charts.assertNothingIsCutOff(SpiderMultiples.of(data));
        Charts.assertNothingIsCutOff(SpiderMultiples.of(data, data.series().get(0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void nameTheRingsUnderTheKeyAndNotOnIt(int levels) {
        List<Ring> rings =
                IntStream.range(0, levels)
                        .mapToObj(i -> new Ring("Nivå " + i, i / (levels - 1.0)))
                        .toList();
        SpiderData data = new SpiderData(Charts.AREAS, rings, Charts.alike(9, 8, 0.5));

        KeyPanel key = KeyPanel.of(data, Optional.of(MEDIAN), 480, 148);

        assertThat(key.legend().entries())
                .extracting(Legend.Entry::name)
                .containsExactly(
                        rings.stream().map(Ring::label).collect(Collectors.joining(" → ")),
                        MEDIAN.name());
    }

    @Test
    void keepEachNameWholeInItsColumn() {
        for (SmallWeb web : SpiderMultiples.of(Charts.many(30, 8)).webs()) {
            for (String line : web.name().lines()) {
                assertThat(web.name().letters().width(line)).isLessThan(96);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upplands Väsby", "Örnsköldsvik", "Lilla Edet", "Skinnskatteberg"})
    void writeTheRegistersNamesOnOneLine(String name) {
        assertThat(PanelName.of(name, 96).lines()).containsExactly(name);
    }

    @Test
    void wrapALongNameBetweenItsWords() {
        String name = "Kommunalförbundet för gymnasiesamverkan i mellersta Norrland";

        assertThat(String.join(" ", PanelName.of(name, 96).lines())).isEqualTo(name);
    }

    @Test
    void drawAPointWhereThereIsAValueAndNothingWhereThereIsNone() throws Exception {
        SpiderData data = Charts.many(9, 8);
        SpiderMultiples picture = SpiderMultiples.of(data);
        BufferedImage image = Charts.image(picture, 3);

        for (int i = 0; i < 9; i++) {
            Web web = picture.webs().get(i).web();
            for (int axis = 0; axis < 8; axis++) {
                Optional<Double> value = data.series().get(i).values().get(axis);
                for (int step = 0; step <= 6; step++) {
                    Point2D at = web.on(axis, step / 6.0);
                    boolean here = value.isPresent() && Math.abs(value.get() * 6 - step) < 1e-9;
                    if (here || value.isEmpty()) {
                        assertThat(Charts.isBlue(image, 3 * at.getX(), 3 * at.getY()))
                                .as("web %d, axis %d, value %d/6", i, axis, step)
                                .isEqualTo(here);
                    }
                }
            }
        }
    }

    @Test
    void laysTheMedianBehindEachIfGiven() {
        SpiderData data = Charts.many(9, 8);

        assertThat(SpiderMultiples.of(data).webs()).allMatch(web -> web.median().isEmpty());
        assertThat(SpiderMultiples.of(data, MEDIAN).webs())
                .allMatch(web -> web.median().orElseThrow().line().markers().size() == 7);
    }

    @Test
    void areTheSameEveryTimeAndInEveryLocale() {
        SpiderData data = Charts.many(30, 12);
        String svg = SpiderMultiples.of(data).described("T", "D").svg();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SpiderMultiples.of(data).described("T", "D").svg())
                    .isEqualTo(svg)
                    .contains("<title>T</title><desc>D</desc>");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void refuseWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpiderMultiples.of(Charts.many(31, 8)))
                .withMessageContaining("31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpiderMultiples.of(Charts.many(0, 8)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpiderMultiples.of(Charts.many(9, 7), MEDIAN))
                .withMessageContaining("Median");
    }
}
