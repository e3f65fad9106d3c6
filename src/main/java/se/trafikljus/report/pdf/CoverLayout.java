package se.trafikljus.report.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Fact;
import se.trafikljus.report.document.Share;

/** The first page: the title below a band, the facts under it, the lights at its foot. */
final class CoverLayout {

    private static final float ABOVE_TITLE = 150;
    private static final float BAND = 10;
    private static final float LABELS = 120;
    private static final float STRIP = 30;
    private static final Style LABEL = new Style(Face.STRONG, 10.5f, 15, Look.QUIET);
    private static final Style FACT = new Style(Face.REGULAR, 10.5f, 15, Look.INK);
    private static final float BELOW_FACT = 5;

    private CoverLayout() {}

    /** What stands above the title. */
    static void begin(Desk desk) throws IOException {
        float width = desk.flow().paper().textWidth();
        desk.flow()
                .add(
                        Strip.of(
                                0,
                                ABOVE_TITLE,
                                true,
                                (sheet, top) ->
                                        box(sheet, Look.BAND, Paper.LEFT, top, width, BAND)));
    }

    static void add(Block.Cover cover, Desk desk) throws IOException {
        desk.flow().space(2 * Look.GAP);
        if (!cover.facts().isEmpty()) {
            Tag list = desk.document().child("L");
            list.listNumbering("None");
            for (Fact fact : cover.facts()) {
                add(fact, list, desk);
            }
        }
        if (!cover.strip().isEmpty()) {
            addStrip(cover, desk);
        }
        desk.flow().endPage();
    }

    private static void add(Fact fact, Tag list, Desk desk) throws IOException {
        float left = Paper.LEFT + LABELS;
        List<Line> label = desk.lines(fact.label(), LABEL, LABELS - Look.GAP);
        List<Line> text = desk.lines(fact.text(), FACT, desk.measure(LABELS));
        if (text.isEmpty()) {
            return;
        }
        Tag item = list.child("LI");
        Tag labelTag = item.child("Lbl");
        Tag tag = item.child("LBody");
        for (int i = 0; i < Math.max(label.size(), text.size()); i++) {
            int line = i;
            desk.flow()
                    .add(
                            Strip.of(
                                    0,
                                    FACT.leading(),
                                    false,
                                    (sheet, top) -> {
                                        float baseline = top - FACT.baseline();
                                        if (line < label.size()) {
                                            write(
                                                    label.get(line),
                                                    LABEL,
                                                    labelTag,
                                                    sheet,
                                                    Paper.LEFT,
                                                    baseline,
                                                    desk);
                                        }
                                        if (line < text.size()) {
                                            write(
                                                    text.get(line),
                                                    FACT,
                                                    tag,
                                                    sheet,
                                                    left,
                                                    baseline,
                                                    desk);
                                        }
                                    }));
        }
        desk.flow().space(BELOW_FACT);
    }

    private static void write(
            Line line, Style style, Tag tag, Sheet sheet, float left, float baseline, Desk desk)
            throws IOException {
        desk.lettering().write(line, style, tag, sheet, left, baseline);
    }

    /** At the foot of the page, each light as wide as it has ratings. */
    private static void addStrip(Block.Cover cover, Desk desk) throws IOException {
        List<Line> label = desk.lines(cover.stripLabel(), Look.NOTE, desk.measure(0));
        float height = STRIP + Look.GAP + label.size() * Look.NOTE.leading();
        float spare = Math.max(3 * Look.GAP, desk.flow().left() - height);
        Tag tag = desk.document().child("P");
        Tag spoken = tag.child("Span").spoken(spoken(cover));
        float width = desk.flow().paper().textWidth();
        int all = cover.strip().stream().mapToInt(Share::count).sum();
        desk.flow()
                .add(
                        Strip.of(
                                spare,
                                height,
                                false,
                                (sheet, top) -> {
                                    float y = top;
                                    for (Line line : label) {
                                        write(
                                                line,
                                                Look.NOTE,
                                                tag,
                                                sheet,
                                                Paper.LEFT,
                                                y - Look.NOTE.baseline(),
                                                desk);
                                        y -= Look.NOTE.leading();
                                    }
                                    y -= Look.GAP / 2;
                                    float left = Paper.LEFT;
                                    for (Share share : cover.strip()) {
                                        float wide = width * share.count() / all;
                                        add(share, spoken, sheet, left, y, wide, desk);
                                        left += wide;
                                    }
                                }));
    }

    private static void add(
            Share share, Tag tag, Sheet sheet, float left, float top, float wide, Desk desk)
            throws IOException {
        Color background = share.light().shade().map(Look::background).orElse(Look.HEAD_CELL);
        Color ink = share.light().shade().map(Look::text).orElse(Look.INK);
        box(sheet, background, left, top, wide, STRIP);
        Style style = new Style(Face.STRONG, 12, 15, ink);
        String symbol = share.light().runs().get(0).text();
        for (String words : List.of(symbol + " " + share.count(), symbol)) {
            Line line = desk.lines(words, style, Float.MAX_VALUE).get(0);
            float length = line.width() * style.size();
            if (length <= wide - 2) {
                float baseline = top - STRIP / 2 - style.size() * 0.33f;
                write(line, style, tag, sheet, left + (wide - length) / 2, baseline, desk);
                return;
            }
        }
    }

    private static String spoken(Block.Cover cover) {
        return cover.strip().stream()
                .map(share -> share.count() + " " + Legible.trimmed(share.light().spoken()))
                .collect(Collectors.joining(", "));
    }

    private static void box(
            Sheet sheet, Color colour, float left, float top, float width, float height) {
        sheet.artifact(
                Artifact.LAYOUT,
                page -> {
                    page.setNonStrokingColor(colour);
                    page.addRect(left, top - height, width, height);
                    page.fill();
                });
    }
}
