package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that belong together: none stands alone at the foot or the top of a page.
 *
 * @param left where the lines begin
 * @param above the space above the first line
 * @param transactions what must not be parted
 * @param beside what is drawn beside a line, such as a list's point; the first line is 0
 */
record Paragraph(
        List<Line> lines,
        Style style,
        Tag tag,
        float left,
        float above,
        Transactions transactions,
        Beside beside) {

    Paragraph {
        lines = List.copyOf(lines);
    }

    static Paragraph of(List<Line> lines, Style style, Tag tag) {
        return new Paragraph(lines, style, tag, Paper.LEFT, 0, Transactions.LOOSE, Beside.NOTHING);
    }

    Paragraph below(float space) {
        return new Paragraph(lines, style, tag, left, space, transactions, beside);
    }

    Paragraph keptWithNext() {
        return new Paragraph(lines, style, tag, left, above, Transactions.WITH_NEXT, beside);
    }

    /** Stays whole, and with what follows. */
    Paragraph whole() {
        return new Paragraph(lines, style, tag, left, above, Transactions.WHOLE, beside);
    }

    Paragraph from(float otherLeft) {
        return new Paragraph(lines, style, tag, otherLeft, above, transactions, beside);
    }

    Paragraph with(Beside other) {
        return new Paragraph(lines, style, tag, left, above, transactions, other);
    }

    List<Strip> strips(Lettering lettering) {
        List<Strip> strips = new ArrayList<>();
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            int number = i;
            strips.add(
                    Strip.of(
                            i == 0 ? above : 0,
                            style.leading(),
                            isKept(i),
                            (sheet, top) -> place(number, lettering, sheet, top)));
        }
        return strips;
    }

    private boolean isKept(int line) {
        int last = lines.size() - 1;
        return switch (transactions) {
            case WHOLE -> true;
            case WITH_NEXT -> line == last || line == 0 || line == last - 1;
            case LOOSE -> line != last && (line == 0 || line == last - 1);
        };
    }

    private void place(int number, Lettering lettering, Sheet sheet, float top) throws IOException {
        beside.draw(number, sheet, top);
        lettering.write(lines.get(number), style, tag, sheet, left, top - style.baseline());
    }

    /** What must not be parted by the end of a page, besides a first or last line from the rest. */
    enum Transactions {
        LOOSE,
        /** The last lines and what follows. */
        WITH_NEXT,
        /** All lines and what follows. */
        WHOLE
    }

    /** Draws what stands beside a line. */
    @FunctionalInterface
    interface Beside {

        Beside NOTHING = (line, sheet, top) -> {};

        void draw(int line, Sheet sheet, float top) throws IOException;
    }
}
