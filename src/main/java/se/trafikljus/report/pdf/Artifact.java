package se.trafikljus.report.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** What is seen and never read aloud. */
enum Artifact {
    /** Rules, backgrounds and leader dots. */
    LAYOUT("Layout", ""),
    /** What stands at the top of each page, and a table's head where it is said once more. */
    HEADER("Pagination", "Header"),
    FOOTER("Pagination", "Footer");

    private final String type;
    private final String subtype;

    Artifact(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    PDPropertyList properties() {
        COSDictionary properties = new COSDictionary();
        properties.setName(COSName.TYPE, type);
        if (!subtype.isEmpty()) {
            properties.setName(COSName.SUBTYPE, subtype);
        }
        return PDPropertyList.create(properties);
    }
}
