package se.trafikljus.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.trafikljus.report.pdf.Heard;

/**
 * The tables of a report's file, as one who hears them does: rows of cells, each in words. Read
 * with other code than they were written with.
 */
public final class TablesOf {

    private TablesOf() {}

    public static List<List<List<String>>> pdf(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return Heard.in(pdf).all("Table").stream()
                    .map(
                            table ->
                                    table.all("TR").stream()
                                            .map(
                                                    row ->
                                                            row.children().stream()
                                                                    .map(cell -> tidy(cell.said()))
                                                                    .toList())
                                            .toList())
                    .toList();
        }
    }

    public static List<List<List<String>>> html(Path file) throws IOException {
        return elements(root(file), "table").stream()
                .map(table -> elements(table, "tr").stream().map(row -> cells(row)).toList())
                .toList();
    }

    /** The paragraphs of a page. */
    static List<String> paragraphs(Path file) throws IOException {
        return elements(root(file), "p").stream().map(p -> tidy(heard(p))).toList();
    }

    private static Element root(Path file) throws IOException {
        try {
            String html =
                    Files.readString(file).replace("<!DOCTYPE html>", "").replace("&nbsp;", " ");
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell instanceof Element element) {
                cells.add(tidy(heard(element)));
            }
        }
        return cells;
    }

    /** Without what is hidden from those who hear the page. */
    private static String heard(Node node) {
        if (node instanceof Element element && element.getAttribute("aria-hidden").equals("true")) {
            return "";
        }
        if (!node.hasChildNodes()) {
            return node instanceof Element ? "" : node.getTextContent();
        }
        StringBuilder text = new StringBuilder();
        for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            text.append(heard(kid));
        }
        return text.toString();
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    public static List<List<List<String>>> docx(Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            List<List<List<String>>> tables = new ArrayList<>();
            for (XWPFTable table : document.getTables()) {
                List<List<String>> rows = new ArrayList<>();
                for (XWPFTableRow row : table.getRows()) {
                    rows.add(
                            row.getTableCells().stream()
                                    .map(cell -> tidy(cell.getText()))
                                    .toList());
                }
                tables.add(rows);
            }
            return tables;
        }
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
