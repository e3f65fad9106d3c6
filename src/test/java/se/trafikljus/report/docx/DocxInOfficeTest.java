package se.trafikljus.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Office;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;

/** What LibreOffice makes of the files: it opens them, lays them out, and sees their headings. */
class DocxInOfficeTest {

    private static final String PDF_WITH_BOOKMARKS =
            "pdf:writer_pdf_Export:{\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
                    + "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    @TempDir Path folder;

    @Test
    void showsTheHeadingsInItsNavigationAndLosesNoWord() throws IOException {
        Document document = Samples.everything(Language.SV);
        try (PDDocument pdf = laidOut(document)) {
            assertThat(outline(pdf))
                    .containsExactlyElementsOf(
                            document.blocks().stream()
                                    .filter(Block.Heading.class::isInstance)
                                    .map(block -> ((Block.Heading) block).label())
                                    .toList());
            assertThat(words(pdf)).contains(words(document));
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv-SE");
        }
    }

    @Test
    void marksAndNumbersEachPage() throws IOException {
        try (PDDocument pdf = laidOut(Samples.everything(Language.EN))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(4, 6);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(pdf)).contains("Draft", "Page " + page + " of " + pages);
            }
        }
    }

    @Test
    void repeatsTheHeadOfATableOnEachPage() throws IOException {
        try (PDDocument pdf = laidOut(Samples.document(Samples.table("Tabell 1. Skäl", "t", 40)))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(text.split("Kommun Skäl År", -1)).hasSize(pdf.getNumberOfPages() + 1);
        }
    }

    @Test
    void laysPagesDown() throws IOException {
        try (PDDocument pdf = laidOut(Samples.everything(Language.SV))) {
            List<Boolean> lying = new ArrayList<>();
            pdf.getPages()
                    .forEach(
                            p ->
                                    lying.add(
                                            p.getMediaBox().getWidth()
                                                    > p.getMediaBox().getHeight()));
            assertThat(lying).containsOnlyOnce(true);
        }
    }

    private PDDocument laidOut(Document document) throws IOException {
        Path docx = folder.resolve("report.docx");
        Files.write(docx, InMemory.docx(document));
        Path pdf = Office.convert(docx, PDF_WITH_BOOKMARKS, folder);
        return Loader.loadPDF(pdf.toFile());
    }

    private static List<String> outline(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        gather(pdf.getDocumentCatalog().getDocumentOutline(), titles);
        return titles;
    }

    private static void gather(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            gather(item, titles);
        }
    }

    /** Letters alone: lines end where the layout wants them to, and words are divided there. */
    private static String words(PDDocument pdf) throws IOException {
        return letters(new PDFTextStripper().getText(pdf));
    }

    private static List<String> words(Document document) {
        return document.blocks().stream()
                .flatMap(
                        block -> {
                            if (block instanceof Block.Prose prose) {
                                return Stream.of(Runs.text(prose.runs()));
                            } else if (block instanceof Block.Items items) {
                                return items.items().stream().map(item -> Runs.text(item.runs()));
                            } else if (block instanceof Block.Quotation quotation) {
                                return quotation.text().lines();
                            } else if (block instanceof Block.Table table) {
                                return Stream.concat(
                                        Stream.of(table.caption()),
                                        table.notes().stream().map(note -> Runs.text(note.runs())));
                            } else if (block instanceof Block.Figure figure) {
                                return Stream.of(figure.caption());
                            }
                            return Stream.empty();
                        })
                .map(DocxInOfficeTest::letters)
                .toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
