package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import se.trafikljus.report.document.Block;

/** The table of contents: each heading as a link, dots that lead to its page number. */
final class ContentsLayout {

    /** Closer than running text, for the lines are short and the dots lead the eye. */
    private static final Style ENTRY = new Style(Face.REGULAR, 10, 12.6f, Look.INK);

    private static final float INDENT = 16;
    private static final float ABOVE_CHAPTER = 5;
    private static final float FOR_NUMBER = 30;
    private static final float BESIDE_DOTS = 4;

    private final Desk desk;
    private final Deque<Level> open = new ArrayDeque<>();

    private ContentsLayout(Desk desk) {
        this.desk = desk;
    }

    static void add(Block.Contents contents, List<Block> blocks, Desk desk) throws IOException {
        List<Block.Heading> listed = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading
                    && heading.level() <= contents.depth()
                    && desk.anchors().knows(heading.anchor())
                    && !Legible.trimmed(heading.label()).isEmpty()) {
                listed.add(heading);
            }
        }
        if (listed.isEmpty()) {
            return;
        }
        HeadingLayout.add(2, contents.title(), desk);
        ContentsLayout layout = new ContentsLayout(desk);
        for (Block.Heading heading : listed) {
            layout.add(heading);
        }
        desk.flow().space(Look.GAP);
    }

    private void add(Block.Heading heading) throws IOException {
        boolean chapter = heading.level() == 2;
        Style style = chapter ? ENTRY.in(Face.STRONG) : ENTRY;
        Tag item = itemFor(heading.level());
        Hyperlink link =
                Hyperlink.to(
                                "#" + heading.anchor(),
                                Legible.trimmed(heading.label()),
                                desk.anchors())
                        .orElseThrow();
        Tag tag = link.within(item.child("Reference"));
        float left = Paper.LEFT + (heading.level() - 2) * INDENT;
        float right = Paper.LEFT + desk.measure(0);
        List<Line> lines = desk.lines(heading.label(), style, right - left - FOR_NUMBER);
        int last = lines.size() - 1;
        desk.flow().space(chapter ? ABOVE_CHAPTER : 0);
        for (int i = 0; i <= last; i++) {
            Line line = lines.get(i);
            boolean numbered = i == last;
            desk.flow()
                    .add(
                            Strip.of(
                                    0,
                                    style.leading(),
                                    !numbered,
                                    (sheet, top) -> {
                                        float baseline = top - style.baseline();
                                        desk.lettering()
                                                .write(line, style, tag, sheet, left, baseline);
                                        if (numbered) {
                                            float end = left + line.width() * style.size();
                                            lead(link, style, tag, sheet, end, right, baseline);
                                        }
                                        desk.links()
                                                .add(
                                                        link,
                                                        tag,
                                                        sheet,
                                                        new PDRectangle(
                                                                left,
                                                                top - style.leading(),
                                                                right - left,
                                                                style.leading()));
                                    }));
        }
    }

    /** The item of a heading, within the list of its level, within the item above it. */
    private Tag itemFor(int level) {
        while (!open.isEmpty() && open.element().level > level) {
            open.pop();
        }
        if (open.isEmpty() || open.element().level < level) {
            Tag owner = open.isEmpty() ? desk.document() : open.element().last;
            Tag list = owner.child("TOC");
            open.push(new Level(level, list, list.child("TOCI")));
        } else {
            Level same = open.pop();
            open.push(new Level(level, same.list, same.list.child("TOCI")));
        }
        return open.element().last;
    }

    private void lead(
            Hyperlink link,
            Style style,
            Tag tag,
            Sheet sheet,
            float from,
            float right,
            float baseline) {
        sheet.artifactAtLast(
                Artifact.LAYOUT,
                page -> {
                    float until = right - widthOf(number(link), style) - BESIDE_DOTS;
                    page.save();
                    page.lineColour(Look.RULE);
                    page.lineWidth(0.9f);
                    page.lineEnds(1);
                    page.dashes(0, 4);
                    // From the right, so that the dots of all lines stand under each other.
                    page.moveTo(until, baseline + 0.5f);
                    page.lineTo(Math.min(from + BESIDE_DOTS, until), baseline + 0.5f);
                    page.stroke();
                    page.restore();
                });
        sheet.taggedAtLast(
                tag,
                page -> {
                    Line number = number(link);
                    Lettering.draw(
                            number.fragments(),
                            style,
                            right - widthOf(number, style),
                            baseline,
                            page);
                });
    }

    /** Known only when all pages are. */
    private Line number(Hyperlink link) throws IOException {
        int number =
                link.anchor()
                        .flatMap(desk.anchors()::of)
                        .map(place -> place.sheet().number())
                        .orElseThrow();
        return desk.lines(Integer.toString(number), Look.BODY, Float.MAX_VALUE).get(0);
    }

    private static float widthOf(Line line, Style style) {
        return line.width() * style.size();
    }

    private record Level(int level, Tag list, Tag last) {}
}
