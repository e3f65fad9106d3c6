package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.SmallMachine;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.AuditFixture;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.rubric.Objective;

/**
 * The comparative report on all municipalities, a paragraph in each cell, in every format for
 * readers; made in a process with the memory of a small machine.
 */
class ComparativeLoadTest {

    private static final int MUNICIPALITIES = 290;

    /** More than one chart has room for. */
    private static final int MANY_ENOUGH = 12;

    private static final int MEGABYTE = 1_000_000;

    private static final String TEXT =
            "Nämnden har inte beslutat om någon rutin för hur ungdomarna ska nås, och uppföljningen"
                    + " görs vid behov av en handläggare som saknar ersättare; kontakterna skrivs"
                    + " upp i ett eget system hos en av enheterna.";

    @TempDir static Path folder;

    /** Writes the report to a folder. */
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Document report = report(audits());
        Files.write(out.resolve("all.pdf"), InMemory.pdf(report));
        Files.writeString(out.resolve("all.html"), InMemory.html(report));
        Files.write(out.resolve("all.docx"), InMemory.docx(report));
    }

    @BeforeAll
    static void writeInHalfAGigabyte() throws IOException, InterruptedException {
        SmallMachine.run(ComparativeLoadTest.class, folder);
    }

    @Test
    void hasAPageForEachMunicipalityAsPdf() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("all.pdf").toFile())) {
            List<String> titles = new ArrayList<>();
            gather(pdf.getDocumentCatalog().getDocumentOutline(), titles);
            assertHasEachOnce(titles);
        }
    }

    /** All 290 would take veraPDF minutes; the pages of the others are made alike. */
    @Test
    void isAccessibleAndFitForArchivesAsPdf() throws Exception {
        byte[] some = InMemory.pdf(report(audits().subList(0, MANY_ENOUGH)));
        assertThat(Verapdf.violations(some)).isEmpty();
    }

    @Test
    void hasASectionForEachMunicipalityAsHtml() throws IOException {
        String html = Files.readString(folder.resolve("all.html"));
        assertHasEachOnce(
                Pattern.compile("<h[2-6][^>]*>([^<]*)</h")
                        .matcher(html)
                        .results()
                        .map((MatchResult heading) -> heading.group(1))
                        .toList());
    }

    @Test
    void hasASectionForEachMunicipalityInWord() throws IOException, XMLStreamException {
        try (ZipFile docx = new ZipFile(folder.resolve("all.docx").toFile());
                InputStream text = docx.getInputStream(docx.getEntry("word/document.xml"))) {
            assertHasEachOnce(headings(text));
        }
    }

    @Test
    void isLightEnoughToSend() throws IOException {
        assertThat(Files.size(folder.resolve("all.pdf"))).isLessThan(10L * MEGABYTE);
        assertThat(Files.size(folder.resolve("all.html"))).isLessThan(14L * MEGABYTE);
        assertThat(Files.size(folder.resolve("all.docx"))).isLessThan(12L * MEGABYTE);
    }

    private static void assertHasEachOnce(List<String> headings) throws IOException {
        List<String> names = register().stream().map(Municipality::name).toList();
        assertThat(names).hasSize(MUNICIPALITIES);
        assertThat(headings.stream().filter(names::contains))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private static void gather(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            gather(item, titles);
        }
    }

    /** The paragraphs of a Word file that are headings. */
    private static List<String> headings(InputStream document) throws XMLStreamException {
        XMLStreamReader xml =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(document, "UTF-8");
        List<String> headings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean heading = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("p")) {
                text.setLength(0);
                heading = false;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("pStyle")) {
                heading = xml.getAttributeValue(0).startsWith("Heading");
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("p")
                    && heading) {
                headings.add(text.toString());
            }
        }
        return headings;
    }

    static Document report(List<ScoredAudit> audits) {
        return ComparativeReport.of(
                Comparison.of(audits, Names.STRENGTHS),
                new ReportOrder(Language.SV, Optional.empty(), LocalDate.of(2026, 11, 22)));
    }

    static List<ScoredAudit> audits() throws IOException {
        List<String> ratings =
                List.of("met", "partly_met", "not_met", "partly_met", "not_in_scope");
        List<ScoredAudit> audits = new ArrayList<>();
        for (Municipality municipality : register()) {
            Map<String, Assessment> written = new LinkedHashMap<>();
            for (Objective objective : AuditFixture.KAA.objectives()) {
                int turn = 7 * audits.size() + 3 * written.size() * (1 + audits.size() % 4);
                String rating = ratings.get(turn % ratings.size());
                written.put(
                        objective.id(),
                        Assessment.unscored(objective.id())
                                .founded(TEXT, TEXT, TEXT, TEXT, turn % 9 == 0)
                                .rated(AuditFixture.KAA.rating(rating).orElseThrow(), "Anna", ""));
            }
            audits.add(
                    new ScoredAudit(
                            AuditFixture.auditOf(municipality.name()).done().audit(),
                            AuditFixture.KAA,
                            municipality,
                            written));
        }
        return audits;
    }

    private static List<Municipality> register() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Municipality.class.getResourceAsStream(
                                                "/municipality/municipalities.csv")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row -> new Municipality(row[0], row[1], row[2], row[3], row[4]))
                    .toList();
        }
    }
}
