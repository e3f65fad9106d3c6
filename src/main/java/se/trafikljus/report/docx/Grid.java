package se.trafikljus.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Scope;

/**
 * A table of Word's own: its head comes again on each page, no row is split, and a row that heads a
 * group stays with the next.
 *
 * <p>Word has no way to put words in a sign's place for those who listen. So what a light means
 * stands below it in small words, which everybody can read, search and copy. Where the columns are
 * too narrow for that, the words stand there hidden: they come out where somebody lets Word show
 * all marks, and some screen readers tell them; others read the sign's own name, which the key to
 * the signs in the text explains.
 */
final class Grid {

    private static final String HEAD = "E9EEF3";
    private static final String BAND = "12304A";

    private static final int MOST_KEPT_TOGETHER = 10;
    private static final int MOST_LETTERS_TOGETHER = 1200;

    private final Block.Table table;
    private final Language language;
    private final Xml xml;
    private final Runs runs;
    private final List<List<Tile>> rows = new ArrayList<>();
    private final Columns columns;

    Grid(Block.Table table, Paper paper, Language language, Xml xml, Runs runs) {
        this.table = table;
        this.language = language;
        this.xml = xml;
        this.runs = runs;
        table.head().forEach(row -> rows.add(Tile.of(row, true)));
        table.body().forEach(row -> rows.add(Tile.of(row, false)));
        int count = rows.get(0).stream().mapToInt(tile -> tile.cell().span()).sum();
        this.columns = new Columns(count, rows, paper.textWidth() / 20.0, table.small());
    }

    void write() {
        xml.open("w:tbl");
        properties();
        xml.open("w:tblGrid");
        for (int i = 0; i < columns.count(); i++) {
            xml.empty("w:gridCol", "w:w", Integer.toString(columns.width(i, 1)));
        }
        xml.close();
        boolean low = isLow();
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i == rows.size() - 1;
            row(rows.get(i), last ? !table.notes().isEmpty() : low);
        }
        xml.close();
    }

    /**
     * A table of a few rows stays whole; Word parts it all the same where no page could hold it.
     */
    private boolean isLow() {
        int letters =
                table.body().stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(cell -> Runs.text(cell.runs()).length())
                        .sum();
        return table.body().size() <= MOST_KEPT_TOGETHER && letters <= MOST_LETTERS_TOGETHER;
    }

    private void properties() {
        xml.open("w:tblPr").value("w:tblStyle", "ReportTable");
        String width = Integer.toString(columns.width(0, columns.count()));
        xml.empty("w:tblW", "w:w", width, "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        boolean rowHeads = rows.stream().anyMatch(row -> row.get(0).cell().scope() == Scope.ROW);
        xml.empty(
                "w:tblLook",
                "w:val",
                rowHeads ? "06A0" : "0620",
                "w:firstRow",
                "1",
                "w:lastRow",
                "0",
                "w:firstColumn",
                rowHeads ? "1" : "0",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "1",
                "w:noVBand",
                "1");
        if (!Legible.of(table.caption()).isBlank()) {
            xml.value("w:tblCaption", Legible.trimmed(table.caption()));
        }
        xml.value("w:tblDescription", description());
        xml.close();
    }

    /** The columns in words, where their heads are but letters too. */
    private String description() {
        String heads =
                rows.get(0).stream()
                        .map(tile -> tile.said().isEmpty() ? tile.shown() : tile.said())
                        .filter(head -> !head.isEmpty())
                        .collect(Collectors.joining("; "));
        return Message.of("docx.columns", heads, Integer.toString(table.body().size()))
                .in(language);
    }

    private void row(List<Tile> row, boolean kept) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        long height = Math.round(columns.heightOfTurned(row) * 20);
        if (height > 0) {
            xml.empty("w:trHeight", "w:val", Long.toString(height), "w:hRule", "atLeast");
        }
        if (row.get(0).head()) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        boolean headsAGroup = row.stream().anyMatch(t -> t.cell().scope() == Scope.ROW_GROUP);
        row.forEach(tile -> cell(tile, kept || headsAGroup || tile.head()));
        xml.close();
    }

    private void cell(Tile tile, boolean kept) {
        int span = tile.cell().span();
        xml.open("w:tc").open("w:tcPr");
        String width = Integer.toString(columns.width(tile.column(), span));
        xml.empty("w:tcW", "w:w", width, "w:type", "dxa");
        if (span > 1) {
            xml.value("w:gridSpan", Integer.toString(span));
        }
        String background = background(tile);
        if (!background.isEmpty()) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", background);
        }
        boolean light = span == 1 && columns.isLights(tile.column());
        if (light) {
            margins();
        }
        if (tile.cell().turned()) {
            xml.value("w:textDirection", "btLr");
        }
        xml.value("w:vAlign", tile.cell().turned() ? "center" : "top").close();
        words(tile, kept, light);
        xml.close();
    }

    private void margins() {
        String margin = Long.toString(Math.round(Columns.PADDING_OF_LIGHTS * 20));
        xml.open("w:tcMar");
        xml.empty("w:left", "w:w", margin, "w:type", "dxa");
        xml.empty("w:right", "w:w", margin, "w:type", "dxa");
        xml.close();
    }

    private void words(Tile tile, boolean kept, boolean light) {
        Ink ink = ink(tile);
        boolean below = !tile.said().isEmpty() && (columns.wordsStandBelowLights() || !light);
        if (!tile.shown().isEmpty() || !below) {
            Para.in(style(tile)).keptWithNext(kept).centred(tile.cell().centred()).open(xml);
            runs.write(tile.cell().runs(), ink);
            if (!tile.said().isEmpty() && !below) {
                runs.write(" " + tile.said(), ink.unseen());
            }
            xml.close();
        }
        if (below) {
            Para.in("LightWords").keptWithNext(kept).centred(tile.cell().centred()).open(xml);
            runs.write(tile.said(), ink.sized(columns.sizeOfWords()));
            xml.close();
        }
    }

    private Ink ink(Tile tile) {
        Ink sized =
                columns.size() == Columns.USUAL_SIZE ? Ink.PLAIN : Ink.PLAIN.sized(columns.size());
        return tile.cell().shade().map(shade -> sized.inColour(hex(shade.text()))).orElse(sized);
    }

    private static String style(Tile tile) {
        if (tile.cell().scope() == Scope.ROW_GROUP) {
            return tile.cell().shade().isPresent() ? "TableHead" : "TableGroup";
        }
        return tile.bold() ? "TableHead" : "TableText";
    }

    private static String background(Tile tile) {
        if (tile.cell().shade().isPresent()) {
            return hex(tile.cell().shade().get().background());
        }
        return switch (tile.cell().scope()) {
            case ROW_GROUP -> BAND;
            case COLUMN, ROW -> HEAD;
            case DATA -> tile.head() ? HEAD : "";
        };
    }

    private static String hex(String colour) {
        return colour.substring(1);
    }
}
