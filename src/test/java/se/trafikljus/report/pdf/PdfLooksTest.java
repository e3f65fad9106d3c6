package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Fact;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.document.Share;

/** What is seen on the pages, and how it is heard. */
class PdfLooksTest {

    private static final Cell LIGHT = Cell.light("✓", "Uppfyllt", Samples.GREEN);

    private static Cell name(String name) {
        return new Cell(List.of(new Run.Plain(name)), Scope.COLUMN, 1, Optional.empty(), "", true)
                .upwards();
    }

    private static Block table() {
        return new Block.Table(
                "Tabell 1",
                "t",
                List.of(
                        new Row(
                                List.of(
                                        Cell.header("Kontrollmål", Scope.COLUMN),
                                        name("Karlstad"),
                                        name("Barn- och utbildningsnämnden")))),
                List.of(
                        new Row(
                                List.of(
                                        Cell.header(Samples.LONG.repeat(3), Scope.ROW),
                                        LIGHT,
                                        LIGHT))),
                List.of());
    }

    @Test
    void showsARatingAsAChipAtTheTopOfItsCell() throws IOException {
        BufferedImage page = drawn(Samples.document(table()));
        List<Integer> heights = new ArrayList<>();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (isNear(new Color(page.getRGB(x, y)), Look.background(Samples.GREEN))) {
                    heights.add(y);
                    break;
                }
            }
        }
        assertThat(heights).hasSizeBetween(10, 22);
    }

    @Test
    void setsLongNamesUpwardsAndReadsThemAsHeads() throws IOException {
        StringBuilder upwards = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(InMemory.pdf(Samples.document(table())))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getDir() == 90) {
                        upwards.append(text.getUnicode());
                    }
                }
            }.getText(pdf);
            assertThat(Heard.in(pdf).all("TH").stream().map(Heard::said).map(String::strip))
                    .contains("Karlstad", "Barn- och utbildningsnämnden");
        }
        assertThat(upwards.toString().replace(" ", ""))
                .isEqualTo("KarlstadBarn-ochutbildningsnämnden");
    }

    @Test
    void breaksNoPageThatWouldStayUnderHalfFull() {
        assertThat(pages(1)).isEqualTo(1);
        assertThat(pages(12)).isEqualTo(2);
    }

    private static int pages(int paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(Prose.of(Samples.LONG));
        }
        blocks.add(new Block.PageBreak(false));
        blocks.add(Prose.of("Slut."));
        return new PdfWriter().pages(Samples.document(blocks));
    }

    @Test
    void keepsTheCoverToItselfAndReadsItsLights() throws IOException {
        Block.Cover cover =
                new Block.Cover(
                        List.of(new Fact("Datum", "22 november 2026")),
                        List.of(new Share(LIGHT, 3, "3")),
                        "Antal bedömningar");
        byte[] file =
                InMemory.pdf(Samples.document(cover, new Block.Contents("Innehåll", 3), table()));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(Heard.in(pdf).all("Span").stream().map(Heard::said)).contains("3 Uppfyllt");
            assertThat(Heard.in(pdf).first("Lbl").said().strip()).isEqualTo("Datum");
            assertThat(Heard.in(pdf).first("LBody").said().strip()).isEqualTo("22 november 2026");
        }
        assertThat(PrintedPages.filled(file).get(0)).isGreaterThan(0.9);
    }

    @Test
    void givesEachLightOfTheCoverRoomForItsNumber() throws IOException {
        List<Share> strip = new ArrayList<>();
        for (int count : List.of(290, 1, 1200, 2)) {
            strip.add(new Share(LIGHT, count, Integer.toString(count)));
        }
        Block.Cover cover = new Block.Cover(List.of(), strip, "Bedömningar");
        assertThat(text(cover)).contains("✓ 290 ✓ 1 ✓ 1200 ✓ 2\n");
        assertThat(PrintedPages.overprints(InMemory.pdf(Samples.document(cover)))).isEmpty();
        assertThat(stretch(drawn(Samples.document(cover))))
                .isCloseTo((int) Paper.PORTRAIT.textWidth(), within(2));
    }

    /** How wide the light's colour reaches, on the page's row where it is widest. */
    private static int stretch(BufferedImage page) {
        int most = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            int first = -1;
            int last = -1;
            for (int x = 0; x < page.getWidth(); x++) {
                if (isNear(new Color(page.getRGB(x, y)), Look.background(Samples.GREEN))) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            most = Math.max(most, first < 0 ? 0 : last - first + 1);
        }
        return most;
    }

    @Test
    void carriesOnAcrossThePageBelowASmallPicture() throws IOException {
        Block.Figure alone =
                new Block.Figure(
                        "Diagram 1", "f", "Ringar", new Samples.Rings(250, 200), List.of());
        Prose prose = Prose.of(Samples.LONG);
        String wideLine = Samples.LONG.substring(0, 80);
        assertThat(text(alone.beside(List.of(prose, prose)))).doesNotContain(wideLine);
        assertThat(text(alone.beside(Collections.nCopies(6, prose)))).contains(wideLine);
    }

    private static String text(Block block) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(InMemory.pdf(Samples.document(block)))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void setsParagraphsBesideASmallPicture() throws IOException {
        Block.Figure alone =
                new Block.Figure(
                        "Diagram 1", "f", "Ringar", new Samples.Rings(250, 200), List.of());
        Block.Figure pair = alone.beside(List.of(Prose.of(Samples.LONG)));
        byte[] file = InMemory.pdf(Samples.document(pair));
        assertThat(PrintedPages.filled(file).get(0)).isLessThan(0.5);
        assertThat(PrintedPages.overprints(file)).isEmpty();
    }

    @Test
    void staysFitForArchivesAndScreenReaders() throws Exception {
        Block.Figure pair =
                new Block.Figure("Diagram 1", "f", "Ringar", new Samples.Rings(250, 200), List.of())
                        .beside(List.of(Prose.of(Samples.LONG)));
        Block.Cover cover =
                new Block.Cover(
                        List.of(new Fact("Datum", "22 november 2026")),
                        List.of(new Share(LIGHT, 3, "3")),
                        "Antal bedömningar");
        assertThat(Verapdf.violations(InMemory.pdf(Samples.document(cover, table(), pair))))
                .isEmpty();
    }

    private static BufferedImage drawn(Document document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(InMemory.pdf(document))) {
            return new PDFRenderer(pdf).renderImage(0);
        }
    }

    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 12
                && Math.abs(one.getGreen() - other.getGreen()) < 12
                && Math.abs(one.getBlue() - other.getBlue()) < 12;
    }
}
