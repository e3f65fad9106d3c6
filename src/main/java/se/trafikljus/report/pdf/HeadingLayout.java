package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import se.trafikljus.report.document.Block;

/** The title and the headings, which are never the last on a page, and are the bookmarks. */
final class HeadingLayout {

    private static final float BELOW_TITLE = 10;

    private HeadingLayout() {}

    static void addTitle(String title, Desk desk) throws IOException {
        add(1, title, Look.TITLE, 0, desk);
        desk.flow().space(BELOW_TITLE);
    }

    static void add(Block.Heading heading, Desk desk) throws IOException {
        desk.flow().tell((sheet, top) -> desk.anchors().place(heading.anchor(), sheet, top));
        add(heading.level(), heading.label(), desk);
    }

    /** A heading that nothing points to. */
    static void add(int level, String label, Desk desk) throws IOException {
        add(level, label, Look.heading(level), Look.aboveHeading(level), desk);
        desk.flow().space(Look.belowHeading(level));
    }

    private static void add(int level, String label, Style style, float above, Desk desk)
            throws IOException {
        List<Line> lines = desk.lines(label, style, desk.measure(0));
        if (lines.isEmpty()) {
            return;
        }
        String bookmark = Legible.trimmed(label);
        desk.flow()
                .tell(
                        (sheet, top) ->
                                desk.outline().add(level, bookmark, new Anchors.Place(sheet, top)));
        Tag tag = desk.document().child("H" + level);
        desk.flow()
                .addAll(
                        Paragraph.of(lines, style, tag)
                                .below(above)
                                .whole()
                                .strips(desk.lettering()));
    }
}
