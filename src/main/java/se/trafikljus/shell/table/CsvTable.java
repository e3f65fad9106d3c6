package se.trafikljus.shell.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 has it, its texts guarded so that no spreadsheet takes them for formulas. */
final class CsvTable implements RowFormat {

    private static final String STARTS_A_FORMULA = "=+-@\t\r'";

    private final Page page;

    CsvTable(Page page) {
        this.page = page;
    }

    String draw(TableView table) {
        StringBuilder drawn = new StringBuilder();
        drawn.append(line(table.headings().stream().map(Heading::key).toList()));
        table.rows().forEach(row -> drawn.append(line(row)));
        return drawn.toString();
    }

    @Override
    public void begin(List<Heading> headings, Writer out) throws IOException {
        out.write(line(headings.stream().map(Heading::key).toList()));
    }

    @Override
    public void row(List<Heading> headings, List<@Nullable Object> row, Writer out)
            throws IOException {
        out.write(line(row));
    }

    @Override
    public void end(Writer out) {}

    private String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(this::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private String field(@Nullable Object cell) {
        if (cell instanceof Number || cell instanceof Boolean) {
            return cell.toString();
        }
        String text = guarded(page.words(cell));
        String shown = page.terminal() ? TerminalText.visible(text) : text;
        boolean quoted =
                shown.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
    }

    private static String guarded(String text) {
        int start = 0;
        while (start < text.length() && blank(text.charAt(start))) {
            start++;
        }
        boolean formula =
                start < text.length() && STARTS_A_FORMULA.indexOf(text.charAt(start)) >= 0;
        return formula ? "'" + text : text;
    }

    private static boolean blank(char c) {
        return c != '\t' && c != '\r' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
