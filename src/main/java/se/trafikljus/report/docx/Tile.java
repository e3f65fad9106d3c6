package se.trafikljus.report.docx;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;

/**
 * A cell in its place.
 *
 * @param column the first that it covers, from 0
 * @param head whether it stands in a row that is repeated on each page
 * @param shown the words that stand in it
 * @param said what is read aloud; empty where the words shown hold it
 * @param ofShown how wide the words shown are
 * @param ofSaid how wide what is read aloud would be
 */
record Tile(
        Cell cell,
        int column,
        boolean head,
        boolean bold,
        String shown,
        String said,
        Letters.Extent ofShown,
        Letters.Extent ofSaid) {

    /** What shows more than a sign, a figure and a mark is no light, in letters' sizes. */
    private static final double LONGEST_LIGHT = 6;

    static List<Tile> of(Row row, boolean head) {
        List<Tile> tiles = new ArrayList<>();
        int column = 0;
        for (Cell cell : row.cells()) {
            String shown = Runs.text(cell.runs());
            String said = Legible.trimmed(cell.spoken());
            tiles.add(of(cell, column, head, shown, shown.contains(said) ? "" : said));
            column += cell.span();
        }
        return tiles;
    }

    private static Tile of(Cell cell, int column, boolean head, String shown, String said) {
        boolean bold = head || cell.scope() == Scope.COLUMN || cell.scope() == Scope.ROW_GROUP;
        return new Tile(
                cell,
                column,
                head,
                bold,
                shown,
                said,
                Letters.extent(shown, bold),
                Letters.extent(said, bold));
    }

    boolean isLight() {
        return cell.centred()
                && cell.scope() == Scope.DATA
                && Letters.width(shown, false) <= LONGEST_LIGHT;
    }

    boolean isBlank() {
        return shown.isEmpty() && said.isEmpty();
    }
}
