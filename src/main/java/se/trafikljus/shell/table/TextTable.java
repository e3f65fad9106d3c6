package se.trafikljus.shell.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A table for people: columns two blanks apart, which wrap where the page is too narrow. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;
    private static final String BOLD = "\u001b[1m";
    private static final String NORMAL = "\u001b[0m";

    private final Page page;

    TextTable(Page page) {
        this.page = page;
    }

    String draw(TableView table) {
        List<String> head =
                table.headings().stream()
                        .map(h -> TerminalText.visible(page.words(h.words())))
                        .toList();
        List<List<String>> body =
                table.rows().stream().map(row -> row.stream().map(this::visible).toList()).toList();
        int[] widths = fitted(natural(head, body));
        StringBuilder drawn = new StringBuilder();
        drawn.append(row(head, widths, page.colour()));
        drawn.append(row(rules(widths), widths, false));
        body.forEach(row -> drawn.append(row(row, widths, false)));
        return drawn.toString();
    }

    private String visible(@org.jspecify.annotations.Nullable Object cell) {
        return TerminalText.visible(page.words(cell));
    }

    private static int[] natural(List<String> head, List<List<String>> body) {
        int[] widths = head.stream().mapToInt(TerminalText::width).toArray();
        for (List<String> row : body) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
            }
        }
        return widths;
    }

    /** Takes a column at a time from the widest, until all fit or none can give more. */
    private int[] fitted(int[] widths) {
        int[] fitted = widths.clone();
        int surplus = Arrays.stream(fitted).sum() + GAP.length() * (fitted.length - 1);
        for (surplus -= page.width(); page.width() > 0 && surplus > 0; surplus--) {
            int widest =
                    IntStream.range(0, fitted.length)
                            .reduce((a, b) -> fitted[b] > fitted[a] ? b : a)
                            .orElse(0);
            if (fitted[widest] <= NARROWEST) {
                break;
            }
            fitted[widest]--;
        }
        return fitted;
    }

    private static List<String> rules(int[] widths) {
        return Arrays.stream(widths).mapToObj("-"::repeat).toList();
    }

    private static String row(List<String> cells, int[] widths, boolean bold) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(Wrapping.lines(cells.get(i), Math.max(1, widths[i])));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        StringBuilder drawn = new StringBuilder();
        for (int line = 0; line < height; line++) {
            StringBuilder across = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                List<String> lines = wrapped.get(i);
                String part = line < lines.size() ? lines.get(line) : "";
                across.append(i == 0 ? "" : GAP)
                        .append(part)
                        .append(" ".repeat(Math.max(0, widths[i] - TerminalText.width(part))));
            }
            String text = across.toString().stripTrailing();
            drawn.append(bold ? BOLD + text + NORMAL : text).append('\n');
        }
        return drawn.toString();
    }
}
