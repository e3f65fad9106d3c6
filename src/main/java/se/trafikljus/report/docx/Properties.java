package se.trafikljus.report.docx;

import se.trafikljus.report.document.Document;

/** What the file says about itself: title, author, language, and no time finer than a day. */
final class Properties {

    static final String PROGRAM = "Trafikljus";

    private static final String CORE =
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String APPLICATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    private Properties() {}

    static void writeCore(Document document, Xml xml) {
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                CORE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        String title = Legible.trimmed(document.title());
        xml.open("dc:title").text(title.isEmpty() ? PROGRAM : title).close();
        writeAny("dc:subject", document.subject(), xml);
        writeAny("dc:creator", document.author(), xml);
        xml.open("dc:language").text(document.language().tag()).close();
        for (String event : new String[] {"dcterms:created", "dcterms:modified"}) {
            xml.open(event, "xsi:type", "dcterms:W3CDTF");
            xml.text(document.date() + "T00:00:00Z").close();
        }
        xml.close();
    }

    static void writeApplication(Xml xml) {
        xml.open("Properties", "xmlns", APPLICATION);
        xml.open("Application").text(PROGRAM).close().close();
    }

    private static void writeAny(String element, String text, Xml xml) {
        if (!Legible.of(text).isBlank()) {
            xml.open(element).text(Legible.trimmed(text)).close();
        }
    }
}
