package se.trafikljus.chart;

import java.util.List;
import java.util.Optional;
import se.trafikljus.chart.SpiderData.Series;

/**
 * How the values of many municipalities lie: the median, and the band in which the middle half of
 * them are.
 *
 * @param medianName what the median is called, such as "Median, 290 kommuner"
 * @param bandName what the band is called, such as "Mellersta hälften av kommunerna"
 * @param axes in the order of the axes; empty where too few are counted: a gap, never the centre
 */
public record SpiderBand(String medianName, String bandName, List<Optional<Quartiles>> axes) {

    public SpiderBand {
        axes = List.copyOf(axes);
    }

    /** The medians as a line. */
    public Series median() {
        return new Series(
                medianName, axes.stream().map(axis -> axis.map(Quartiles::median)).toList());
    }

    /** The band's inner edge. */
    Series lower() {
        return new Series(bandName, axes.stream().map(axis -> axis.map(Quartiles::lower)).toList());
    }

    /** The band's outer edge. */
    Series upper() {
        return new Series(bandName, axes.stream().map(axis -> axis.map(Quartiles::upper)).toList());
    }

    /**
     * What lies a quarter, half and three quarters up among the values of an area, each from 0 to
     * 1.
     */
    public record Quartiles(double lower, double median, double upper) {

        public Quartiles {
            if (!(0 <= lower && lower <= median && median <= upper && upper <= 1)) {
                throw new IllegalArgumentException(
                        "Quartiles rise from 0 to 1, these were %s, %s, %s"
                                .formatted(lower, median, upper));
            }
        }
    }
}
