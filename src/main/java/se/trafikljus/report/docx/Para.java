package se.trafikljus.report.docx;

/**
 * How a paragraph is set: its style, and where it differs from that.
 *
 * @param list the numbering that it belongs to; 0 for that of its style, {@link #UNNUMBERED} for
 *     none
 * @param before the space above in twips; 0 for the style's own
 */
record Para(
        String style,
        boolean keptWithNext,
        boolean onNewPage,
        int list,
        int before,
        boolean centred) {

    static final int UNNUMBERED = -1;

    static Para in(String style) {
        return new Para(style, false, false, 0, 0, false);
    }

    Para keptWithNext(boolean kept) {
        return new Para(style, kept, onNewPage, list, before, centred);
    }

    Para onNewPage(boolean asked) {
        return new Para(style, keptWithNext, asked, list, before, centred);
    }

    Para inList(int number) {
        return new Para(style, keptWithNext, onNewPage, number, before, centred);
    }

    Para below(int space) {
        return new Para(style, keptWithNext, onNewPage, list, space, centred);
    }

    Para centred(boolean asked) {
        return new Para(style, keptWithNext, onNewPage, list, before, asked);
    }

    /** Opens the paragraph; whoever called closes it. */
    void open(Xml xml) {
        openBefore(xml, () -> {});
    }

    /** The same, with what stands last among its properties: those of the section it ends. */
    void openBefore(Xml xml, Runnable section) {
        xml.open("w:p").open("w:pPr").value("w:pStyle", style);
        if (keptWithNext) {
            xml.empty("w:keepNext");
        }
        if (onNewPage) {
            xml.empty("w:pageBreakBefore");
        }
        if (list != 0) {
            xml.open("w:numPr");
            if (list != UNNUMBERED) {
                xml.value("w:ilvl", "0");
            }
            xml.value("w:numId", Integer.toString(Math.max(0, list))).close();
        }
        if (before > 0) {
            xml.empty("w:spacing", "w:before", Integer.toString(before));
        }
        if (centred) {
            xml.value("w:jc", "center");
        }
        section.run();
        xml.close();
    }
}
