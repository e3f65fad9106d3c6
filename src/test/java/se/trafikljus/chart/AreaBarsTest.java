package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.trafikljus.chart.SpiderData.Series;

class AreaBarsTest {

    private static final double TOP = 30;

    private static BufferedImage image(SpiderData data) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(AreaBars.of(data).png(1)));
    }

    private static SpiderData data(Series... series) {
        return new SpiderData(List.of("Styrning"), Charts.THREE_LEVELS, List.of(series));
    }

    @Test
    void endsEachBarAtItsValue() throws IOException {
        BufferedImage drawn = image(data(Series.of("A", 0.5), Series.of("B", 1)));
        int blue = SeriesLook.BLUE_DISC.colour().getRGB();

        assertThat(drawn.getRGB((int) AreaBars.end(0.5) - 12, (int) TOP + 6)).isEqualTo(blue);
        assertThat(drawn.getRGB((int) AreaBars.end(0.5) + 12, (int) TOP + 6))
                .isEqualTo(Color.WHITE.getRGB());
        assertThat(drawn.getRGB((int) AreaBars.end(1) - 12, (int) TOP + 21))
                .isEqualTo(SeriesLook.ORANGE_SQUARE.colour().getRGB());
    }

    @Test
    void drawsNothingWhereNothingIsCountedAndSomethingForTheLowestLevel() throws IOException {
        BufferedImage drawn = image(data(Series.of("A", Double.NaN), Series.of("B", 0)));

        assertThat(drawn.getRGB(160, (int) TOP + 6)).isEqualTo(Color.WHITE.getRGB());
        assertThat(drawn.getRGB(160, (int) TOP + 21))
                .isEqualTo(SeriesLook.ORANGE_SQUARE.colour().getRGB());
    }

    @Test
    void refusesMoreThanCanBeToldApart() {
        SpiderData nine =
                new SpiderData(
                        List.of("Styrning"),
                        Charts.THREE_LEVELS,
                        Collections.nCopies(9, Series.of("A", 1)));

        assertThatThrownBy(() -> AreaBars.of(nine)).isInstanceOf(IllegalArgumentException.class);
    }
}
