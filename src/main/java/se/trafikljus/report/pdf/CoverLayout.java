package se.trafikljus.report.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
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
    private static final float SHARE_SIZE = 12;
    private static final float BESIDE_WORDS = 5;
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
        List<Float> widths = widths(cover.strip(), desk);
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
                                    for (int i = 0; i < widths.size(); i++) {
                                        Share share = cover.strip().get(i);
                                        add(share, spoken, sheet, left, y, widths.get(i), desk);
                                        left += widths.get(i);
                                    }
                                }));
    }

    /** As wide as they have ratings; the wide ones give way to those too narrow for their words. */
    private static List<Float> widths(List<Share> strip, Desk desk) throws IOException {
        float room = desk.flow().paper().textWidth();
        int all = strip.stream().mapToInt(Share::count).sum();
        float taken = 0;
        float spare = 0;
        List<Float> least = new ArrayList<>();
        List<Float> more = new ArrayList<>();
        for (Share share : strip) {
            float needed = words(share, desk).width() * SHARE_SIZE + 2 * BESIDE_WORDS;
            least.add(needed);
            float further = Math.max(0, room * share.count() / all - needed);
            more.add(further);
            taken += needed;
            spare += further;
        }
        float given = spare == 0 ? 0 : (room - taken) / spare;
        List<Float> widths = new ArrayList<>();
        for (int i = 0; i < least.size(); i++) {
            widths.add(least.get(i) + more.get(i) * given);
        }
        return widths;
    }

    private static Line words(Share share, Desk desk) throws IOException {
        String words = share.light().runs().get(0).text() + " " + share.figure();
        return desk.lines(words, style(share), Float.MAX_VALUE).get(0);
    }

    private static Style style(Share share) {
        Color ink = share.light().shade().map(Look::text).orElse(Look.INK);
        return new Style(Face.STRONG, SHARE_SIZE, 15, ink);
    }

    private static void add(
            Share share, Tag tag, Sheet sheet, float left, float top, float wide, Desk desk)
            throws IOException {
        Color background = share.light().shade().map(Look::background).orElse(Look.HEAD_CELL);
        box(sheet, background, left, top, wide, STRIP);
        Line line = words(share, desk);
        float inset = (wide - line.width() * SHARE_SIZE) / 2;
        float baseline = top - STRIP / 2 - SHARE_SIZE * 0.33f;
        write(line, style(share), tag, sheet, left + inset, baseline, desk);
    }

    private static String spoken(Block.Cover cover) {
        return cover.strip().stream()
                .map(share -> share.figure() + " " + Legible.trimmed(share.light().spoken()))
                .collect(Collectors.joining(", "));
    }

    private static void box(
            Sheet sheet, Color colour, float left, float top, float width, float height)
            throws IOException {
        sheet.artifact(
                Artifact.LAYOUT,
                page -> {
                    page.fillColour(colour);
                    page.rectangle(left, top - height, width, height);
                    page.fill();
                });
    }
}
