package se.trafikljus.report.docx;

import java.util.Locale;

/** A part of the file that the document's text rests on. */
enum Part {
    STYLES("styles"),
    NUMBERING("numbering"),
    SETTINGS("settings"),
    FONTS("fontTable"),
    HEADER("header"),
    FOOTER("footer"),
    FOOTER_LANDSCAPE("footer");

    static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final String kind;

    Part(String kind) {
        this.kind = kind;
    }

    /** What the document calls it. */
    String relation() {
        return "part-" + file().replace(".xml", "");
    }

    String relationType() {
        return RELATIONS + kind;
    }

    String contentType() {
        return WORDS + kind + "+xml";
    }

    /** The file's name within its folder. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xml";
    }
}
