package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.chart.SpiderBand.Quartiles;

class SpiderBandTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0.6, 0.5, 1
                    0, 0.8, 0.7
                    -0.1, 0, 1
                    0, 1, 1.1
                    NaN, 0.5, 1
                    0, NaN, 1
                    0, 0.5, NaN
                    """)
    void refusesQuartilesThatDoNotRise(double lower, double median, double upper) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quartiles(lower, median, upper))
                .withMessageContaining(Double.toString(median));
    }

    @Test
    void takesQuartilesThatCoincide() {
        assertThat(new Quartiles(0.5, 0.5, 0.5).median()).isEqualTo(0.5);
    }

    @Test
    void hasAMedianWithAGapWhereTooFewAreCounted() {
        assertThat(Charts.band(3, 0.25, 0.5, 1, 1).median().values())
                .containsExactly(Optional.of(0.5), Optional.empty(), Optional.of(0.5));
    }
}
