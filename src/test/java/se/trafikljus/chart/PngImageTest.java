package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.trafikljus.chart.SpiderBand.Quartiles;
import se.trafikljus.chart.SpiderData.Series;

class PngImageTest {

    /** A point of its own colour for each number. */
    private static Picture points(int width, int height, IntUnaryOperator colour) {
        return new Layer(
                width,
                height,
                1,
                surface ->
                        IntStream.range(0, width * height)
                                .forEach(i -> draw(surface, i % width, i / width, colour, i)));
    }

    private static void draw(Graphics2D surface, int x, int y, IntUnaryOperator colour, int i) {
        surface.setPaint(new Color(colour.applyAsInt(i)));
        surface.fillRect(x, y, 1, 1);
    }

    @Test
    void paintsWhatPicturesHaveInCommonOnceAndEachAsIfAlone() {
        SpiderData web = new SpiderData(Charts.AREAS, Charts.THREE_LEVELS, List.of());
        MedianSpider all =
                MedianSpider.small(
                        web,
                        new SpiderBand(
                                "Median",
                                "Hälften",
                                Collections.nCopies(
                                        Charts.AREAS.size(),
                                        Optional.of(new Quartiles(0.2, 0.5, 0.7)))));
        List<Picture> pictures =
                Stream.of("Ed", "Karlstad", "Kommunalförbundet ".repeat(12))
                        .<Picture>map(
                                name ->
                                        all.lifting(
                                                Series.of(
                                                        name,
                                                        1,
                                                        0.5,
                                                        name.length() % 2,
                                                        1,
                                                        0,
                                                        0.5,
                                                        1,
                                                        1)))
                        .toList();
        PngImages images = new PngImages(2);

        assertThat(pictures.parallelStream().map(images::of).toList())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(pictures.stream().map(picture -> picture.png(2)).toList());
        assertThat(images.of(points(4, 4, i -> i))).isEqualTo(points(4, 4, i -> i).png(2));
    }

    @Test
    void keepsEveryColourWhileThereIsRoom() throws Exception {
        BufferedImage image = Charts.image(points(16, 16, i -> i * 0x00FF01), 1);
        for (int i = 0; i < 256; i++) {
            assertThat(image.getRGB(i % 16, i / 16) & 0xFFFFFF).isEqualTo(i * 0x00FF01);
        }
    }

    @Test
    void isMadeOfAnyNumberOfColours() throws Exception {
        BufferedImage image = Charts.image(points(256, 256, i -> i * 0x0000FB), 1);
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isZero();
        assertThat(image.getHeight()).isEqualTo(256);
    }

    @Test
    void takesAByteForAPixel() throws Exception {
        BufferedImage image = Charts.image(points(64, 64, i -> i * 0x000FF1), 1);
        assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(image.getWidth()).isEqualTo(64);
        assertThat(image.getHeight()).isEqualTo(64);
    }

    @Test
    void showsNoStepOfASmoothEdgeFarOff() throws Exception {
        // From each of eight hues to white in a hundred steps, some hues seldom.
        IntUnaryOperator colour =
                i -> {
                    int hue = i / 100 % 8;
                    int step = i % 100;
                    int channel = 255 * step / 100;
                    return (((hue & 4) > 0 ? 0xFF : channel) << 16)
                            | (((hue & 2) > 0 ? 0xFF : channel) << 8)
                            | ((hue & 1) > 0 ? 0xFF : channel);
                };
        BufferedImage image = Charts.image(points(100, 8, colour), 1);
        for (int i = 0; i < 800; i++) {
            Color wanted = new Color(colour.applyAsInt(i));
            Color shown = new Color(image.getRGB(i % 100, i / 100));
            assertThat(Math.abs(wanted.getRed() - shown.getRed())).isLessThan(20);
            assertThat(Math.abs(wanted.getGreen() - shown.getGreen())).isLessThan(20);
            assertThat(Math.abs(wanted.getBlue() - shown.getBlue())).isLessThan(20);
        }
    }

    @Test
    void keepsTheCommonestColoursAsTheyAre() throws Exception {
        IntUnaryOperator colour = i -> i % 2 == 0 ? 0x123456 : i * 0x000103;
        BufferedImage image = Charts.image(points(64, 64, colour), 1);
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x123456);
        assertThat(image.getRGB(62, 63) & 0xFFFFFF).isEqualTo(0x123456);
    }
}
