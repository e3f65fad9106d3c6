package se.trafikljus.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Message;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;

/**
 * Writes a document as a Word file (Office Open XML) that its readers can go on writing in: its
 * headings, lists, captions and tables are Word's own, in styles that the file defines. The same
 * document gives the same bytes.
 *
 * <p>The parts are written straight into the zip, not built as a tree first: a report on all
 * municipalities has some millions of elements.
 */
public final class DocxWriter {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String CORE_TYPE =
            "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String APPLICATION_TYPE =
            "application/vnd.openxmlformats-officedocument.extended-properties+xml";

    /**
     * Writes the document as a DOCX file; the stream is left open.
     *
     * @throws IllegalArgumentException if two blocks have one anchor
     */
    public void write(Document document, OutputStream to) throws IOException {
        Archive archive = new Archive(to);
        try {
            put(document, archive);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        archive.finish();
    }

    private static void put(Document document, Archive archive) {
        Book book = Book.of(document);
        List<Part> parts = parts(document);
        archive.addXml("[Content_Types].xml", xml -> contentTypes(parts, xml));
        archive.addXml("_rels/.rels", DocxWriter::relations);
        archive.addXml("docProps/core.xml", xml -> Properties.writeCore(document, xml));
        archive.addXml("docProps/app.xml", Properties::writeApplication);
        archive.addXml("word/document.xml", xml -> new Body(document, book, xml).write());
        parts.forEach(part -> write(part, document, book, archive));
        book.drawings().writeFiles(archive);
        archive.addXml("word/_rels/document.xml.rels", xml -> relations(parts, book, xml));
    }

    private static List<Part> parts(Document document) {
        List<Part> parts = new ArrayList<>(List.of(Part.values()));
        if (Legible.of(document.mark()).isBlank()) {
            parts.remove(Part.HEADER);
        }
        if (document.blocks().stream()
                .noneMatch(b -> b instanceof Block.PageBreak to && to.landscape())) {
            parts.remove(Part.FOOTER_LANDSCAPE);
        }
        return List.copyOf(parts);
    }

    private static void write(Part part, Document document, Book book, Archive archive) {
        String name = "word/" + part.file();
        RunningLines lines = new RunningLines(document, book);
        switch (part) {
            case STYLES, SETTINGS, FONTS ->
                    archive.add(
                            name,
                            Template.filled(part.file(), gap -> filling(gap, document, book)));
            case NUMBERING -> archive.addXml(name, xml -> book.numbering().write(document, xml));
            case HEADER -> archive.addXml(name, lines::writeHeader);
            case FOOTER -> archive.addXml(name, xml -> lines.writeFooter(Paper.PORTRAIT, xml));
            case FOOTER_LANDSCAPE ->
                    archive.addXml(name, xml -> lines.writeFooter(Paper.LANDSCAPE, xml));
        }
    }

    /** What stands in a gap of a template: the language, a heading's numbering, a style's name. */
    private static String filling(String gap, Document document, Book book) {
        if (gap.equals("language")) {
            return document.language().tag();
        } else if (gap.startsWith("numbering.")) {
            return book.numbering().ofHeadings(Integer.parseInt(gap.substring(10)));
        }
        return Message.of("docx." + gap).in(document.language());
    }

    private static void contentTypes(List<Part> parts, Xml xml) {
        xml.open("Types", "xmlns", PACKAGE + "content-types");
        type(xml, "Default", "Extension", "rels", relationsType());
        type(xml, "Default", "Extension", "xml", "application/xml");
        type(xml, "Default", "Extension", "png", "image/png");
        String document = Part.WORDS + "document.main+xml";
        type(xml, "Override", "PartName", "/word/document.xml", document);
        for (Part part : parts) {
            type(xml, "Override", "PartName", "/word/" + part.file(), part.contentType());
        }
        type(xml, "Override", "PartName", "/docProps/core.xml", CORE_TYPE);
        type(xml, "Override", "PartName", "/docProps/app.xml", APPLICATION_TYPE);
        xml.close();
    }

    private static String relationsType() {
        return "application/vnd.openxmlformats-package.relationships+xml";
    }

    private static void type(Xml xml, String kind, String by, String what, String type) {
        xml.empty(kind, by, what, "ContentType", type);
    }

    private static void relations(Xml xml) {
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "rId1", Part.RELATIONS + "officeDocument", "word/document.xml");
        relation(
                xml,
                "rId2",
                PACKAGE + "relationships/metadata/core-properties",
                "docProps/core.xml");
        relation(xml, "rId3", Part.RELATIONS + "extended-properties", "docProps/app.xml");
        xml.close();
    }

    private static void relations(List<Part> parts, Book book, Xml xml) {
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        for (Part part : parts) {
            relation(xml, part.relation(), part.relationType(), part.file());
        }
        book.drawings().writeRelations(xml);
        book.addresses().write(xml);
        xml.close();
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }
}
