package se.trafikljus.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * A name over a small web: in letters somewhat smaller, then in more lines, rather than cut off.
 */
record PanelName(List<String> lines, Lettering letters) {

    private static final double LARGEST = 9.5;
    private static final double SMALLEST_ON_ONE_LINE = 8.5;
    private static final double SMALLEST = 7.5;
    private static final double STEP = 0.5;
    private static final double BETWEEN_NAMES = 6;
    private static final Lettering LETTERS = Lettering.semiBold(LARGEST);
    private static final Color COLOUR = new Color(0x111111);

    PanelName {
        lines = List.copyOf(lines);
    }

    /** The name within a column. */
    static PanelName of(String name, double column) {
        double width = column - BETWEEN_NAMES;
        return Stream.concat(
                        fitting(name, width, 1, SMALLEST_ON_ONE_LINE),
                        fitting(name, width, 2, SMALLEST))
                .findFirst()
                .orElseGet(
                        () -> {
                            Lettering small = LETTERS.sized(SMALLEST);
                            return new PanelName(small.wrapped(name, width), small);
                        });
    }

    /** From the largest letters to the smallest, those in which no word is broken. */
    private static Stream<PanelName> fitting(
            String name, double width, int mostLines, double smallest) {
        return Stream.iterate(LARGEST, size -> size >= smallest, size -> size - STEP)
                .map(LETTERS::sized)
                .filter(letters -> letters.widestWord(name) <= width)
                .map(letters -> new PanelName(letters.wrapped(name, width), letters))
                .filter(one -> one.lines().size() <= mostLines);
    }

    double height() {
        return letters.height(lines.size());
    }

    /** Draws it on the middle of x, its lower edge at y. */
    void drawOn(Graphics2D surface, double x, double y) {
        surface.setPaint(COLOUR);
        double baseline = y - height() + letters.ascent();
        for (String line : lines) {
            surface.fill(letters.outline(line, x - letters.width(line) / 2, baseline));
            baseline += letters.lineHeight();
        }
    }
}
