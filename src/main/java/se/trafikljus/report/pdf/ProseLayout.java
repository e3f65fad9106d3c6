package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import se.trafikljus.report.document.Run;

/** A paragraph of running text. */
final class ProseLayout {

    private ProseLayout() {}

    static void add(List<Run> runs, Desk desk) throws IOException {
        add(runs, Look.BODY, Look.GAP, false, desk);
    }

    /** A paragraph that leads in what follows, and stands on one page with its beginning. */
    static void addLeadingIn(List<Run> runs, Desk desk) throws IOException {
        add(runs, Look.BODY, Look.GAP, true, desk);
    }

    /** A paragraph in a style of its own, with that much space below, kept with the next or not. */
    static void add(List<Run> runs, Style style, float below, boolean kept, Desk desk)
            throws IOException {
        List<Inline> inlines = Inline.of(runs, style.face(), desk.anchors());
        List<Line> lines = desk.breaker().lines(inlines, style.size(), desk.measure(0));
        if (!lines.isEmpty()) {
            Tag tag = desk.document().child("P");
            List<Strip> strips = Paragraph.of(lines, style, tag).strips(desk.lettering());
            desk.flow().addAll(kept ? Strip.keptWithNext(strips) : strips);
            desk.flow().space(below);
        }
    }
}
