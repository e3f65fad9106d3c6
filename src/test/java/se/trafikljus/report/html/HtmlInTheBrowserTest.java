package se.trafikljus.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import se.trafikljus.Browser;
import se.trafikljus.chart.MedianSpider;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.SpiderData.Series;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block.Figure;
import se.trafikljus.report.document.Block.PageBreak;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Document;

class HtmlInTheBrowserTest {

    private static Path folder;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path temporary) {
        folder = temporary;
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1200})
    void hasNoFaultForReadersWithDisabilities(int width) {
        show(Samples.whole(), width);
        assertThat(browser.accessibilityFaults()).isEmpty();
    }

    @Test
    void findsFaultsWhereThereAreSome() throws IOException {
        Path file = folder.resolve("faulty.html");
        Files.writeString(file, "<!doctype html><title>x</title><img src='data:,'>");
        browser.show(file.toUri().toString());
        assertThat(browser.accessibilityFaults()).anyMatch(fault -> fault.startsWith("image-alt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1200})
    void neverScrollsThePageSideways(int width) {
        show(Samples.whole(), width);
        assertFitsItsWidth();
    }

    @Test
    void stacksTheCellsOfATableOnANarrowScreenEachWithItsHeading() {
        show(Samples.whole(), 320);
        String cell = "document.querySelector('#matrix td')";
        assertThat(browser.valueOf("getComputedStyle(" + cell + ").display")).isEqualTo("block");
        assertThat(browser.valueOf("getComputedStyle(" + cell + ", '::before').content"))
                .isEqualTo("\"Karlstad: \"");
        assertFitsItsWidth();
    }

    @Test
    void scrollsAWideTableInItsOwnRegionByKeyboard() {
        show(Samples.whole(), 660);
        String region = "document.querySelector('#matrix .scroll')";
        assertThat(browser.valueOf(region + ".scrollWidth > " + region + ".clientWidth"))
                .isEqualTo("true");
        browser.driver().executeScript(region + ".focus()");
        assertThat(browser.valueOf("document.activeElement === " + region)).isEqualTo("true");
    }

    @Test
    void breaksAWordThatIsWiderThanThePage() {
        show(Samples.document("x".repeat(200), Prose.of("y".repeat(500))), 320);
        assertFitsItsWidth();
    }

    @Test
    void obeysItsOwnStyleAndShowsItsPictures() {
        show(Samples.whole(), 1200);
        assertThat(
                        browser.valueOf(
                                "getComputedStyle(document.querySelector('td.light'),"
                                        + " '::after').backgroundColor"))
                .isEqualTo("rgb(59, 155, 126)");
        assertThat(browser.valueOf("document.querySelector('svg path').getBBox().width"))
                .isNotEqualTo("0");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1200})
    void showsEachPictureWholeThatSharesALayerWithOthers(int width) throws IOException {
        MedianSpider all = Samples.web();
        Picture mark = all.lifting(series("Mark", 0, 1, 0));
        Picture vara = all.lifting(series("Vara", 1, 0, 1));
        show(
                Samples.document(
                        new Figure("Mark", "mark", "Marks nät.", mark, List.of()),
                        new Figure("Vara", "vara", "Varas nät.", vara, List.of())),
                width);
        assertThat(browser.accessibilityFaults()).isEmpty();
        assertFitsItsWidth();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.valueOf("document.querySelectorAll('use[href^=\"#layer\"]').length"))
                .isEqualTo("1");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(browser.picture()));
        assertThat(unlike(ImageIO.read(new ByteArrayInputStream(mark.png(1))), seen, "mark"))
                .isLessThan(0.01);
        assertThat(unlike(ImageIO.read(new ByteArrayInputStream(vara.png(1))), seen, "vara"))
                .isLessThan(0.01);
    }

    private static Series series(String name, double... values) {
        return new Series(name, Arrays.stream(values).boxed().map(Optional::of).toList());
    }

    /** The share of a picture's pixels that look otherwise on the page. */
    private static double unlike(BufferedImage picture, BufferedImage page, String figure) {
        String place = "document.querySelector('#" + figure + " svg').getBoundingClientRect()";
        int left = (int) Double.parseDouble(browser.valueOf(place + ".left"));
        int top = (int) Math.round(Double.parseDouble(browser.valueOf(place + ".top")));
        long unlike =
                IntStream.range(0, picture.getWidth() * picture.getHeight())
                        .filter(
                                i -> {
                                    int x = i % picture.getWidth();
                                    int y = i / picture.getWidth();
                                    return distance(
                                                    picture.getRGB(x, y),
                                                    page.getRGB(left + x, top + y))
                                            > 200;
                                })
                        .count();
        return unlike / (double) (picture.getWidth() * picture.getHeight());
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(bits -> Math.abs(((one >> bits) & 0xFF) - ((other >> bits) & 0xFF)))
                .sum();
    }

    @Test
    void printsPicturesThatShareALayer() throws IOException {
        show(
                Samples.document(
                        Samples.layered("vara", "Vara."),
                        new PageBreak(false),
                        Samples.layered("mark", "Mark.")),
                1200);
        try (PDDocument printed = Loader.loadPDF(browser.print())) {
            PDFRenderer pages = new PDFRenderer(printed);
            assertThat(printed.getNumberOfPages()).isEqualTo(2);
            assertThat(holds(pages.renderImage(0), 0x0072B2)).isTrue();
            assertThat(holds(pages.renderImage(1), 0x0072B2)).isTrue();
        }
    }

    @Test
    void asksTheNetworkForNothing() {
        show(
                Samples.document(
                        "<img src=http://127.0.0.1:1/>",
                        Prose.of("<link rel=stylesheet href=http://127.0.0.1:1/>"),
                        Prose.of("</style><script src=http://127.0.0.1:1/></script>"),
                        Samples.prose(),
                        Samples.figure(),
                        Samples.matrix()),
                1200);
        assertThat(browser.requests()).hasSize(1).allMatch(request -> request.startsWith("file:"));
        assertThat(browser.valueOf("document.scripts.length")).isEqualTo("0");
    }

    @Test
    void refusesWhatWouldBeFetchedEvenIfItGotIn() {
        String html = InMemory.html(Samples.document(Prose.of("MARKED")));
        String breached =
                html.replace(
                        "MARKED",
                        "<img src='http://127.0.0.1:1/'><script>document.title='x'</script>"
                                + "<b style='color:red'>b</b>");
        show(breached, 1200);
        assertThat(browser.complaints())
                .hasSize(3)
                .allMatch(line -> line.contains("Content Security Policy"));
        assertThat(browser.driver().getTitle()).isNotEqualTo("x");
    }

    @Test
    void leadsFromEveryInternalLinkToAPlaceThatIsThere() {
        show(Samples.whole(), 1200);
        assertThat(
                        browser.valueOf(
                                "[...document.querySelectorAll('a[href^=\"#\"]')].filter("
                                        + "a => !document.getElementById(a.hash.substring(1)))"
                                        + ".length"))
                .isEqualTo("0");
        assertThat(browser.valueOf("document.querySelectorAll('a[href^=\"#\"]').length > 8"))
                .isEqualTo("true");
    }

    @Test
    void skipsToTheContentWithTheFirstTabAndEnter() {
        show(Samples.whole(), 1200);
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(browser.valueOf("document.activeElement.getBoundingClientRect().top >= 0"))
                .isEqualTo("true");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.valueOf("document.activeElement.tagName")).isEqualTo("MAIN");
    }

    @Test
    void copiesTheWordOfALight() {
        show(Samples.document(Samples.narrowTable()), 1200);
        assertThat(
                        browser.valueOf(
                                "(getSelection().selectAllChildren(document.body),"
                                        + " getSelection().toString())"))
                .contains("Delvis uppfyllt")
                .doesNotContain("◐");
    }

    @Test
    void printsWithItsHeadOnEachPageItsMarkAndItsColours() throws IOException {
        show(Samples.whole(), 1200);
        try (PDDocument printed = Loader.loadPDF(browser.print())) {
            List<String> pages =
                    IntStream.rangeClosed(1, printed.getNumberOfPages())
                            .mapToObj(page -> textOf(printed, page))
                            .toList();
            assertThat(pages).allMatch(page -> page.contains("Utkast"));
            assertThat(pages)
                    .filteredOn(page -> page.contains("Samtliga mål"))
                    .hasSizeGreaterThan(1);
            assertThat(pages)
                    .anyMatch(
                            page ->
                                    page.contains("1.2 Resurser och styrning")
                                            && !page.contains("1.1 Samlad bild"));
            int lying = pages.indexOf(firstWith("Liggande bilaga", pages));
            assertThat(printed.getPage(lying).getMediaBox().getWidth())
                    .isGreaterThan(printed.getPage(lying).getMediaBox().getHeight());
            assertThat(holds(new PDFRenderer(printed).renderImage(lying), 0x3B9B7E)).isTrue();
        }
    }

    private void show(Document document, int width) {
        show(InMemory.html(document), width);
    }

    private void show(String html, int width) {
        try {
            Path file = folder.resolve("report.html");
            Files.writeString(file, html, StandardCharsets.UTF_8);
            browser.resize(width, 900);
            browser.show(file.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertFitsItsWidth() {
        assertThat(browser.valueOf("document.documentElement.scrollWidth"))
                .isEqualTo(browser.valueOf("document.documentElement.clientWidth"));
    }

    private static String firstWith(String words, List<String> pages) {
        // The first is the table of contents.
        return pages.stream()
                .skip(1)
                .filter(page -> page.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String textOf(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(BufferedImage picture, int colour) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .anyMatch(
                        i ->
                                (picture.getRGB(i % picture.getWidth(), i / picture.getWidth())
                                                & 0xFFFFFF)
                                        == colour);
    }
}
