package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import se.trafikljus.Message;
import se.trafikljus.report.document.Block;

/** A picture no wider than the text, drawn as lines and outlines, under its caption. */
final class FigureLayout {

    /** However much must stand on its page, a picture gets this share of the page's height. */
    private static final float LEAST_SHARE = 0.4f;

    private FigureLayout() {}

    static void add(Block.Figure figure, Desk desk) throws IOException {
        desk.flow().space(Look.GAP + 4);
        Tag whole = desk.document().child("Div");
        Captions.add(figure.caption(), figure.anchor(), whole, desk);
        Tag tag = whole.child("Figure");
        tag.described(described(figure, desk));
        float scale = scale(figure, desk);
        float width = (float) figure.picture().width() * scale;
        float height = (float) figure.picture().height() * scale;
        List<PDFormXObject> layers = desk.drawings().of(figure.picture());
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
                                    sheet.tagged(
                                            tag,
                                            page -> Drawings.draw(layers, scale, left, top, page));
                                }));
        Captions.addNotes(figure.notes(), desk);
        desk.flow().space(Look.GAP + 6);
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
        return (float)
                Math.min(
                        1,
                        Math.min(
                                paper.textWidth() / figure.picture().width(),
                                room / figure.picture().height()));
    }
}
