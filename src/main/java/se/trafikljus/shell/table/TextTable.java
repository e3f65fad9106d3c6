package se.trafikljus.shell.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A table for people: columns two blanks apart, which wrap where the page is too narrow. */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    /** At blanks, and after the hyphens of an id, but not within a date. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile(" |(?<=-)(?=\\p{L})|(?<=\\p{L}-)");

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
        int[] widths =
                fitted(widest(head, body, TextTable::whole), widest(head, body, TextTable::word));
        StringBuilder drawn = new StringBuilder();
        drawn.append(row(head, widths, page.colour()));
        drawn.append(row(rules(widths), widths, false));
        body.forEach(row -> drawn.append(row(row, widths, false)));
        return drawn.toString();
    }

    private String visible(@org.jspecify.annotations.Nullable Object cell) {
        return TerminalText.visible(page.words(cell));
    }

    private static int[] widest(
            List<String> head, List<List<String>> body, ToIntFunction<String> width) {
        int[] widths = head.stream().mapToInt(width).toArray();
        for (List<String> row : body) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width.applyAsInt(row.get(i)));
            }
        }
        return widths;
    }

    private static int whole(String cell) {
        return TerminalText.width(cell);
    }

    /** The widest part of a text that is not broken unless it must be. */
    private static int word(String cell) {
        return BETWEEN_WORDS.splitAsStream(cell).mapToInt(TerminalText::width).max().orElse(0);
    }

    /**
     * Takes a column at a time from the widest, until all fit or none can give more; none is made
     * narrower than its words as long as another can give.
     */
    private int[] fitted(int[] widths, int[] words) {
        int[] fitted = widths.clone();
        int surplus = Arrays.stream(fitted).sum() + GAP.length() * (fitted.length - 1);
        for (surplus -= page.width(); page.width() > 0 && surplus > 0; surplus--) {
            OptionalInt giving = widest(fitted, i -> fitted[i] > Math.max(words[i], NARROWEST));
            if (giving.isEmpty()) {
                giving = widest(fitted, i -> fitted[i] > NARROWEST);
            }
            if (giving.isEmpty()) {
                break;
            }
            fitted[giving.getAsInt()]--;
        }
        return fitted;
    }

    private static OptionalInt widest(int[] widths, IntPredicate gives) {
        return IntStream.range(0, widths.length)
                .filter(gives)
                .reduce((a, b) -> widths[b] > widths[a] ? b : a);
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
