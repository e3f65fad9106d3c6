package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Language;
import se.trafikljus.Office;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.SampleAudits;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.ReportOrder;

/** The review's seven audits as a Word file. */
class ComparativeReportInWordTest {

    @TempDir static Path home;
    @TempDir Path folder;
    private static List<ScoredAudit> audits = List.of();

    @BeforeAll
    static void read() throws IOException {
        audits = SampleAudits.read(home);
    }

    private static Document report(Language language) {
        return ComparativeReport.of(
                Comparison.of(audits, Names.STRENGTHS),
                new ReportOrder(language, Optional.empty(), LocalDate.of(2026, 11, 22)));
    }

    private Path written(Document report) throws IOException {
        Path docx = folder.resolve("comparison.docx");
        Files.write(docx, InMemory.docx(report));
        return docx;
    }

    private static <B extends Block> List<B> blocks(Document report, Class<B> kind) {
        return report.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysInItsTablesWhatTheDocumentSays(Language language) throws IOException {
        Document report = report(language);
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(written(report)))) {
            List<Block.Table> tables = blocks(report, Block.Table.class);
            assertThat(word.getTables()).hasSameSizeAs(tables);
            for (int i = 0; i < tables.size(); i++) {
                assertThat(cells(word.getTables().get(i))).isEqualTo(cells(tables.get(i)));
            }
            assertThat(word.getAllPictures()).hasSameSizeAs(blocks(report, Block.Figure.class));
        }
    }

    private static List<List<String>> cells(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            rows.add(row.getTableCells().stream().map(c -> plain(c.getText())).toList());
        }
        return rows;
    }

    /** A sign or a label is followed by its words, unless they stand there already. */
    private static List<List<String>> cells(Block.Table table) {
        List<Block.Row> rows = new ArrayList<>(table.head());
        rows.addAll(table.body());
        return rows.stream().map(row -> row.cells().stream().map(c -> said(c)).toList()).toList();
    }

    private static String said(Block.Cell cell) {
        StringBuilder said = new StringBuilder();
        cell.runs().stream().map(Run::text).forEach(said::append);
        boolean spokenAlready = said.toString().contains(cell.spoken());
        return plain(spokenAlready ? said.toString() : said + "\n" + cell.spoken());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsItsChaptersInTheNavigationOfAnOffice(Language language) throws IOException {
        Document report = report(language);
        Path pdf =
                Office.convert(
                        written(report),
                        "pdf:writer_pdf_Export:{\"ExportBookmarks\":"
                                + "{\"type\":\"boolean\",\"value\":\"true\"}}",
                        folder);
        try (PDDocument laidOut = Loader.loadPDF(pdf.toFile())) {
            List<String> titles = new ArrayList<>();
            gather(laidOut.getDocumentCatalog().getDocumentOutline(), titles);
            assertThat(titles)
                    .containsExactlyElementsOf(
                            blocks(report, Block.Heading.class).stream()
                                    .map(Block.Heading::label)
                                    .toList());
            assertThat(laidOut.getNumberOfPages()).isBetween(8, 60);
        }
    }

    private static void gather(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            gather(item, titles);
        }
    }
}
