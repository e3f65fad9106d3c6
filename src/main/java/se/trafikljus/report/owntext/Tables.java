package se.trafikljus.report.owntext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Run;

/** Reads a table; the paragraph before it, begun by "Tabell:" or "Table:", is its caption. */
final class Tables {

    private static final List<String> CAPTIONS = List.of("tabell:", "table:");

    /** More do not fit across a page with words in them. */
    private static final int MOST_COLUMNS = 10;

    private final TextFile file;
    private final Faults faults;
    private final List<Row> head = new ArrayList<>();
    private final List<Row> body = new ArrayList<>();

    private Tables(TextFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The words after "Tabell:" or "Table:"; none where the paragraph is no caption. */
    static List<Run> caption(Prose paragraph) {
        Run first = paragraph.runs().get(0);
        String text = first.text();
        for (String begin : CAPTIONS) {
            if (text.toLowerCase(Locale.ROOT).startsWith(begin)) {
                List<Run> caption = new ArrayList<>(paragraph.runs());
                caption.set(0, new Run.Plain(text.substring(begin.length()).stripLeading()));
                return Runs.plain(caption).isBlank() ? List.of() : caption;
            }
        }
        return List.of();
    }

    static Optional<Table> read(
            TableBlock node, String caption, String anchor, TextFile file, Faults faults) {
        Tables table = new Tables(file, faults);
        for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
            List<Row> rows = part instanceof TableHead ? table.head : table.body;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(table.row(row));
                }
            }
        }
        return table.made(node, caption, anchor);
    }

    private Optional<Table> made(TableBlock node, String caption, String anchor) {
        int columns = head.get(0).cells().size();
        if (columns > MOST_COLUMNS) {
            faults.add(node, "tableWide", columns, MOST_COLUMNS);
            return Optional.empty();
        }
        if (body.isEmpty()) {
            faults.add(node, "tableEmpty");
            return Optional.empty();
        }
        return Optional.of(new Block.Table(caption, anchor, head, body, List.of()));
    }

    private Row row(Node row) {
        List<Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell read) {
                cells.add(cell(read));
            }
        }
        refuseSurplus(row, cells.size());
        return new Row(cells);
    }

    private Cell cell(TableCell cell) {
        return new Cell(
                Runs.line(cell, faults),
                cell.isHeader() ? Scope.COLUMN : Scope.DATA,
                1,
                Optional.empty(),
                "",
                cell.getAlignment() == TableCell.Alignment.CENTER);
    }

    /** The reader of tables would leave out, without a word, what its head has no column for. */
    private void refuseSurplus(Node row, int columns) {
        int line = Faults.line(row);
        int written = cellsIn(file.lines().get(line - 1).strip());
        if (written > columns) {
            faults.add(line, "tableRow", written, columns);
        }
    }

    private static int cellsIn(String line) {
        int bars = 0;
        boolean escaped = false;
        boolean endsWithBar = false;
        for (int i = line.startsWith("|") ? 1 : 0; i < line.length(); i++) {
            char c = line.charAt(i);
            endsWithBar = c == '|' && !escaped;
            bars += endsWithBar ? 1 : 0;
            escaped = c == '\\' && !escaped;
        }
        return endsWithBar ? bars : bars + 1;
    }
}
