package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures by which the built-in colours were chosen. */
class PaletteTest {

    private static final List<Shade> SHADES = shades();

    static List<Shade> shades() {
        return Stream.concat(
                        Stream.of(Look.values()).map(Look::shade),
                        Stream.of(SpecialRating.values()).map(SpecialRating::shade))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    NORMAL, 25.2
                    PROTANOPIA, 20.5
                    DEUTERANOPIA, 20.6
                    TRITANOPIA, 22.7
                    """)
    void keepsTheClosestPairApartForAllEyes(Sight sight, double atLeast) {
        assertThat(closest(SHADES, sight)).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void keepsTheClosestPairApartOnGreyPaper() {
        List<Double> lightness =
                SHADES.stream()
                        .map(shade -> Sight.GREYSCALE.sees(shade.background()).lightness())
                        .sorted()
                        .toList();
        for (int i = 1; i < lightness.size(); i++) {
            assertThat(lightness.get(i) - lightness.get(i - 1)).isGreaterThan(10.2);
        }
    }

    @ParameterizedTest
    @MethodSource("shades")
    void letsTheTextBeReadOnEachColour(Shade shade) {
        assertThat(Shade.contrast(shade.background(), shade.text())).isGreaterThanOrEqualTo(5.5);
    }

    /** From the best level to the third: green, a light green, yellow. */
    @Test
    void readsAsSecondBestBetweenGreenAndYellow() {
        Lab met = Sight.NORMAL.sees(Look.MET.shade().background());
        Lab largely = Sight.NORMAL.sees(Look.LARGELY_MET.shade().background());
        Lab partly = Sight.NORMAL.sees(Look.PARTLY_MET.shade().background());
        assertThat(hue(largely)).isBetween(hue(partly), hue(met));
        assertThat(largely.lightness()).isBetween(met.lightness(), partly.lightness());
    }

    private static double hue(Lab colour) {
        return (Math.toDegrees(Math.atan2(colour.b(), colour.a())) + 360) % 360;
    }

    @Test
    void givesEachRatingItsOwnSymbol() {
        List<String> symbols = new ArrayList<>();
        Stream.of(Look.values()).map(Look::symbol).forEach(symbols::add);
        Stream.of(SpecialRating.values()).map(SpecialRating::symbol).forEach(symbols::add);

        assertThat(symbols).containsExactly("✓", "◕", "◐", "✗", "–", "?");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425
                    50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0009, 7.1792
                    50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492
                    22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373
                    90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441
                    2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082
                    """)
    void measuresAsTheReferenceDataOfTheFormula(
            double l1, double a1, double b1, double l2, double a2, double b2, double distance) {
        assertThat(new Lab(l1, a1, b1).distance(new Lab(l2, a2, b2)))
                .isCloseTo(distance, within(0.0001));
    }

    private static double closest(List<Shade> shades, Sight sight) {
        double closest = Double.MAX_VALUE;
        for (int i = 0; i < shades.size(); i++) {
            for (int j = 0; j < i; j++) {
                Lab one = sight.sees(shades.get(i).background());
                Lab other = sight.sees(shades.get(j).background());
                closest = Math.min(closest, one.distance(other));
            }
        }
        return closest;
    }
}
