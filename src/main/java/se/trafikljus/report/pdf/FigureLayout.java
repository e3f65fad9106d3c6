package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import se.trafikljus.Message;
import se.trafikljus.report.document.Block;

/** A picture no wider than the text, drawn as lines and outlines, under its caption. */
final class FigureLayout {

    /** However much must stand on its page, a picture gets this share of the page's height. */
    private static final float LEAST_SHARE = 0.4f;

    /** Between paragraphs and the picture to their right. */
    private static final float BESIDE = 18;

    /** A narrower column of text is hard to read. */
    private static final float LEAST_BESIDE = 150;

    /** A picture is made that much smaller at most, rather than leave a hole on its page. */
    private static final double LEAST_SHRUNK = 0.66;

    /** The room of a note below it. */
    private static final float FOR_NOTES = 32;

    private FigureLayout() {}

    static void add(Block.Figure figure, Desk desk) throws IOException {
        float room = desk.flow().paper().textWidth() - (float) figure.picture().width();
        if (!figure.beside().isEmpty() && room - BESIDE >= LEAST_BESIDE) {
            addBeside(figure, room - BESIDE, desk);
            return;
        }
        for (Block.Prose prose : figure.beside()) {
            ProseLayout.add(prose.runs(), desk);
        }
        desk.flow().space(Look.GAP + 4);
        Tag whole = desk.document().child("Div");
        Captions.add(figure.caption(), figure.anchor(), whole, desk);
        Tag tag = whole.child("Figure");
        tag.described(described(figure, desk));
        float scale = scale(figure, desk);
        float width = (float) figure.picture().width() * scale;
        float height = (float) figure.picture().height() * scale;
        List<Drawings.Layer> layers = desk.drawings().of(figure.picture());
        desk.flow()
                .add(
                        Strip.of(
                                0,
                                height,
                                !figure.notes().isEmpty(),
                                (sheet, top) -> {
                                    float left =
                                            Paper.LEFT + (sheet.paper().textWidth() - width) / 2;
                                    tag.block(new PDRectangle(left, top - height, width, height));
                                    Drawings.draw(layers, scale, left, top, tag, sheet);
                                }));
        Captions.addNotes(figure.notes(), desk);
        desk.flow().space(Look.GAP + 6);
    }

    /**
     * Paragraphs and, to their right, the caption over the picture: one piece, never parted.
     * Paragraphs that would begin below the picture follow across the page.
     */
    private static void addBeside(Block.Figure figure, float room, Desk desk) throws IOException {
        desk.flow().space(Look.GAP);
        float width = (float) figure.picture().width();
        float height = (float) figure.picture().height();
        List<Line> caption = desk.lines(figure.caption(), Look.CAPTION, width);
        float above = caption.size() * Look.CAPTION.leading() + Look.GAP / 2;
        List<Paragraph> paragraphs = new ArrayList<>();
        float lines = 0;
        while (paragraphs.size() < figure.beside().size() && lines < above + height) {
            Block.Prose prose = figure.beside().get(paragraphs.size());
            List<Line> set =
                    desk.breaker()
                            .lines(
                                    Inline.of(prose.runs(), Look.BODY.face(), desk.anchors()),
                                    Look.BODY.size(),
                                    room);
            paragraphs.add(Paragraph.of(set, Look.BODY, desk.document().child("P")));
            lines += set.size() * Look.BODY.leading() + Look.GAP;
        }
        List<Block.Prose> below =
                figure.beside().subList(paragraphs.size(), figure.beside().size());
        Tag whole = desk.document().child("Div");
        Tag captionTag = caption.isEmpty() ? whole : whole.child("Caption");
        Tag tag = whole.child("Figure");
        tag.described(described(figure, desk));
        List<Drawings.Layer> layers = desk.drawings().of(figure.picture());
        desk.flow().tell((sheet, top) -> desk.anchors().place(figure.anchor(), sheet, top));
        desk.flow()
                .add(
                        Strip.of(
                                0,
                                Math.max(lines, above + height),
                                !figure.notes().isEmpty() || !below.isEmpty(),
                                (sheet, top) -> {
                                    place(paragraphs, sheet, top, desk);
                                    float left = Paper.LEFT + room + BESIDE;
                                    placeLines(
                                            caption,
                                            Look.CAPTION,
                                            captionTag,
                                            sheet,
                                            left,
                                            top,
                                            desk);
                                    float under = top - above;
                                    tag.block(new PDRectangle(left, under - height, width, height));
                                    Drawings.draw(layers, 1, left, under, tag, sheet);
                                }));
        Captions.addNotes(figure.notes(), desk);
        desk.flow().space(Look.GAP);
        for (Block.Prose prose : below) {
            ProseLayout.add(prose.runs(), desk);
        }
    }

    private static void place(List<Paragraph> paragraphs, Sheet sheet, float top, Desk desk)
            throws IOException {
        float y = top;
        for (Paragraph one : paragraphs) {
            placeLines(one.lines(), one.style(), one.tag(), sheet, Paper.LEFT, y, desk);
            y -= one.lines().size() * one.style().leading() + Look.GAP;
        }
    }

    private static void placeLines(
            List<Line> lines, Style style, Tag tag, Sheet sheet, float left, float top, Desk desk)
            throws IOException {
        float y = top;
        for (Line line : lines) {
            desk.lettering().write(line, style, tag, sheet, left, y - style.baseline());
            y -= style.leading();
        }
    }

    /** A picture without words of its own is named by its caption, and never nameless. */
    private static String described(Block.Figure figure, Desk desk) {
        return Stream.of(figure.alt(), figure.caption())
                .map(Legible::trimmed)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> Message.of("pdf.picture").in(desk.language()));
    }

    /** Its own size is the largest: a small chart enlarged would have letters like headings. */
    private static float scale(Block.Figure figure, Desk desk) {
        Paper paper = desk.flow().paper();
        float room = Math.max(desk.flow().roomBeside(0), paper.textHeight() * LEAST_SHARE);
        double fitting =
                Math.min(
                        1,
                        Math.min(
                                paper.textWidth() / figure.picture().width(),
                                room / figure.picture().height()));
        double left = desk.flow().left() - FOR_NOTES * figure.notes().size();
        double shrunk = left / figure.picture().height();
        return (float) (shrunk < fitting && shrunk >= LEAST_SHRUNK * fitting ? shrunk : fitting);
    }
}
