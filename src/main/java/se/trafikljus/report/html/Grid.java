package se.trafikljus.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Run;

/** A table as elements. */
final class Grid {

    /** A table of more columns gets a region that scrolls by itself; up to here cells just wrap. */
    private static final int MOST_COLUMNS_THAT_WRAP = 3;

    private final Markup page;
    private final Body body;
    private final Stylesheet style;

    Grid(Markup page, Body body, Stylesheet style) {
        this.page = page;
        this.body = body;
        this.style = style;
    }

    void write(Block.Table table) {
        page.open("div").with("class", "table").withAny("id", table.anchor()).line();
        page.open("div");
        if (columns(table) > MOST_COLUMNS_THAT_WRAP) {
            page.with("class", "scroll")
                    .with("role", "region")
                    .with("tabindex", "0")
                    .with("aria-label", table.caption());
        } else {
            page.with("class", "narrow");
        }
        page.line().open("table").with("role", "table");
        String heads = style.headings().classOf(table);
        page.withAny("class", ((table.small() ? "small " : "") + heads).strip()).line();
        // The span is what stays in view while the table scrolls.
        page.open("caption").open("span").text(table.caption()).close().close().line();
        rows("thead", table.head(), List.of());
        List<String> headings = heads.isEmpty() ? ColumnHeadings.of(table) : List.of();
        groups(table.body()).forEach(group -> rows("tbody", group, headings));
        page.close().line().close().line();
        body.notes(table.notes());
        page.close().line();
    }

    private static int columns(Block.Table table) {
        return table.head().get(0).cells().stream().mapToInt(Cell::span).sum();
    }

    /** A row that heads a group begins one, so that its heading is read for its rows alone. */
    private static List<List<Row>> groups(List<Row> rows) {
        List<List<Row>> groups = new ArrayList<>();
        for (Row row : rows) {
            if (groups.isEmpty() || headsAGroup(row)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(row);
        }
        return groups;
    }

    private static boolean headsAGroup(Row row) {
        return row.cells().stream().anyMatch(cell -> cell.scope() == Scope.ROW_GROUP);
    }

    private void rows(String part, List<Row> rows, List<String> headings) {
        page.open(part).with("role", "rowgroup").line();
        for (Row row : rows) {
            page.open("tr").with("role", "row").line();
            int column = 0;
            for (Cell cell : row.cells()) {
                cell(cell, column < headings.size() ? headings.get(column) : "");
                column += cell.span();
            }
            page.close().line();
        }
        page.close().line();
    }

    private void cell(Cell cell, String heading) {
        String scope = isBlank(cell) ? "" : scope(cell.scope());
        page.open(scope.isEmpty() ? "td" : "th").withAny("scope", scope);
        page.with("role", role(scope));
        if (cell.span() > 1) {
            page.with("colspan", Integer.toString(cell.span()));
        }
        Optional<String> chip = style.lights().classOf(cell);
        page.withAny("class", classes(cell, chip));
        if (!heading.isEmpty() && cell.scope() == Scope.DATA) {
            page.with("data-head", heading);
        }
        if (cell.spoken().isEmpty()) {
            body.runs(cell.runs());
        } else if (chip.isPresent()) {
            page.open("span").text(cell.spoken()).close();
        } else {
            light(cell);
        }
        page.close().line();
    }

    /** The sign for the eye; the word for who listens, searches or copies. */
    private void light(Cell cell) {
        page.open("span");
        cell.shade().map(style::classOf).ifPresent(shade -> page.with("class", "chip " + shade));
        page.with("aria-hidden", "true");
        body.runs(cell.runs());
        page.close();
        page.open("span").with("class", "said").text(" " + cell.spoken()).close();
    }

    private String classes(Cell cell, Optional<String> chip) {
        List<String> classes = new ArrayList<>();
        if (!cell.spoken().isEmpty()) {
            classes.add("light");
        }
        if (cell.centred()) {
            classes.add("centred");
        }
        if (cell.turned()) {
            classes.add("turned");
        }
        chip.ifPresent(classes::add);
        if (cell.spoken().isEmpty()) {
            cell.shade().map(style::classOf).ifPresent(classes::add);
        }
        return String.join(" ", classes);
    }

    /** A heading without a word heads nothing, and would be read aloud as an empty one. */
    private static boolean isBlank(Cell cell) {
        return cell.spoken().isBlank()
                && cell.runs().stream().map(Run::text).allMatch(String::isBlank);
    }

    /** Told although it is what the element says: a table set as blocks is no table else. */
    private static String role(String scope) {
        return switch (scope) {
            case "" -> "cell";
            case "col" -> "columnheader";
            default -> "rowheader";
        };
    }

    private static String scope(Scope scope) {
        return switch (scope) {
            case DATA -> "";
            case COLUMN -> "col";
            case ROW -> "row";
            case ROW_GROUP -> "rowgroup";
        };
    }
}
