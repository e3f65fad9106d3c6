package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.trafikljus.Language;

/** What every kind of block is laid out with. */
record Desk(
        PDDocument pdf,
        Language language,
        LineBreaker breaker,
        Lettering lettering,
        Drawings drawings,
        Flow flow,
        Tag document,
        Anchors anchors,
        Links links,
        Outline outline) {

    /** The width of a line of prose, given what stands left of it. */
    float measure(float indent) {
        return Math.min(flow.paper().textWidth(), Look.MEASURE) - indent;
    }

    /** The lines of plain words in a style, for what is no running text: no word is parted. */
    List<Line> lines(String text, Style style, float width) throws IOException {
        return breaker.wholeWords(Inline.plain(text, style.face()), style.size(), width);
    }
}
