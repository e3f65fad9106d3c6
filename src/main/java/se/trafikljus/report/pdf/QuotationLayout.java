package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import se.trafikljus.report.document.Block;

/** Somebody's words, indented beside a bar, and whose they are. */
final class QuotationLayout {

    private static final float INDENT = 18;
    private static final float BAR = 6;
    private static final float BAR_WIDTH = 2;
    private static final Style SOURCE = Look.NOTE;

    private QuotationLayout() {}

    static void add(Block.Quotation quotation, Desk desk) throws IOException {
        List<String> paragraphs =
                quotation.text().lines().map(Legible::trimmed).filter(p -> !p.isEmpty()).toList();
        if (paragraphs.isEmpty()) {
            return;
        }
        Tag quote = desk.document().child("BlockQuote");
        boolean sourced = !Legible.trimmed(quotation.source()).isEmpty();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean kept = sourced && i == paragraphs.size() - 1;
            add(paragraphs.get(i), Look.BODY, quote, kept, desk);
        }
        if (sourced) {
            add(quotation.source(), SOURCE, quote, false, desk);
        }
        desk.flow().space(Look.GAP + 2);
    }

    private static void add(String text, Style style, Tag quote, boolean kept, Desk desk)
            throws IOException {
        List<Line> lines = desk.lines(text, style, desk.measure(2 * INDENT));
        if (lines.isEmpty()) {
            return;
        }
        Paragraph paragraph =
                Paragraph.of(lines, style, quote.child("P"))
                        .from(Paper.LEFT + INDENT)
                        .with((line, sheet, top) -> bar(sheet, top, style.leading()));
        desk.flow().addAll((kept ? paragraph.keptWithNext() : paragraph).strips(desk.lettering()));
    }

    private static void bar(Sheet sheet, float top, float tall) throws IOException {
        sheet.artifact(
                Artifact.LAYOUT,
                page -> {
                    page.fillColour(Look.RULE);
                    page.rectangle(Paper.LEFT + BAR, top - tall, BAR_WIDTH, tall);
                    page.fill();
                });
    }
}
