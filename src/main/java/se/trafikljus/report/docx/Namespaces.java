package se.trafikljus.report.docx;

/** The vocabularies of a Word file. */
final class Namespaces {

    static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PLACED =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private static final String[] ALL = {
        "xmlns:w", WORDS,
        "xmlns:r", RELATIONS,
        "xmlns:wp", PLACED,
        "xmlns:a", DRAWING,
        "xmlns:pic", PICTURE
    };

    private Namespaces() {}

    /** Opens the element that all others of a part stand in. */
    static void open(String root, Xml xml) {
        xml.open(root, ALL);
    }
}
