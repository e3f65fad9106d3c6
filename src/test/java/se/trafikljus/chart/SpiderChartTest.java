package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import se.trafikljus.chart.SpiderData.Ring;
import se.trafikljus.chart.SpiderData.Series;

class SpiderChartTest {

    private static final Color FIRST = SeriesLook.IN_ORDER.get(0).colour();

    @Test
    void isAWellFormedDocumentOfItsSize() throws Exception {
        SpiderChart chart = SpiderChart.of(Charts.sevenMunicipalities());
        Element root = parsed(chart.svg());

        assertThat(chart.width()).isEqualTo(560);
        assertThat(chart.height()).isEqualTo(480);
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 560 480");
        assertThat(root.getAttribute("width")).isEqualTo("560");
        assertThat(root.getAttribute("height")).isEqualTo("480");
        assertThat(root.getAttribute("role")).isEqualTo("img");
    }

    @Test
    void saysItsTitleAndDescriptionFirstWhateverTheyHold() throws Exception {
        Element root =
                parsed(
                        SpiderChart.of(Charts.sevenMunicipalities())
                                .described("Diagram 1 <&> \"åäö\"\u001b", "Sju kommuner")
                                .svg());

        assertThat(root.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(root.getFirstChild().getTextContent()).isEqualTo("Diagram 1 <&> \"åäö\"\uFFFD");
        assertThat(root.getFirstChild().getNextSibling().getNodeName()).isEqualTo("desc");
        assertThat(root.getFirstChild().getNextSibling().getTextContent())
                .isEqualTo("Sju kommuner");
    }

    @Test
    void namesNoFontNoIdAndNothingToFetch() {
        String svg = SpiderChart.of(Charts.sevenMunicipalities()).described("T", "D").svg();

        assertThat(svg)
                .startsWith("<svg ")
                .doesNotContain("<text", "font-family", " id=", "url(", "<!", "<?", "href");
    }

    @Test
    void drawsAStrokeForEachUnbrokenRunAndAMarkerForEachValue() throws Exception {
        Element root = parsed(SpiderChart.of(Charts.sevenMunicipalities()).svg());

        // One stroke and one marker more than the values ask for stand in the legend.
        assertThat(strokes(root, 0)).as("Karlstad, no gap").isEqualTo(1 + 1);
        assertThat(markers(root, 0)).isEqualTo(8 + 1);
        assertThat(strokes(root, 2)).as("Mark, one gap").isEqualTo(1 + 1);
        assertThat(markers(root, 2)).isEqualTo(7 + 1);
        assertThat(strokes(root, 5)).as("Vara, two lone points and a run").isEqualTo(1 + 1);
        assertThat(markers(root, 5)).isEqualTo(5 + 1);
    }

    @Test
    void leavesAGapAGap() throws Exception {
        SpiderData data = Charts.data(Series.of("Vara", 1, 1, Charts.GAP, 1, 1, 1, 1, 1));
        SpiderPlot plot = SpiderChart.of(data).plot();
        BufferedImage image = image(SpiderChart.of(data), 1);
        List<Point2D> points = plot.lines().get(0).markers();

        assertThat(isDrawn(image, middle(points.get(3), points.get(4)))).isTrue();
        assertThat(isDrawn(image, middle(points.get(7 - 1), points.get(0)))).isTrue();
        assertThat(isDrawn(image, middle(points.get(1), points.get(2))))
                .as("straight across the gap")
                .isFalse();
        Web web = web(data);
        assertThat(isDrawn(image, middle(points.get(1), web.on(2, 1)))).isFalse();
        assertThat(isDrawn(image, middle(points.get(1), web.on(2, 0)))).isFalse();
        assertThat(isDrawn(image, middle(points.get(1), web.towards(0, 0))))
                .as("to the centre")
                .isFalse();
        assertThat(isDrawn(image, web.on(2, 0))).isFalse();
        assertThat(isDrawn(image, web.towards(0, 0))).isFalse();
    }

    @Test
    void showsALonePointBetweenTwoGaps() throws Exception {
        SpiderData data =
                Charts.data(
                        Series.of(
                                "Vara",
                                Charts.GAP,
                                0.5,
                                Charts.GAP,
                                Charts.GAP,
                                Charts.GAP,
                                Charts.GAP,
                                Charts.GAP,
                                Charts.GAP));

        assertThat(isDrawn(image(SpiderChart.of(data), 1), web(data).on(1, 0.5))).isTrue();
    }

    @Test
    void leavesTheInsideOfALineAsItWasWithoutIt() throws Exception {
        SpiderData data = Charts.data(Series.of("Karlstad", 1, 1, 1, 1, 1, 1, 1, 1));
        double gap = Charts.GAP;
        SpiderData empty =
                Charts.data(Series.of("Karlstad", gap, gap, gap, gap, gap, gap, gap, gap));
        Point2D inside = web(data).towards(0.1, web(data).radius() * 0.6);

        assertThat(image(SpiderChart.of(data), 1).getRGB((int) inside.getX(), (int) inside.getY()))
                .isEqualTo(
                        image(SpiderChart.of(empty), 1)
                                .getRGB((int) inside.getX(), (int) inside.getY()));
    }

    static Stream<SpiderData> hardToFit() {
        String name = "Kommunalförbundet för gymnasiesamverkan i mellersta Norrland ";
        List<Series> longNames =
                IntStream.range(0, 8)
                        .mapToObj(i -> Series.of(name.repeat(i % 3 + 1), 1, 1, 1, 1, 1, 1, 1, 1))
                        .toList();
        Stream<SpiderData> anyNumberOfAxes =
                IntStream.rangeClosed(1, 12)
                        .mapToObj(
                                axes ->
                                        new SpiderData(
                                                Charts.labels(axes, name),
                                                Charts.THREE_LEVELS,
                                                Charts.alike(8, axes, 1)));
        return Stream.concat(
                Stream.of(
                        Charts.sevenMunicipalities(),
                        Charts.data(),
                        new SpiderData(Charts.AREAS, Charts.THREE_LEVELS, longNames),
                        new SpiderData(
                                Charts.AREAS.subList(0, 5),
                                List.of(new Ring("Uppfyllt", 1)),
                                Charts.alike(2, 5, 0))),
                anyNumberOfAxes);
    }

    @ParameterizedTest
    @MethodSource("hardToFit")
    void cutsNothingOff(SpiderData data) {
        Charts.assertNothingIsCutOff(SpiderChart.of(data));
    }

    @Test
    void isTheSameEveryTimeAndInEveryLocale() {
        SpiderChart first = SpiderChart.of(Charts.sevenMunicipalities()).described("T", "D");
        String svg = first.svg();
        byte[] png = first.png(1.5);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            SpiderChart second = SpiderChart.of(Charts.sevenMunicipalities()).described("T", "D");
            assertThat(second.svg()).isEqualTo(svg);
            assertThat(second.png(1.5)).isEqualTo(png);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void scalesItsImage() throws Exception {
        BufferedImage image = image(SpiderChart.of(Charts.sevenMunicipalities()), 2);

        assertThat(image.getWidth()).isEqualTo(1120);
        assertThat(image.getHeight()).isEqualTo(960);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1e6})
    void refusesAScaleThatMakesNoImage(double scale) {
        SpiderChart chart = SpiderChart.of(Charts.sevenMunicipalities());

        assertThatIllegalArgumentException().isThrownBy(() -> chart.png(scale));
    }

    @Test
    void growsForALegendOfManyLines() {
        SpiderData data =
                Charts.data(
                        IntStream.range(0, 8)
                                .mapToObj(i -> Series.of("lång ".repeat(90) + i, new double[8]))
                                .toArray(Series[]::new));

        assertThat(SpiderChart.of(data).height()).isGreaterThan(480);
    }

    @Test
    void takesTheWidthItIsGiven() {
        SpiderChart chart = SpiderChart.of(Charts.sevenMunicipalities(), 450, 400);

        assertThat(chart.width()).isEqualTo(450);
        assertThat(chart.height()).isEqualTo(400);
    }

    @Test
    void refusesMoreSeriesThanCanBeToldApart() {
        SpiderData nine =
                new SpiderData(Charts.AREAS, Charts.THREE_LEVELS, Charts.alike(9, 8, 0.5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpiderChart.of(nine))
                .withMessageContaining("8");
    }

    @Test
    void refusesAChartOfNothing() {
        SpiderData noAxes = new SpiderData(List.of(), Charts.THREE_LEVELS, List.of());
        SpiderData noRings = new SpiderData(Charts.AREAS, List.of(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> SpiderChart.of(noAxes));
        assertThatIllegalArgumentException().isThrownBy(() -> SpiderChart.of(noRings));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpiderChart.of(Charts.sevenMunicipalities(), 100, 100));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                SpiderChart.of(
                                        Charts.sevenMunicipalities(),
                                        Double.POSITIVE_INFINITY,
                                        100));
    }

    @Test
    void refusesAValueOutsideTheScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of("Karlstad", 1.5))
                .withMessageContaining("Karlstad");
        assertThatIllegalArgumentException().isThrownBy(() -> new Ring("Uppfyllt", -0.1));
    }

    private static Web web(SpiderData data) {
        return SpiderChart.of(data).web();
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    /** Unfilled paths in a series' colour. */
    private static long strokes(Element root, int series) {
        return paths(root)
                .filter(path -> inherited(path, "fill").equals("none"))
                .filter(path -> inherited(path, "stroke").equals(rgb(series)))
                .count();
    }

    /** Filled paths in a series' colour. */
    private static long markers(Element root, int series) {
        return paths(root)
                .filter(path -> inherited(path, "stroke").isEmpty())
                .filter(path -> inherited(path, "fill").equals(rgb(series)))
                .count();
    }

    private static Stream<Element> paths(Element root) {
        NodeList paths = root.getElementsByTagNameNS("*", "path");
        return IntStream.range(0, paths.getLength()).mapToObj(i -> (Element) paths.item(i));
    }

    private static String inherited(Element element, String attribute) {
        for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
            if (here.hasAttribute(attribute)) {
                return here.getAttribute(attribute);
            }
        }
        return "";
    }

    private static String rgb(int series) {
        Color colour = SeriesLook.IN_ORDER.get(series).colour();
        return colour.equals(Color.BLACK) ? "black" : "#%06x".formatted(colour.getRGB() & 0xFFFFFF);
    }

    private static BufferedImage image(SpiderChart chart, double scale) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(chart.png(scale)));
    }

    private static Point2D middle(Point2D one, Point2D other) {
        return new Point2D.Double((one.getX() + other.getX()) / 2, (one.getY() + other.getY()) / 2);
    }

    /** Whether the first series' colour is found within two pixels. */
    private static boolean isDrawn(BufferedImage image, Point2D at) {
        for (int dx = -2; dx <= 2; dx++) {
            for (int dy = -2; dy <= 2; dy++) {
                Color found = new Color(image.getRGB((int) at.getX() + dx, (int) at.getY() + dy));
                if (Math.abs(found.getRed() - FIRST.getRed()) < 60
                        && Math.abs(found.getBlue() - FIRST.getBlue()) < 40) {
                    return true;
                }
            }
        }
        return false;
    }
}
