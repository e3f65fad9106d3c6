package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;

/**
 * A table: its caption, which stays with the head and the first row; its rows, with the head again
 * on each page; its notes.
 */
final class TableLayout {

    /** A taller head would leave too little of a page for the rows, and is said only once. */
    private static final float TALLEST_REPEATED_HEAD = 0.35f;

    /** Of a page: a table up to that height is moved rather than broken. */
    private static final float LOW = 0.45f;

    /** Of a page: so much of a table at least stands where it begins. */
    private static final float BEGINNING = 0.1f;

    private final Desk desk;
    private final Block.Table table;
    private final List<GridRow> head;
    private final List<GridRow> body;
    private final boolean isLow;

    private TableLayout(Desk desk, Block.Table table) throws IOException {
        this.desk = desk;
        this.table = table;
        List<List<CellText>> headTexts = texts(table.head(), true);
        List<List<CellText>> bodyTexts = texts(table.body(), false);
        List<List<CellText>> all = new ArrayList<>(headTexts);
        all.addAll(bodyTexts);
        int count = headTexts.get(0).stream().mapToInt(CellText::span).sum();
        Columns columns =
                Columns.fitting(count, all, desk.flow().paper().textWidth(), table.small());
        this.head = rows(headTexts, columns);
        this.body = rows(bodyTexts, columns);
        this.isLow = heightOf(head) + heightOf(body) <= LOW * desk.flow().paper().textHeight();
    }

    static void add(Block.Table table, Desk desk) throws IOException {
        TableLayout layout = new TableLayout(desk, table);
        Tag tag = desk.document().child("Table");
        desk.flow().space(Look.GAP + 4);
        Captions.add(table.caption(), table.anchor(), tag, desk);
        layout.addRows(tag);
        Captions.addNotes(table.notes(), desk);
        desk.flow().space(Look.GAP + 6);
    }

    private List<List<CellText>> texts(List<Block.Row> rows, boolean isHead) throws IOException {
        List<List<CellText>> texts = new ArrayList<>();
        for (Block.Row row : rows) {
            List<CellText> cells = new ArrayList<>();
            int column = 0;
            for (Block.Cell cell : row.cells()) {
                cells.add(CellText.of(cell, column, isHead, desk));
                column += cell.span();
            }
            texts.add(cells);
        }
        return texts;
    }

    private List<GridRow> rows(List<List<CellText>> texts, Columns columns) throws IOException {
        List<GridRow> rows = new ArrayList<>();
        for (List<CellText> row : texts) {
            rows.add(GridRow.of(row, columns, desk.breaker()));
        }
        return rows;
    }

    private void addRows(Tag tag) throws IOException {
        Tag headSection = body.isEmpty() ? tag : tag.child("THead");
        for (int i = 0; i < head.size(); i++) {
            boolean kept = !body.isEmpty() || i < head.size() - 1 || !table.notes().isEmpty();
            addRow(head.get(i), headSection, kept, List.of());
        }
        if (body.isEmpty()) {
            return;
        }
        List<Strip> running = running();
        Tag bodySection = tag.child("TBody");
        for (int i = 0; i < body.size(); i++) {
            addRow(body.get(i), bodySection, isKept(i), running);
        }
    }

    /**
     * A low table stays whole; in a higher one the first rows stay together, a group's name stays
     * with its first row, and a last row is neither alone nor without notes.
     */
    private boolean isKept(int row) {
        int last = body.size() - 1;
        if (row == last) {
            return !table.notes().isEmpty();
        }
        return isLow || body.get(row).isGroup() || row == last - 1 || isBeginning(row);
    }

    private boolean isBeginning(int row) {
        float least = BEGINNING * desk.flow().paper().textHeight();
        return heightOf(body.subList(0, row + 1)) < least;
    }

    private List<Strip> running() {
        return heightOf(head) > TALLEST_REPEATED_HEAD * desk.flow().paper().textHeight()
                ? List.of()
                : head.stream().map(row -> row.repeated(desk.lettering())).toList();
    }

    private void addRow(GridRow row, Tag section, boolean kept, List<Strip> running)
            throws IOException {
        float repeated = 0;
        for (Strip strip : running) {
            repeated += strip.height();
        }
        float room =
                Math.min(desk.flow().roomBeside(0), desk.flow().paper().textHeight() - repeated);
        if (row.height() <= room) {
            desk.flow().add(row.whole(section, kept, running, desk.lettering()));
            return;
        }
        desk.flow().addAll(row.lineByLine(section, kept, running, desk.lettering()));
    }

    private static float heightOf(List<GridRow> rows) {
        float height = 0;
        for (GridRow row : rows) {
            height += row.height();
        }
        return height;
    }
}
