package se.trafikljus.exchange.table;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.trafikljus.Message;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;

/**
 * Refuses a sheet with a second table on it, whose ratings would go to the headings of the first:
 * other objectives beside the first ones, or other municipalities above or below them.
 */
final class SecondTable {

    private final TableLayout layout;
    private final Grid grid;
    private final TableFinder finder;
    private final RatedCells cells;
    private final Faults faults;

    /** The lines that have an objective in any place. */
    private final NavigableSet<Integer> named = new TreeSet<>();

    /** The objectives outside the place in which the table has its own, by place and line. */
    private final Map<Integer, Map<Integer, Objective>> others = new TreeMap<>();

    SecondTable(TableLayout layout, TableFinder finder, RatedCells cells, Faults faults) {
        this.layout = layout;
        this.grid = layout.grid();
        this.finder = finder;
        this.cells = cells;
        this.faults = faults;
        for (int line : grid.written().keySet()) {
            for (int place : grid.written(line)) {
                finder.objective(grid.text(line, place)).ifPresent(one -> note(line, place, one));
            }
        }
    }

    private void note(int line, int place, Objective objective) {
        named.add(line);
        if (place != layout.naming()) {
            others.computeIfAbsent(place, key -> new TreeMap<>()).put(line, objective);
        }
    }

    void refuse() {
        for (int line : grid.written().keySet()) {
            if (line != layout.heading() && !layout.objectives().containsKey(line)) {
                refuseOtherHeading(line);
            }
        }
        others.forEach(
                (place, lines) -> {
                    if (ratesBeside(place)) {
                        refuseOtherObjectives(place, lines);
                    }
                });
        for (int line : grid.written().headMap(layout.heading()).keySet()) {
            refuseRatedAbove(line);
        }
    }

    private void refuseOtherHeading(int line) {
        if (!heads(line)) {
            return;
        }
        finder.heading(grid, line).names().entrySet().stream()
                .filter(named -> named.getKey() != layout.naming())
                .filter(named -> isOther(line, named))
                .findFirst()
                .ifPresent(
                        named ->
                                fault(
                                        line,
                                        named.getKey(),
                                        layout.said("exchange.table.secondHeading"),
                                        firstHeading()));
    }

    /** Whether objectives follow below a line before the heading, or below one after it. */
    private boolean heads(int line) {
        int end = line < layout.heading() ? layout.heading() : grid.lines();
        Integer next = named.higher(line);
        return next != null && next < end;
    }

    /** Headings that are repeated above the same columns are of one table. */
    private boolean isOther(int line, Map.Entry<Integer, Municipality> named) {
        Municipality above = layout.municipalities().get(named.getKey());
        return above == null
                ? line < layout.heading() || cells.holdsRatings(named.getKey())
                : line < layout.heading() || !above.equals(named.getValue());
    }

    /** Whether a column of objectives would have ratings to its right, or those of the first do. */
    private boolean ratesBeside(int place) {
        return place < layout.naming()
                || layout.municipalities().keySet().stream().anyMatch(other -> other > place)
                || cells.holdsRatingsFrom(place + 1);
    }

    private void refuseOtherObjectives(int place, Map<Integer, Objective> lines) {
        lines.entrySet().stream()
                .filter(one -> one.getKey() != layout.heading())
                .filter(one -> !one.getValue().equals(layout.objectives().get(one.getKey())))
                .findFirst()
                .ifPresent(
                        one ->
                                fault(
                                        one.getKey(),
                                        place,
                                        "exchange.table.secondObjectives",
                                        objectiveAt(one.getKey())));
    }

    /** What is rated above the heading belongs to a table whose own heading is not known. */
    private void refuseRatedAbove(int line) {
        boolean rated =
                finder.objective(grid.text(line, layout.naming())).isPresent()
                        && cells.firstRated(line).isPresent();
        if (rated) {
            fault(line, layout.naming(), "exchange.table.secondObjectives", objectiveAt(line));
        }
    }

    private String firstHeading() {
        return layout.municipalities().keySet().stream()
                .findFirst()
                .map(place -> grid.address(layout.heading(), place))
                .orElse("");
    }

    /** The objective of the same line, or the first of the table. */
    private String objectiveAt(int line) {
        int at =
                layout.objectives().containsKey(line)
                        ? line
                        : layout.objectives().keySet().iterator().next();
        return grid.address(at, layout.naming());
    }

    private void fault(int line, int place, String key, String first) {
        faults.at(
                grid.sheet().getSheetName(),
                grid.address(line, place),
                Message.of(key, first, grid.address(line, place)));
    }
}
