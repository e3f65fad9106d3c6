package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.chart.MedianSpider;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SpiderBand;
import se.trafikljus.chart.SpiderBand.Quartiles;
import se.trafikljus.chart.SpiderData;
import se.trafikljus.chart.SpiderData.Ring;
import se.trafikljus.chart.SpiderData.Series;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;

class DrawingsTest {

    private static final int CHARTS = 20;
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
    void drawsOnceWhatPicturesHaveInCommon() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            Drawings drawings = new Drawings(pdf);
            Picture karlstad = ALL.lifting(Series.of("Karlstad", 1, 1, 1, 0));
            Picture vara = ALL.lifting(Series.of("Vara", 0, 0.5, 0.5, 1));

            assertThat(drawings.of(karlstad).get(0)).isSameAs(drawings.of(vara).get(0));
            assertThat(drawings.of(karlstad).get(1)).isNotSameAs(drawings.of(vara).get(1));
        }
    }

    @Test
    void keepsAReportWithAChartForEachLightAndConforming() throws Exception {
        byte[] one = written(1);
        byte[] many = written(CHARTS);

        assertThat((many.length - one.length) / (CHARTS - 1))
                .as("bytes per chart")
                .isLessThan(8000);
        assertThat(Verapdf.violations(many)).isEmpty();
        assertThat(written(CHARTS)).isEqualTo(many);
    }

    /** Layers of unlike height must meet by their upper edges: the name makes its own higher. */
    @Test
    void laysLayersOverOneAnotherByTheirUpperEdges() throws Exception {
        Picture picture = ALL.lifting(Series.of("Kommunalförbundet ".repeat(12), 1, 1, 1, 1));
        try (PDDocument pdf = new PDDocument()) {
            PDPage page =
                    new PDPage(new PDRectangle((float) picture.width(), (float) picture.height()));
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                Drawings.draw(
                        new Drawings(pdf).of(picture), 1, 0, (float) picture.height(), content);
            }
            BufferedImage onPaper = new PDFRenderer(pdf).renderImage(0, 2);
            BufferedImage onScreen = ImageIO.read(new ByteArrayInputStream(picture.png(2)));

            assertThat(highestMark(onPaper)).isCloseTo(highestMark(onScreen), within(1));
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
