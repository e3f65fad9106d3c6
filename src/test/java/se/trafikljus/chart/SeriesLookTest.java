package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Area;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesLookTest {

    @ParameterizedTest
    @EnumSource
    void hasAContrastOfThreeToOneOnWhite(SeriesLook look) {
        assertThat(1.05 / (luminance(look.colour()) + 0.05)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void differsFromEveryOtherInColourMarkerAndDash() {
        List<SeriesLook> looks = SeriesLook.IN_ORDER;

        assertThat(looks).hasSize(8);
        for (SeriesLook one : looks) {
            for (SeriesLook other : looks.subList(0, looks.indexOf(one))) {
                assertThat(one.colour()).isNotEqualTo(other.colour());
                assertThat(one.stroke()).isNotEqualTo(other.stroke());
                assertThat(new Area(one.marker()).equals(new Area(other.marker()))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasAMarkerOfAboutTheSameSizeAroundItsPoint(SeriesLook look) {
        var box = look.marker().getBounds2D();

        assertThat(box.getWidth()).isBetween(7.0, 10.5);
        assertThat(box.contains(-2, -2, 4, 4)).isTrue();
    }

    private static double luminance(Color colour) {
        float[] rgb = colour.getRGBColorComponents(null);
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
