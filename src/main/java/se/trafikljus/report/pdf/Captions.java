package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import se.trafikljus.report.document.Block;

/** What stands above and below tables and pictures. */
final class Captions {

    private static final float BELOW_CAPTION = 4;
    private static final float ABOVE_NOTES = 5;
    private static final float BETWEEN_NOTES = 2;

    private Captions() {}

    /** The caption, which is where the anchor points; it stays with what follows. */
    static void add(String caption, String anchor, Tag owner, Desk desk) throws IOException {
        desk.flow().tell((sheet, top) -> desk.anchors().place(anchor, sheet, top));
        List<Line> lines = desk.lines(caption, Look.CAPTION, desk.flow().paper().textWidth());
        if (!lines.isEmpty()) {
            Tag tag = owner.child("Caption");
            desk.flow()
                    .addAll(
                            Paragraph.of(lines, Look.CAPTION, tag)
                                    .whole()
                                    .strips(desk.lettering()));
            desk.flow().space(BELOW_CAPTION);
        }
    }

    static void addNotes(List<Block.Prose> notes, Desk desk) throws IOException {
        desk.flow().space(ABOVE_NOTES);
        for (int i = 0; i < notes.size(); i++) {
            boolean kept = i < notes.size() - 1;
            ProseLayout.add(notes.get(i).runs(), Look.NOTE, BETWEEN_NOTES, kept, desk);
        }
    }
}
