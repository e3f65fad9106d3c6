package se.trafikljus.report.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks: the title, and under it the headings by their levels. */
final class Outline {

    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Deque<Open> above = new ArrayDeque<>();

    Outline() {
        above.push(new Open(0, outline));
    }

    /** Adds a heading, 1 for the title, under the last one of a higher rank. */
    void add(int level, String label, Anchors.Place place) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(label);
        item.setDestination(place.destination());
        while (above.element().level >= level) {
            above.pop();
        }
        above.element().node.addLast(item);
        above.push(new Open(level, item));
        if (level == 2) {
            // The chapters are in sight from the start, what is in them is not.
            outline.getFirstChild().openNode();
        }
    }

    void putInto(PDDocument pdf) {
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private record Open(int level, PDOutlineNode node) {}
}
