package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.trafikljus.Language;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.PageBreak;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Document;

class PdfPagesTest {

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverEndsAPageWithAHeadingNorPartsALineFromItsParagraph(int seed) throws IOException {
        try (PDDocument pdf = written(random(new Random(seed)))) {
            Heard document = Heard.in(pdf);
            List<Heard> read = document.all().filter(e -> e.page() > 0).toList();
            for (int i = 0; i < read.size() - 1; i++) {
                if (read.get(i).type().matches("H[2-6]|Caption")) {
                    assertThat(read.get(i + 1).page())
                            .as("what follows " + read.get(i).text())
                            .isEqualTo(read.get(i).page());
                }
            }
            assertThat(linesAloneOnAPage(pdf)).isEmpty();
            assertWithinMargins(pdf);
        }
    }

    private static Document random(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            blocks.add(
                    switch (random.nextInt(9)) {
                        case 0 -> new Heading(2, i + "", "Kapitel " + i, "h" + i);
                        case 1 ->
                                new Heading(
                                        3, "", "Avsnitt ".repeat(1 + random.nextInt(20)), "h" + i);
                        case 2 ->
                                Samples.table("Tabell " + i, 1 + random.nextInt(9), words(random));
                        case 3 ->
                                new Block.Items(
                                        random.nextBoolean(),
                                        List.of(Prose.of(words(random)), Prose.of(words(random))));
                        case 4 -> new Block.Quotation(words(random), "Källa " + i);
                        case 5 ->
                                random.nextInt(4) == 0
                                        ? new PageBreak(random.nextBoolean())
                                        : Prose.of(words(random));
                        case 6 ->
                                random.nextInt(3) == 0
                                        ? new Block.Figure(
                                                "Diagram " + i,
                                                "f" + i,
                                                "Ringar",
                                                new Samples.Rings(300, 100 + random.nextInt(500)),
                                                List.of(Prose.of("Not.")))
                                        : Prose.of(words(random));
                        default -> Prose.of(words(random));
                    });
        }
        blocks.add(Prose.of("Slut."));
        return Samples.document(blocks);
    }

    /** Begins with ¤ and ends with ¶, so that a paragraph's ends are seen on the page. */
    private static String words(Random random) {
        StringBuilder words = new StringBuilder("¤");
        int count = random.nextInt(120);
        for (int i = 0; i < count; i++) {
            words.append("ord".repeat(1 + random.nextInt(3))).append(' ');
        }
        return words.append("slut¶").toString();
    }

    /** Prose that goes over a page's end with a single line on one of the pages. */
    private static List<String> linesAloneOnAPage(PDDocument pdf) throws IOException {
        List<String> alone = new ArrayList<>();
        for (int page = 1; page < pdf.getNumberOfPages(); page++) {
            List<String> before = textLines(pdf, page);
            List<String> after = textLines(pdf, page + 1);
            if (before.isEmpty()) {
                continue; // the title's own page
            }
            String last = before.get(before.size() - 1);
            if (!last.startsWith("ord") && !last.startsWith("¤")) {
                continue;
            }
            if (last.startsWith("¤") && !last.contains("¶")) {
                alone.add("first line at the foot of page " + page + ": " + last);
            }
            if (!last.contains("¶") && after.get(0).contains("¶")) {
                alone.add("last line at the top of page " + (page + 1) + ": " + after.get(0));
            }
        }
        return alone;
    }

    /** Without header and footer, and without the points of lists. */
    private static List<String> textLines(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return Arrays.stream(stripper.getText(pdf).split("\\R"))
                .map(line -> line.replaceFirst("^(•|\\d+\\.) ", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("Sida "))
                .filter(line -> !line.equals("Jämförelse av granskningar 2026"))
                .toList();
    }

    private static void assertWithinMargins(PDDocument pdf) throws IOException {
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                float width = getCurrentPage().getMediaBox().getWidth();
                float height = getCurrentPage().getMediaBox().getHeight();
                assertThat(text.getX()).isGreaterThan(Paper.LEFT - 0.1f);
                assertThat(text.getX() + text.getWidth())
                        .isLessThan(width - Paper.LEFT + text.getWidthOfSpace() + 0.1f);
                assertThat(text.getY()).isBetween(30f, height - 30f);
            }
        }.getText(pdf);
    }

    @Test
    void hasNoEmptyPageHoweverManyBreaksThereAre() throws IOException {
        Document document =
                Samples.document(
                        new PageBreak(true),
                        new PageBreak(false),
                        Prose.of(""),
                        new PageBreak(true),
                        Prose.of("Liggande"),
                        new Heading(2, "", "Rubrik", "r"),
                        new PageBreak(true),
                        new PageBreak(false),
                        Prose.of("Stående"),
                        new PageBreak(true),
                        new Block.Contents("Innehåll", 2),
                        new PageBreak(false));
        try (PDDocument pdf = written(document)) {
            List<Boolean> lying = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                lying.add(page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
            }
            assertThat(lying).containsExactly(false, true, false, true);
            assertThat(Heard.in(pdf).first("H2").page()).isEqualTo(3);
        }
    }

    @Test
    void showsAllRowsOfALongTableOnceAndItsHeadOnEachPage() throws Exception {
        Document document = Samples.document(Samples.table("Tabell 1", 200, "Ett kort skäl"));
        byte[] bytes = InMemory.pdf(document);
        assertThat(Verapdf.violations(bytes)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            Heard table = Heard.in(pdf).first("Table");
            assertThat(table.first("TBody").all("TR")).hasSize(200);
            assertThat(table.first("TBody").all("TR"))
                    .allSatisfy(row -> assertThat(row.lastPage()).isEqualTo(firstPage(row)));
            assertThat(pdf.getNumberOfPages()).isBetween(5, 9);
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                assertThat(textLines(pdf, page).get(0)).isEqualTo("Kommun Skäl Ljus");
            }
        }
    }

    private static int firstPage(Heard element) {
        return element.all().mapToInt(Heard::page).filter(page -> page > 0).min().orElse(0);
    }

    @Test
    void splitsARowThatNoPageCanHoldAndLosesNothing() throws Exception {
        String huge = "skäl och bedömning ".repeat(900).strip();
        Document document =
                Samples.document(
                        new Heading(2, "1", "Resultat", "r"),
                        Samples.table("Tabell 1", 2, huge),
                        Prose.of("Slut."));
        byte[] bytes = InMemory.pdf(document);
        assertThat(Verapdf.violations(bytes)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            Heard document2 = Heard.in(pdf);
            assertThat(document2.all("TD").get(0).text()).isEqualTo(huge);
            assertThat(document2.first("H2").page()).isEqualTo(document2.first("Caption").page());
            assertThat(document2.first("Table").text()).containsOnlyOnce("Kommun");
            assertWithinMargins(pdf);
        }
    }

    @Test
    void bearsAHeadTallerThanAPage() throws Exception {
        Table table =
                new Table(
                        "Tabell 1",
                        "t",
                        List.of(
                                new Row(
                                        List.of(
                                                Cell.header(Samples.LONG.repeat(30), Scope.COLUMN),
                                                Cell.header("B", Scope.COLUMN)))),
                        List.of(new Row(List.of(Cell.of("a"), Cell.of("b")))),
                        List.of());
        byte[] bytes = InMemory.pdf(Samples.document(table));
        assertThat(Verapdf.violations(bytes)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertWithinMargins(pdf);
        }
    }

    @Test
    void squeezesMoreColumnsThanFitRatherThanLosingAny() throws Exception {
        List<Cell> head = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            head.add(Cell.header("Kommun" + i, Scope.COLUMN));
            row.add(Samples.light(i % 4));
            names.add("Kommun" + i);
        }
        Table table =
                new Table(
                        "Tabell 1", "t", List.of(new Row(head)), List.of(new Row(row)), List.of());
        byte[] bytes = InMemory.pdf(Samples.document(new PageBreak(true), table));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(Heard.in(pdf).first("THead").all("TH"))
                    .extracting(Heard::text)
                    .containsAll(names);
            assertWithinMargins(pdf);
        }
    }

    @Test
    void givesTheSameBytesForTheSameDocument() {
        byte[] first = InMemory.pdf(Samples.everything(Language.SV));
        byte[] second = InMemory.pdf(Samples.everything(Language.SV));
        byte[] other = InMemory.pdf(Samples.everything(Language.EN));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    private static PDDocument written(Document document) throws IOException {
        return Loader.loadPDF(InMemory.pdf(document));
    }
}
