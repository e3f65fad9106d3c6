package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import se.trafikljus.report.document.Block;

/** A list: a point or a number beside the first line of each item. */
final class ItemsLayout {

    private static final String POINT = "•";
    private static final float BETWEEN = 3;
    private static final float INDENT = 6;
    private static final float AFTER_LABEL = 6;

    private final Desk desk;
    private final Block.Items items;
    private final float textLeft;

    private ItemsLayout(Block.Items items, Desk desk) throws IOException {
        this.desk = desk;
        this.items = items;
        float widest = width(items.numbered() ? label(items.items().size() - 1) : POINT);
        this.textLeft = Paper.LEFT + INDENT + Math.max(widest, width("1.")) + AFTER_LABEL;
    }

    static void add(Block.Items items, Desk desk) throws IOException {
        if (!items.items().isEmpty()) {
            new ItemsLayout(items, desk).add();
        }
    }

    private void add() throws IOException {
        Tag list = desk.document().child("L");
        list.listNumbering(items.numbered() ? "Decimal" : "Disc");
        for (int i = 0; i < items.items().size(); i++) {
            add(items.items().get(i), label(i), list);
            desk.flow().space(BETWEEN);
        }
        desk.flow().space(Look.GAP);
    }

    private String label(int item) {
        return items.numbered() ? item + 1 + "." : POINT;
    }

    private float width(String text) throws IOException {
        Style style = Look.BODY;
        List<Line> lines = desk.lines(text, style, Float.MAX_VALUE);
        return lines.get(0).width() * style.size();
    }

    private void add(Block.Prose item, String label, Tag list) throws IOException {
        Style style = Look.BODY;
        List<Inline> inlines = Inline.of(item.runs(), style.face(), desk.anchors());
        List<Line> lines =
                desk.breaker().lines(inlines, style.size(), desk.measure(textLeft - Paper.LEFT));
        if (lines.isEmpty()) {
            return;
        }
        Tag entry = list.child("LI");
        Tag labelTag = entry.child("Lbl");
        Line labelLine = desk.lines(label, style, Float.MAX_VALUE).get(0);
        float labelLeft = textLeft - AFTER_LABEL - labelLine.width() * style.size();
        Paragraph paragraph =
                Paragraph.of(lines, style, entry.child("LBody"))
                        .from(textLeft)
                        .with(
                                (line, sheet, top) -> {
                                    if (line == 0) {
                                        desk.lettering()
                                                .write(
                                                        labelLine,
                                                        style,
                                                        labelTag,
                                                        sheet,
                                                        labelLeft,
                                                        top - style.baseline());
                                    }
                                });
        desk.flow().addAll(paragraph.strips(desk.lettering()));
    }
}
