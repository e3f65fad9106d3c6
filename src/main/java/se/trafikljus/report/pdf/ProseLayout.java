package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import se.trafikljus.report.document.Run;

/** A paragraph of running text. */
final class ProseLayout {

    private ProseLayout() {}

    static void add(List<Run> runs, Desk desk) throws IOException {
        add(runs, Look.BODY, Look.GAP, desk);
    }

    /** A paragraph in a style of its own, with that much space below. */
    static void add(List<Run> runs, Style style, float below, Desk desk) throws IOException {
        List<Inline> inlines = Inline.of(runs, style.face(), desk.anchors());
        List<Line> lines = desk.breaker().lines(inlines, style.size(), desk.measure(0));
        if (!lines.isEmpty()) {
            Tag tag = desk.document().child("P");
            desk.flow().addAll(Paragraph.of(lines, style, tag).strips(desk.lettering()));
            desk.flow().space(below);
        }
    }
}
