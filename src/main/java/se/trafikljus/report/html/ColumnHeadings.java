package se.trafikljus.report.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Run;

/**
 * What each column is called, for cells that stand alone on a narrow screen. Tables whose columns
 * are called the same have a class in common, and the style tells the words once for them all: told
 * in each cell they would be a tenth of a large report.
 */
final class ColumnHeadings {

    private static final String CLASS = "heads-";

    private final Map<SortedMap<Integer, String>, String> classes = new LinkedHashMap<>();

    /** Takes in a table of the document. */
    void add(Block.Table table) {
        SortedMap<Integer, String> told = told(table);
        if (!told.isEmpty()) {
            classes.computeIfAbsent(told, t -> CLASS + (classes.size() + 1));
        }
    }

    /** The class of a table that was added; empty where its cells must tell it themselves. */
    String classOf(Block.Table table) {
        return classes.getOrDefault(told(table), "");
    }

    /** The words over each column; a heading over several stands for each of them. */
    static List<String> of(Block.Table table) {
        List<String> headings = new ArrayList<>();
        for (Cell cell : table.head().get(0).cells()) {
            String words =
                    cell.spoken().isEmpty()
                            ? cell.runs().stream().map(Run::text).collect(Collectors.joining())
                            : cell.spoken();
            headings.addAll(Collections.nCopies(cell.span(), words.strip()));
        }
        return headings;
    }

    /** Words by place in the row, counted from 1; none where a cell's place is not its column. */
    private static SortedMap<Integer, String> told(Block.Table table) {
        List<String> headings = of(table);
        SortedMap<Integer, String> told = new TreeMap<>();
        for (Row row : table.body()) {
            List<Cell> cells = row.cells();
            boolean holdsData = cells.stream().anyMatch(cell -> cell.scope() == Scope.DATA);
            if (holdsData && cells.stream().anyMatch(cell -> cell.span() > 1)) {
                return new TreeMap<>();
            }
            for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
                if (cells.get(i).scope() == Scope.DATA && !headings.get(i).isEmpty()) {
                    told.put(i + 1, headings.get(i));
                }
            }
        }
        return told;
    }

    /** The rules that tell the words where cells stand alone. */
    String rules() {
        StringBuilder rules = new StringBuilder();
        classes.forEach(
                (told, name) ->
                        told.forEach(
                                (place, words) ->
                                        rules.append(
                                                "  .%s td:nth-child(%d)::before { content: %s; }\n"
                                                        .formatted(
                                                                name,
                                                                place,
                                                                Stylesheet.quoted(words + ": ")))));
        return rules.isEmpty() ? "" : Stylesheet.NARROW + " {\n" + rules + "}\n";
    }
}
