package se.trafikljus.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import se.trafikljus.Golden;
import se.trafikljus.Language;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Contents;
import se.trafikljus.report.document.Block.Figure;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.PageBreak;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Quotation;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Run;

class HtmlWriterTest {

    static Stream<Arguments> kinds() {
        Heading chapter = new Heading(2, "1", "Resultat", "results");
        return Stream.of(
                kind("heading", chapter, new Heading(3, "", "Samlad bild", "overview")),
                kind("prose", Samples.prose(), new Prose(List.of())),
                kind(
                        "items",
                        Samples.items(false),
                        Samples.items(true),
                        new Items(true, List.of())),
                kind("table-wide", Samples.matrix()),
                kind("table-narrow", Samples.narrowTable()),
                kind("figure", Samples.figure()),
                kind(
                        "figures-with-a-common-layer",
                        Samples.layered("vara", "Vara mot medianen."),
                        Samples.layered("mark", "Mark mot medianen."),
                        Samples.layered("tom", " ")),
                kind("quotation", Samples.quotation(), new Quotation("Utan källa.", "")),
                kind(
                        "page-break",
                        new PageBreak(false),
                        Prose.of("Stående."),
                        new PageBreak(true),
                        new PageBreak(true),
                        Prose.of("Liggande.")),
                kind(
                        "contents",
                        new Contents("Innehåll", 3),
                        chapter,
                        new Heading(3, "1.1", "Samlad bild", "overview"),
                        new Heading(4, "1.1.1", "För djupt", "deep"),
                        new Heading(3, "1.2", "Per tema", "themes"),
                        new Heading(2, "2", "Metod", "method")),
                kind("contents-of-nothing", new Contents("Innehåll", 3), Prose.of("Kort.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void writesEachKindOfBlockAsItsGoldenFile(String name, Block... blocks) {
        String html = InMemory.html(Samples.document(blocks));
        parsed(html);
        Golden.assertSame("report/html/" + name + ".html", mainOf(html));
    }

    @Test
    void writesAWholeDocumentAsItsGoldenFile() {
        Golden.assertSame("report/html/whole.html", InMemory.html(Samples.whole()));
    }

    @Test
    void writesTheSameTextTwice() {
        assertThat(InMemory.html(Samples.whole())).isEqualTo(InMemory.html(Samples.whole()));
    }

    @Test
    void saysLanguageTitleSubjectAuthorAndDate() {
        Element html = parsed(InMemory.html(Samples.document()));
        assertThat(html.getAttribute("lang")).isEqualTo("sv-SE");
        assertThat(all(html, "title")).isEqualTo("Kommunala aktivitetsansvaret i sju kommuner");
        assertThat(meta(html, "description")).contains("Jämförelse av sju kommuners granskningar.");
        assertThat(meta(html, "author")).contains("Kommunens revisorer");
        assertThat(meta(html, "dcterms.date")).contains("2017-11-20");
    }

    @Test
    void leavesTheAuthorOutWhereThereIsNone() {
        Document d = Samples.document();
        Document anonymous =
                new Document(
                        d.title(), d.subject(), "", Language.EN, d.date(), d.mark(), d.blocks());
        Element html = parsed(InMemory.html(anonymous));
        assertThat(meta(html, "author")).isEmpty();
        assertThat(html.getAttribute("lang")).isEqualTo("en-GB");
        assertThat(all(html, "a")).isEqualTo("Skip to the content");
    }

    @Test
    void showsTheMarkOnlyWhereThereIsOne() {
        assertThat(all(parsed(InMemory.html(Samples.document("Utkast"))), "header"))
                .contains("Utkast");
        assertThat(InMemory.html(Samples.document())).doesNotContain("class=\"mark\"");
    }

    @Test
    void usesNoSignInItsStyleThatXmlWouldEscape() {
        Document hostile = hostile("</style><script>&amp;\"\\}");
        assertThat(Stylesheet.of(hostile).text()).doesNotContain("<", ">", "&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style></title><script>alert(1)</script>",
                "<img src=http://127.0.0.1:1/>",
                "<link href=file:///etc/passwd>",
                "]]> --> <!-- <![CDATA[ &amp; &lt; &nbsp; &#x41;",
                "\" onclick=\"alert(1)\" x='",
                "${7*7} {{7*7}} #{7} th:text",
                "åäö Å Å A\u030A 🚦 – ◐",
                "one\ntwo\tthree"
            })
    void printsHostileTextToTheLetter(String text) {
        assertStandsEverywhere(InMemory.html(hostile(text)), text);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    a NUL,                   0000
                    an escape,               001B
                    a bell,                  0007
                    delete,                  007F
                    a C1 control,            0085
                    a high surrogate alone,  D83D
                    a low surrogate alone,   DEA6
                    a right-to-left override, 202E
                    an isolate,              2066
                    a noncharacter,          FFFF
                    another,                 FDD0
                    """)
    void replacesWhatNoFileMayHold(String what, String code) {
        String text = "före" + (char) Integer.parseInt(code, 16) + "efter";
        assertStandsEverywhere(InMemory.html(hostile(text)), "före\uFFFDefter");
    }

    @Test
    void keepsLineBreaksOfAnySystem() {
        Document document = Samples.document(new Quotation("ett\r\ntvå\rtre", ""));
        assertThat(InMemory.html(document)).contains("<p>ett\ntvå\ntre</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#nowhere",
                "#",
                "",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//example.org",
                " https://example.org"
            })
    void printsALinkThatLeadsNowhereAsPlainWords(String target) {
        Document document = Samples.document(new Prose(List.of(new Run.Link("ord", target))));
        assertThat(mainOf(InMemory.html(document))).contains("<p>ord</p>");
    }

    @Test
    void namesALinkWithoutWordsByItsAddress() {
        Document document =
                Samples.document(new Prose(List.of(new Run.Link(" ", "HTTPS://example.org"))));
        assertThat(InMemory.html(document))
                .contains("<a href=\"HTTPS://example.org\">HTTPS://example.org</a>");
    }

    @Test
    void refusesTwoBlocksWithOneAnchor() {
        Document document =
                Samples.document(
                        new Heading(2, "1", "Resultat", "results"),
                        new Heading(2, "2", "Resultat", "results"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InMemory.html(document))
                .withMessage("The anchor 'results' stands twice");
    }

    @Test
    void refusesAnAnchorWithABlank() {
        Document document = Samples.document(new Heading(2, "1", "Resultat", "the results"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InMemory.html(document))
                .withMessage("The anchor 'the results' holds a blank");
    }

    @Test
    void holdsALayerOfManyPicturesOnce() {
        String html = InMemory.html(twoWithACommonLayer());
        assertThat(html)
                .containsOnlyOnce("id=\"layer-1\"")
                .containsOnlyOnce("<use href=\"#layer-1\"/>")
                .doesNotContain("layer-2", "<img");
    }

    @Test
    void namesNothingInAPictureThatSharesNothing() {
        assertThat(InMemory.html(Samples.document(Samples.layered("vara", "Vara."))))
                .contains("role=\"img\" aria-label=\"Vara.\"")
                .doesNotContain("<img", "<use", "layer-1");
    }

    @Test
    void holdsALetterOfManyPicturesOnce() {
        Figure one = new Figure("Ett", "one", "Ett.", Samples.web(), List.of());
        Figure other = new Figure("Två", "other", "Två.", Samples.web(), List.of());
        Figure third = new Figure("Tre", "third", "Tre.", Samples.web(), List.of());
        String html = InMemory.html(Samples.document(one, other, third));
        String first = html.substring(html.indexOf("<svg"), html.indexOf("</svg>"));
        String last = html.substring(html.lastIndexOf("<svg"), html.lastIndexOf("</svg>"));

        assertThat(first).contains(" id=\"_0\"");
        assertThat(last).contains("<use href=\"#_").doesNotContain(" id=");
        assertThat(last).hasSizeLessThan(first.length() / 4);
        assertThat(Pattern.compile(" id=\"_0\"").matcher(html).results()).hasSize(1);
    }

    @Test
    void namesNoLetterAsAPlaceOfTheDocument() {
        String html =
                InMemory.html(
                        Samples.document(
                                new Figure("Ett", "_0", "Ett.", Samples.web(), List.of())));

        assertThat(html).contains("id=\"__0\"");
        assertThat(Pattern.compile(" id=\"_0\"").matcher(html).results()).hasSize(1);
    }

    @Test
    void namesNoLayerAsAPlaceOfTheDocument() {
        List<Block> blocks = new ArrayList<>(twoWithACommonLayer().blocks());
        blocks.add(new Heading(2, "", "Ett", "layer-1"));
        String html = InMemory.html(Samples.document(blocks.toArray(Block[]::new)));
        assertThat(html).contains("id=\"layer-2\"", "#layer-2").containsOnlyOnce("id=\"layer-1\"");
    }

    private static Document twoWithACommonLayer() {
        return Samples.document(Samples.layered("vara", "Vara."), Samples.layered("mark", "Mark."));
    }

    @Test
    void headsNothingWithAnEmptyHeaderCell() {
        Row head = new Row(List.of(Cell.header(" ", Scope.COLUMN), Cell.header("A", Scope.COLUMN)));
        Table table = new Table("Tabell", "t", List.of(head), List.of(), List.of());
        assertThat(InMemory.html(Samples.document(table)))
                .contains(
                        "<td role=\"cell\"> </td>",
                        "<th scope=\"col\" role=\"columnheader\">A</th>");
    }

    @Test
    void givesEachShadeOfTheDocumentOneClass() {
        String html = InMemory.html(Samples.document(Samples.narrowTable(), Samples.matrix()));
        assertThat(html)
                .containsOnlyOnce(".light-1::after { background: #3B9B7E; color: #111111;")
                .contains(".light-4::after { background: #E6E6E6; color: #333333;")
                .doesNotContain(".shade-")
                .doesNotContain("style=\"");
    }

    private static Arguments kind(String name, Block... blocks) {
        return Arguments.of(name, blocks);
    }

    /** The text in every place where a document carries one. */
    private static Document hostile(String text) {
        List<Run> runs =
                List.of(
                        new Run.Plain(text),
                        new Run.Strong(text),
                        new Run.Emphasis(text),
                        new Run.Link(text, "https://example.org/" + text));
        Cell light = new Cell(runs, Scope.ROW, 1, Optional.of(Samples.GREEN), text, true);
        return new Document(
                text,
                text,
                text,
                Language.SV,
                Samples.document().date(),
                text,
                List.of(
                        new Contents(text, 2),
                        new Heading(2, text, text, "h"),
                        new Prose(runs),
                        new Items(true, List.of(new Prose(runs))),
                        new Table(
                                text,
                                "t",
                                List.of(new Row(List.of(light, light, light, light))),
                                List.of(),
                                List.of(new Prose(runs))),
                        new Figure(text, "f", text, new Samples.Disc(), List.of(new Prose(runs))),
                        new Quotation(text, text)));
    }

    private static void assertStandsEverywhere(String html, String text) {
        Element root = parsed(html);
        for (String name :
                List.of(
                        "title",
                        "h1",
                        "h2",
                        "strong",
                        "em",
                        "a",
                        "caption",
                        "th",
                        "nav",
                        "figcaption",
                        "blockquote",
                        "li")) {
            assertThat(all(root, name)).as(name).contains(text);
        }
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(root.getElementsByTagName("img").getLength()).isZero();
        assertThat(root.getElementsByTagName("link").getLength()).isZero();
    }

    private static String mainOf(String html) {
        int from = html.indexOf("<main");
        return html.substring(from, html.indexOf("</main>") + "</main>".length()) + "\n";
    }

    private static Element parsed(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)))
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("Not well-formed: " + html, e);
        }
    }

    private static String all(Element root, String name) {
        StringBuilder text = new StringBuilder();
        NodeList elements = root.getElementsByTagName(name);
        for (int i = 0; i < elements.getLength(); i++) {
            text.append(elements.item(i).getTextContent());
        }
        return text.toString();
    }

    private static Optional<String> meta(Element root, String name) {
        NodeList elements = root.getElementsByTagName("meta");
        for (int i = 0; i < elements.getLength(); i++) {
            Element meta = (Element) elements.item(i);
            if (meta.getAttribute("name").equals(name)) {
                return Optional.of(meta.getAttribute("content"));
            }
        }
        return Optional.empty();
    }
}
