package se.trafikljus.report.docx;

import se.trafikljus.report.document.Block;

/** An A4 page, standing or lying; measures in twips, a twentieth of a point. */
enum Paper {
    PORTRAIT(11906, 16838),
    LANDSCAPE(16838, 11906);

    private static final int SIDE = 1080;
    private static final int ABOVE = 1320;
    private static final int BELOW = 1240;
    private static final int HEADER = 600;
    private static final int FOOTER = 560;

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static Paper after(Block.PageBreak pageBreak) {
        return pageBreak.landscape() ? LANDSCAPE : PORTRAIT;
    }

    int textWidth() {
        return width - 2 * SIDE;
    }

    int textHeight() {
        return height - ABOVE - BELOW;
    }

    /** The properties of a section on this paper. */
    void write(Xml xml, boolean marked) {
        xml.open("w:sectPr");
        if (marked) {
            reference(xml, "w:headerReference", Part.HEADER);
        }
        reference(xml, "w:footerReference", footer());
        xml.empty(
                "w:pgSz",
                "w:w",
                Integer.toString(width),
                "w:h",
                Integer.toString(height),
                "w:orient",
                this == LANDSCAPE ? "landscape" : "portrait");
        xml.empty(
                "w:pgMar",
                "w:top",
                Integer.toString(ABOVE),
                "w:right",
                Integer.toString(SIDE),
                "w:bottom",
                Integer.toString(BELOW),
                "w:left",
                Integer.toString(SIDE),
                "w:header",
                Integer.toString(HEADER),
                "w:footer",
                Integer.toString(FOOTER),
                "w:gutter",
                "0");
        xml.close();
    }

    /** The page number stands at the right margin, and that is elsewhere on paper that lies. */
    Part footer() {
        return this == LANDSCAPE ? Part.FOOTER_LANDSCAPE : Part.FOOTER;
    }

    private static void reference(Xml xml, String element, Part part) {
        xml.empty(element, "w:type", "default", "r:id", part.relation());
    }
}
