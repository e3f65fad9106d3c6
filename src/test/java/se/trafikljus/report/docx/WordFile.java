package se.trafikljus.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Block;

/** A Word file, taken apart: as its XML, and as Apache POI reads it. */
final class WordFile {

    private final byte[] bytes;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Set<LocalDateTime> times = new LinkedHashSet<>();

    private WordFile(byte[] bytes) {
        this.bytes = bytes;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                entries.put(e.getName(), zip.readAllBytes());
                times.add(e.getTimeLocal());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordFile of(se.trafikljus.report.document.Document document) {
        return new WordFile(InMemory.docx(document));
    }

    static WordFile of(Block... blocks) {
        return of(Samples.document(blocks));
    }

    static WordFile of(byte[] bytes) {
        return new WordFile(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    Set<String> names() {
        return entries.keySet();
    }

    Set<LocalDateTime> times() {
        return times;
    }

    byte[] entry(String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    XWPFDocument inPoi() {
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream stream(String name) {
        return new ByteArrayInputStream(entry(name));
    }

    /** What an XPath finds in the text, as text; names carry the prefixes of the file. */
    List<String> found(String path) {
        return found("word/document.xml", path);
    }

    List<String> found(String part, String path) {
        List<String> found = new ArrayList<>();
        NodeList nodes = nodes(part, path);
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            found.add(Objects.requireNonNull(node.getTextContent()));
        }
        return found;
    }

    int count(String path) {
        return nodes("word/document.xml", path).getLength();
    }

    /** The names of what stands in each element that an XPath finds, without their prefixes. */
    List<List<String>> children(String path) {
        List<List<String>> children = new ArrayList<>();
        NodeList nodes = nodes("word/document.xml", path);
        for (int i = 0; i < nodes.getLength(); i++) {
            List<String> names = new ArrayList<>();
            NodeList inside = nodes.item(i).getChildNodes();
            for (int j = 0; j < inside.getLength(); j++) {
                names.add(Objects.requireNonNull(inside.item(j).getLocalName()));
            }
            children.add(names);
        }
        return children;
    }

    private NodeList nodes(String part, String path) {
        try {
            XPath finder = XPathFactory.newInstance().newXPath();
            finder.setNamespaceContext(new Prefixes());
            return (NodeList) finder.evaluate(path, parsed(part), XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private Document parsed(String part) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(entry(part)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(part, e);
        }
    }

    /** The prefixes that paths in tests may use. */
    private static final class Prefixes implements NamespaceContext {

        private static final Map<String, String> NAMES =
                Map.of(
                        "w",
                        Namespaces.WORDS,
                        "r",
                        Namespaces.RELATIONS,
                        "wp",
                        Namespaces.PLACED,
                        "a",
                        Namespaces.DRAWING,
                        "rel",
                        "http://schemas.openxmlformats.org/package/2006/relationships",
                        "types",
                        "http://schemas.openxmlformats.org/package/2006/content-types");

        @Override
        public String getNamespaceURI(String prefix) {
            return Objects.requireNonNull(NAMES.get(prefix), prefix);
        }

        @Override
        public String getPrefix(String namespace) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException();
        }
    }
}
