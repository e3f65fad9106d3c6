package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.DomXmpParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Language;
import se.trafikljus.report.InMemory;

/** What veraPDF does not see. */
@SuppressWarnings("NullAway.Init") // set before the tests
class PdfStructureTest {

    private static PDDocument pdf;
    private static Heard document;

    @BeforeAll
    static void write() throws IOException {
        pdf = Loader.loadPDF(InMemory.pdf(Samples.everything(Language.SV)));
        document = Heard.in(pdf);
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysItsLanguage(Language language) throws IOException {
        byte[] bytes = InMemory.pdf(Samples.everything(language));
        try (PDDocument written = Loader.loadPDF(bytes)) {
            assertThat(written.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
        }
    }

    @Test
    void showsItsTitleAndTabsThroughItsStructure() {
        assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
        for (PDPage page : pdf.getPages()) {
            assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
        }
    }

    @Test
    void carriesTitleSubjectAuthorAndNoTimeFinerThanItsDate() throws Exception {
        assertThat(pdf.getDocumentInformation().getTitle())
                .isEqualTo("Jämförelse av granskningar 2026");
        assertThat(pdf.getDocumentInformation().getCOSObject().getString(COSName.CREATION_DATE))
                .isEqualTo("D:20260301");
        XMPMetadata xmp =
                new DomXmpParser()
                        .parse(pdf.getDocumentCatalog().getMetadata().exportXMPMetadata());
        assertThat(xmp.getDublinCoreSchema().getTitle())
                .isEqualTo("Jämförelse av granskningar 2026");
        assertThat(xmp.getDublinCoreSchema().getDescription()).startsWith("Sju granskningar");
        assertThat(xmp.getDublinCoreSchema().getCreators())
                .containsExactly("Revisorerna i Exempelstad");
        assertThat(xmp.getPDFAIdentificationSchema().getConformance()).isEqualTo("A");
    }

    @Test
    void hasTheTitleAsItsOnlyFirstHeading() {
        assertThat(document.all("H1"))
                .singleElement()
                .extracting(Heard::text)
                .isEqualTo("Jämförelse av granskningar 2026");
        assertThat(document.all("H3")).extracting(Heard::text).contains("2.1 Översikt");
    }

    @Test
    void nestsItsBookmarksAsItsHeadings() throws IOException {
        PDOutlineNode outline = pdf.getDocumentCatalog().getDocumentOutline();
        assertThat(titles(outline)).containsExactly("Jämförelse av granskningar 2026");
        PDOutlineItem title = outline.getFirstChild();
        assertThat(titles(title))
                .containsExactly("Innehåll", "1 Sammanfattning", "2 Resultat", "3 Diskussion");
        PDOutlineItem results = title.getFirstChild().getNextSibling().getNextSibling();
        assertThat(titles(results)).containsExactly("2.1 Översikt", "2.2 Bild", "2.3 Iakttagelser");
        assertThat(pdf.getPages().indexOf(results.findDestinationPage(pdf)) + 1)
                .isEqualTo(heading("2 Resultat").page());
    }

    private static List<String> titles(PDOutlineNode node) {
        List<String> titles = new ArrayList<>();
        node.children().forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    private static Heard heading(String text) {
        return document.all()
                .filter(e -> e.type().startsWith("H") && e.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesEachHeaderCellItsScope() {
        List<Heard> headers = document.all("TH");
        assertThat(headers).hasSizeGreaterThan(30);
        assertThat(headers)
                .allSatisfy(th -> assertThat(th.attribute("Scope")).isIn("Column", "Row"));
        Heard matrix = document.first("Table");
        assertThat(matrix.first("THead").all("TH"))
                .allSatisfy(th -> assertThat(th.attribute("Scope")).isEqualTo("Column"));
        Heard group = matrix.first("TBody").first("TH");
        assertThat(group.text()).isEqualTo("1 Styrning och ledning");
        assertThat(group.attribute("Scope")).isEqualTo("Row");
        assertThat(group.attributes().getInt("ColSpan")).isEqualTo(8);
    }

    @Test
    void putsTheCaptionFirstInItsTable() {
        assertThat(document.all("Table"))
                .hasSize(3)
                .allSatisfy(
                        table -> assertThat(table.children().get(0).type()).isEqualTo("Caption"));
        assertThat(document.first("Caption").text())
                .isEqualTo("Tabell 1. Bedömning per kontrollmål och kommun");
    }

    @Test
    void readsAWordForEachSymbol() {
        List<Heard> symbols =
                document.all("Span").stream().filter(e -> "✓◐✗–".contains(e.text())).toList();
        assertThat(symbols).hasSize(8 * 3 * 7 + 4);
        assertThat(symbols)
                .allSatisfy(
                        e ->
                                assertThat(e.spoken())
                                        .isEqualTo(
                                                switch (e.text()) {
                                                    case "✓" -> "Uppfyllt";
                                                    case "◐" -> "Delvis uppfyllt";
                                                    case "✗" -> "Ej uppfyllt";
                                                    default -> "Ingår ej i granskningen";
                                                }));
    }

    @Test
    void readsARepeatedHeadOnce() throws IOException {
        Heard matrix = document.first("Table");
        assertThat(matrix.lastPage()).isGreaterThan(matrix.first("Caption").page());
        assertThat(matrix.text()).containsOnlyOnce("Område och kontrollmål");
        assertThat(artifactsOn(matrix.lastPage(), "Pagination")).contains("Område och kontrollmål");
    }

    @Test
    void keepsHeaderFooterAndMarkOutOfWhatIsRead() throws IOException {
        assertThat(document.text()).doesNotContain("Sida 2 av", "Utkast");
        assertThat(artifactsOn(2, "Pagination"))
                .contains("Sida 2 av " + pdf.getNumberOfPages())
                .contains("Utkast")
                .contains("Jämförelse av granskningar 2026");
    }

    private static String artifactsOn(int page, String type) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(pdf.getPage(page - 1));
        Predicate<PDMarkedContent> wanted =
                content ->
                        "Artifact".equals(content.getTag())
                                && type.equals(
                                        content.getProperties().getNameAsString(COSName.TYPE));
        StringBuilder text = new StringBuilder();
        extractor.getMarkedContents().stream()
                .filter(wanted)
                .flatMap(content -> content.getContents().stream())
                .filter(TextPosition.class::isInstance)
                .forEach(position -> text.append(((TextPosition) position).getUnicode()));
        return text.toString();
    }

    @Test
    void leadsItsLinksSomewhereAndNamesThem() throws IOException {
        List<PDAnnotationLink> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                links.add((PDAnnotationLink) annotation);
            }
        }
        assertThat(links).hasSizeGreaterThan(8);
        assertThat(links)
                .allSatisfy(
                        link -> {
                            assertThat(link.getContents()).isNotBlank();
                            assertThat(link.getAction()).isNotNull();
                        });
        assertThat(links)
                .filteredOn(link -> link.getContents().startsWith("tabell 1"))
                .isNotEmpty()
                .allSatisfy(
                        link ->
                                assertThat(pageOf(link))
                                        .isEqualTo(
                                                document.first("Table").first("Caption").page()));
        assertThat(links)
                .filteredOn(link -> link.getAction() instanceof PDActionURI)
                .extracting(link -> ((PDActionURI) link.getAction()).getURI())
                .isNotEmpty()
                .containsOnly("https://www.riksdagen.se/sv/%C3%A5?q=1&r=2");
        assertThat(document.all("Link"))
                .allSatisfy(link -> assertThat(link.clickables()).isPositive());
    }

    private static int pageOf(PDAnnotationLink link) throws IOException {
        PDActionGoTo go = (PDActionGoTo) link.getAction();
        return pdf.getPages().indexOf(((PDPageDestination) go.getDestination()).getPage()) + 1;
    }

    @Test
    void readsALinkOverTwoLinesAsOne() {
        assertThat(document.all("P").stream().flatMap(p -> p.all("Link").stream()))
                .extracting(Heard::text)
                .containsExactly(
                        "tabell 1 med bedömningen av varje mål",
                        "skollagen på riksdagens webbplats");
        assertThat(document.all("P").get(1).text())
                .contains("mål och särskilt de kursiverade målen, som är svårast att nå, samt");
    }

    @Test
    void namesInItsContentsThePagesWhereTheHeadingsStand() {
        List<Heard> items = document.all("TOCI");
        assertThat(items).hasSize(7);
        assertThat(document.first("TOC").children().get(1).all("TOC")).hasSize(1);
        for (Heard item : items) {
            Heard link = item.first("Reference").first("Link");
            String label = link.text().replaceAll("\\d+$", "");
            assertThat(link.text()).isEqualTo(label + heading(label).page());
        }
    }

    @Test
    void readsListsWithTheirLabels() {
        List<Heard> lists = document.all("L");
        assertThat(lists.get(0).attribute("ListNumbering")).isEqualTo("Disc");
        assertThat(lists.get(0).all("Lbl")).extracting(Heard::text).containsOnly("•");
        assertThat(lists.get(1).attribute("ListNumbering")).isEqualTo("Decimal");
        assertThat(lists.get(1).all("Lbl"))
                .extracting(Heard::text)
                .containsExactly("1.", "2.", "3.");
        assertThat(lists.get(0).all("LBody").get(1).text()).isEqualTo(Samples.LONG);
    }

    @Test
    void tellsWhatAPictureShowsAndWhereItStands() {
        Heard figure = document.first("Figure");
        assertThat(figure.alt()).startsWith("Ett spindeldiagram");
        assertThat(figure.attributes().getCOSArray(COSName.BBOX).size()).isEqualTo(4);
        assertThat(document.all("Caption"))
                .extracting(Heard::text)
                .contains("Diagram 1. Områdenas värden");
    }

    @Test
    void readsAQuotationAsOne() {
        assertThat(document.first("BlockQuote").all("P"))
                .extracting(Heard::text)
                .containsExactly(
                        "Vi når nästan alla ungdomar, men vi vet inte vad som händer efteråt.",
                        "Enhetschef, intervju 2025-11-04");
    }
}
