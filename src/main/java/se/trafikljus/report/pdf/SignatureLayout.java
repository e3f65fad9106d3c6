package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import se.trafikljus.report.document.Block;

/** A line to write on, with room above it for a hand, and what stands below it. */
final class SignatureLayout {

    private static final float ROOM = 32;
    private static final float LENGTH = 230;
    private static final float THICKNESS = 0.5f;
    private static final float ABOVE_WORDS = 2;

    private SignatureLayout() {}

    static void add(Block.SignatureLine signature, Desk desk) throws IOException {
        List<Inline> inlines =
                Inline.of(signature.below().runs(), Look.BODY.face(), desk.anchors());
        List<Line> lines = desk.breaker().lines(inlines, Look.BODY.size(), desk.measure(0));
        if (lines.isEmpty()) {
            return;
        }
        desk.flow().space(ROOM);
        desk.flow()
                .addAll(
                        Paragraph.of(lines, Look.BODY, desk.document().child("P"))
                                .with(SignatureLayout::rule)
                                .strips(desk.lettering()));
        desk.flow().space(Look.GAP);
    }

    private static void rule(int line, Sheet sheet, float top) throws IOException {
        if (line > 0) {
            return;
        }
        sheet.artifact(
                Artifact.LAYOUT,
                page -> {
                    page.fillColour(Look.RULE);
                    page.rectangle(Paper.LEFT, top + ABOVE_WORDS, LENGTH, THICKNESS);
                    page.fill();
                });
    }
}
