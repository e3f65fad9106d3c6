package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.trafikljus.Language;
import se.trafikljus.chart.MedianSpider;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SpiderBand;
import se.trafikljus.chart.SpiderBand.Quartiles;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.chart.SpiderData;
import se.trafikljus.chart.SpiderData.Ring;
import se.trafikljus.chart.SpiderData.Series;
import se.trafikljus.chart.SpiderMultiples;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.pdf.content.Streams;

class DrawingsTest {

    private static final int CHARTS = 20;
    private static final int SQUARE = 8;
    private static final MedianSpider ALL =
            MedianSpider.small(
                    new SpiderData(
                            List.of("Resurser", "Styrande dokument", "Samverkan", "Uppföljning"),
                            List.of(new Ring("Ej uppfyllt", 0), new Ring("Uppfyllt", 1)),
                            List.of()),
                    new SpiderBand(
                            "Median",
                            "Mellersta hälften",
                            Collections.nCopies(4, Optional.of(new Quartiles(0.2, 0.5, 0.7)))));

    @Test
    void drawsOnceWhatPicturesHaveInCommon() {
        Drawings drawings = new Drawings(new Streams());
        Picture karlstad = ALL.lifting(Series.of("Karlstad", 1, 1, 1, 0));
        Picture vara = ALL.lifting(Series.of("Vara", 0, 0.5, 0.5, 1));

        assertThat(drawings.of(karlstad).get(0)).isSameAs(drawings.of(vara).get(0));
        assertThat(drawings.of(karlstad).get(1)).isNotSameAs(drawings.of(vara).get(1));
    }

    @Test
    void keepsAReportWithAChartForEachLightAndConforming() throws Exception {
        byte[] one = written(1);
        byte[] many = written(CHARTS);

        assertThat((many.length - one.length) / (CHARTS - 1))
                .as("bytes per chart")
                .isLessThan(1500);
        assertThat(Verapdf.violations(many)).isEmpty();
        assertThat(written(CHARTS)).isEqualTo(many);
    }

    /** Layers of unlike height must meet by their upper edges: the name makes its own higher. */
    @Test
    void laysLayersOverOneAnotherByTheirUpperEdges() throws Exception {
        Picture picture = ALL.lifting(Series.of("Kommunalförbundet ".repeat(12), 1, 1, 1, 1));
        BufferedImage onPaper = onPaper(picture);
        BufferedImage onScreen = ImageIO.read(new ByteArrayInputStream(picture.png(2)));

        assertThat(highestMark(onPaper)).isCloseTo(highestMark(onScreen), within(1));
    }

    @ParameterizedTest
    @MethodSource
    void drawsOnPaperWhatIsSeenOnScreen(Picture picture) throws Exception {
        int[] onPaper = inSquares(onPaper(picture), picture);
        int[] onScreen = inSquares(ImageIO.read(new ByteArrayInputStream(picture.png(2))), picture);
        long unlike =
                IntStream.range(0, onScreen.length)
                        .filter(i -> Math.abs(onScreen[i] - onPaper[i]) > 60)
                        .count();
        long drawn = IntStream.of(onScreen).filter(grey -> grey < 195).count();

        assertThat((double) unlike / drawn).isLessThan(0.02);
    }

    /** How light it is, 0 to 255, in squares in which a dash that begins elsewhere is no matter. */
    private static int[] inSquares(BufferedImage image, Picture picture) {
        int wide = (int) (2 * picture.width()) / SQUARE;
        int high = (int) (2 * picture.height()) / SQUARE;
        int[] squares = new int[wide * high];
        for (int at = 0; at < squares.length; at++) {
            int left = at % wide * SQUARE;
            int top = at / wide * SQUARE;
            int[] seen = image.getRGB(left, top, SQUARE, SQUARE, null, 0, SQUARE);
            squares[at] =
                    (int) IntStream.of(seen).map(rgb -> rgb >> 8 & 0xFF).average().orElseThrow();
        }
        return squares;
    }

    static Stream<Picture> drawsOnPaperWhatIsSeenOnScreen() {
        SpiderData data =
                new SpiderData(
                        List.of("Resurser", "Styrande dokument", "Samverkan", "Uppföljning"),
                        List.of(new Ring("Ej uppfyllt", 0), new Ring("Uppfyllt", 1)),
                        Stream.of("Ed", "Mark", "Lund", "Vara", "Kil", "Grums", "Boden", "Åre")
                                .map(name -> Series.of(name, 1, name.length() / 5.0, 0.5, 0))
                                .toList());
        return Stream.of(
                SpiderChart.of(data),
                SpiderMultiples.of(data),
                ALL,
                ALL.lifting(Series.of("Karlstad", 1, 1, 1, 0)));
    }

    private static BufferedImage onPaper(Picture picture) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            Streams streams = new Streams();
            Sheet sheet = new Sheet(Paper.PORTRAIT, 1);
            float top = Paper.PORTRAIT.mediaBox().getHeight();
            Tag tag = new StructureTree().document();
            Drawings.draw(new Drawings(streams).of(picture), 1, 0, top, tag, sheet);
            sheet.finish(new COSDictionary(), streams);
            streams.fill();
            pdf.addPage(sheet.page());
            return new PDFRenderer(pdf).renderImage(0, 2);
        }
    }

    @Test
    void neverEnlargesAPicture() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(written(1))) {
            PDRectangle figure =
                    pdf.getDocument().getXrefTable().keySet().stream()
                            .map(key -> pdf.getDocument().getObjectFromPool(key).getObject())
                            .filter(COSDictionary.class::isInstance)
                            .map(COSDictionary.class::cast)
                            .filter(tag -> "Figure".equals(tag.getNameAsString(COSName.S)))
                            .map(tag -> tag.getCOSDictionary(COSName.A))
                            .map(layout -> new PDRectangle(layout.getCOSArray(COSName.BBOX)))
                            .findFirst()
                            .orElseThrow();

            assertThat(figure.getWidth()).isEqualTo(250, within(0.01f));
            assertThat(figure.getHeight()).isEqualTo(196, within(0.01f));
        }
    }

    /** How far down the first thing is drawn: the label of the first axis. */
    private static int highestMark(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .filter(
                        y ->
                                IntStream.range(0, image.getWidth())
                                        .anyMatch(x -> (image.getRGB(x, y) & 0xFF) < 0x80))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] written(int charts) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < charts; i++) {
            Picture picture = ALL.lifting(Series.of("Kommun " + i, 1, i / 20.0, 0.5, 0));
            blocks.add(
                    new Block.Figure(
                            "Diagram " + i, "chart" + i, "Kommun " + i, picture, List.of()));
        }
        return InMemory.pdf(Samples.document(Language.SV, "", blocks));
    }
}
