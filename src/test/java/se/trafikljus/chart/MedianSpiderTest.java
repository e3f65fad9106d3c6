package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.trafikljus.chart.SpiderData.Series;

class MedianSpiderTest {

    private static final SpiderData WEB = Charts.data();
    private static final SpiderBand BAND = Charts.band(8, 0.25, 0.5, 0.75);
    private static final Series KARLSTAD =
            Series.of("Karlstad", 1, 0.5, Charts.GAP, 0.5, 1, 1, 0.833, 0);

    @Test
    void hasTheSizeItSays() {
        MedianSpider usual = MedianSpider.of(WEB, BAND).lifting(KARLSTAD);
        MedianSpider small = MedianSpider.small(WEB, BAND).lifting(KARLSTAD);

        assertThat(usual.width()).isEqualTo(560);
        assertThat(usual.height()).isEqualTo(480);
        assertThat(small.width()).isEqualTo(250);
        assertThat(small.height()).isEqualTo(196);
    }

    static Stream<SpiderData> webs() {
        return IntStream.rangeClosed(1, 12).mapToObj(Charts::web);
    }

    @ParameterizedTest
    @MethodSource("webs")
    void cutsNothingOff(SpiderData web) {
        SpiderBand band = Charts.band(web.axes().size(), 0, 0.5, 1);
        for (MedianSpider chart :
                List.of(MedianSpider.of(web, band), MedianSpider.small(web, band))) {
            Charts.assertNothingIsCutOff(chart);
            for (Series one : Charts.many(8, web.axes().size()).series()) {
                Charts.assertNothingIsCutOff(chart.lifting(one));
            }
        }
    }

    @Test
    void liftsOneOutWithItsGaps() throws Exception {
        for (MedianSpider chart :
                List.of(MedianSpider.of(WEB, BAND), MedianSpider.small(WEB, BAND))) {
            BufferedImage image = Charts.image(chart.lifting(KARLSTAD), 2);
            Web web = chart.web();
            double scale = 2 * chart.scale();
            for (int axis = 0; axis < 8; axis++) {
                for (double value : new double[] {0, 0.5, 0.833, 1}) {
                    Point2D at = web.on(axis, value);
                    boolean counted =
                            KARLSTAD.values().get(axis).filter(v -> v == value).isPresent();
                    assertThat(Charts.isBlue(image, at.getX() * scale, at.getY() * scale))
                            .as("axis %d, value %s", axis, value)
                            .isEqualTo(counted);
                }
            }
            Point2D acrossTheGap = middle(web.on(1, 0.5), web.on(3, 0.5));
            assertThat(
                            Charts.isBlue(
                                    image,
                                    acrossTheGap.getX() * scale,
                                    acrossTheGap.getY() * scale))
                    .isFalse();
        }
    }

    @Test
    void showsTheMedianWithoutAnyoneLiftedOut() throws Exception {
        MedianSpider chart = MedianSpider.of(WEB, Charts.band(8, 0.1, 0.25, 0.75, 3));
        BufferedImage image = Charts.image(chart, 2);

        assertThat(colour(image, chart.web().on(0, 0.25))).isEqualTo(MedianLine.GREY);
        assertThat(colour(image, chart.web().on(3, 0.25))).isNotEqualTo(MedianLine.GREY);
    }

    /** The rings are tinted too, so the shade lies on them and is none of theirs. */
    @Test
    void shadesTheBandAndNothingElse() throws Exception {
        for (MedianSpider chart :
                List.of(MedianSpider.of(WEB, BAND), MedianSpider.small(WEB, BAND))) {
            BufferedImage image = Charts.image(chart, 2);
            for (int axis = 0; axis < 8; axis++) {
                for (double value : new double[] {0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9}) {
                    Point2D besideTheAxis =
                            middle(
                                    chart.web().on(axis, value),
                                    middle(
                                            chart.web().on(axis, value),
                                            chart.web().on((axis + 1) % 8, value)));
                    Point2D there =
                            new Point2D.Double(
                                    besideTheAxis.getX() * chart.scale(),
                                    besideTheAxis.getY() * chart.scale());
                    assertThat(colour(image, there).equals(BandShape.SHADE))
                            .as("value %s after axis %d", value, axis)
                            .isEqualTo(value > 0.25 && value < 0.75);
                }
            }
        }
    }

    @Test
    void standsOutFromPaperEvenWithoutColours() {
        assertThat(contrastOnWhite(MedianLine.GREY)).isGreaterThan(4.5);
        assertThat(contrastOnWhite(SeriesLook.BLUE_DISC.colour())).isGreaterThan(4.5);
        assertThat(contrastOnWhite(BandShape.EDGE)).isGreaterThan(4.5);
    }

    @Test
    void sharesAllLayersButThoseOfTheOneLiftedOut() {
        MedianSpider all = MedianSpider.of(WEB, BAND);
        List<Picture> karlstad = all.lifting(KARLSTAD).layers();
        List<Picture> vara = all.lifting(Series.of("Vara", new double[8])).layers();

        List<Picture> common = new ArrayList<>(karlstad);
        common.retainAll(vara);
        assertThat(common).isEqualTo(all.layers()).hasSize(2);
        assertThat(karlstad).hasSize(4);
    }

    @Test
    void isTheSameEveryTimeAndInEveryLocale() {
        String svg = MedianSpider.small(WEB, BAND).lifting(KARLSTAD).described("T", "D").svg();
        byte[] png = MedianSpider.small(WEB, BAND).lifting(KARLSTAD).png(1.5);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(MedianSpider.small(WEB, BAND).lifting(KARLSTAD).described("T", "D").svg())
                    .isEqualTo(svg)
                    .contains("<title>T</title><desc>D</desc>");
            assertThat(MedianSpider.small(WEB, BAND).lifting(KARLSTAD).png(1.5)).isEqualTo(png);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void refusesWhatDoesNotFitTheWeb() {
        SpiderData noAxes = new SpiderData(List.of(), Charts.THREE_LEVELS, List.of());
        SpiderData noRings = new SpiderData(Charts.AREAS, List.of(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MedianSpider.of(WEB, Charts.band(7, 0, 0.5, 1)))
                .withMessageContaining("7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MedianSpider.of(WEB, BAND).lifting(Series.of("Vara", 1, 0)))
                .withMessageContaining("Vara");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MedianSpider.of(Charts.data(KARLSTAD), BAND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MedianSpider.of(noAxes, Charts.band(0, 0, 0.5, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> MedianSpider.of(noRings, BAND));
    }

    private static Color colour(BufferedImage image, Point2D at) {
        return new Color(image.getRGB((int) (2 * at.getX()), (int) (2 * at.getY())));
    }

    private static Point2D middle(Point2D one, Point2D other) {
        return new Point2D.Double((one.getX() + other.getX()) / 2, (one.getY() + other.getY()) / 2);
    }

    /** WCAG 2.1, contrast ratio. */
    private static double contrastOnWhite(Color colour) {
        double luminance =
                0.2126 * linear(colour.getRed())
                        + 0.7152 * linear(colour.getGreen())
                        + 0.0722 * linear(colour.getBlue());
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
