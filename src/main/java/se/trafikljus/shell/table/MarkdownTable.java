package se.trafikljus.shell.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as GitHub's Markdown has it, its texts shown to the letter. */
final class MarkdownTable {

    /** An underscore between letters or digits is no emphasis, and ids are full of them. */
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\|`*<>\\[\\]~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private final Page page;

    MarkdownTable(Page page) {
        this.page = page;
    }

    String draw(TableView table) {
        StringBuilder drawn = new StringBuilder();
        drawn.append(line(table.headings().stream().map(Heading::words).toList()));
        drawn.append(table.headings().stream().map(h -> "| --- ").collect(Collectors.joining()))
                .append("|\n");
        table.rows().forEach(row -> drawn.append(line(row)));
        return drawn.toString();
    }

    private String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String cell(@Nullable Object cell) {
        return MARKUP.matcher(TerminalText.visible(page.words(cell))).replaceAll("\\\\$0");
    }
}
