package se.trafikljus.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import se.trafikljus.Message;
import se.trafikljus.Nearest;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Shown;

/**
 * What stands among and beside a table: told where it is passed over, a fault where it is rated.
 */
final class TableSurroundings {

    private final TableLayout layout;
    private final Grid grid;
    private final TableFinder finder;
    private final Municipalities municipalities;
    private final Rubric rubric;
    private final RatedCells cells;
    private final Faults faults;
    private final PassedOver passed;

    TableSurroundings(
            TableLayout layout,
            TableFinder finder,
            Municipalities municipalities,
            Rubric rubric,
            RatedCells cells,
            Faults faults,
            PassedOver passed) {
        this.layout = layout;
        this.grid = layout.grid();
        this.finder = finder;
        this.municipalities = municipalities;
        this.rubric = rubric;
        this.cells = cells;
        this.faults = faults;
        this.passed = passed;
    }

    private void fault(int line, int place, Message what) {
        faults.at(grid.sheet().getSheetName(), grid.address(line, place), what);
    }

    /** Looks at all that is not part of the table. */
    void look() {
        otherLines();
        otherPlaces();
    }

    /** What stands among the objectives, and is none: headings and sums, unless it is rated. */
    private void otherLines() {
        List<String> told = new ArrayList<>();
        for (int line = layout.heading() + 1; line < grid.lines(); line++) {
            if (layout.objectives().containsKey(line)) {
                continue;
            }
            String text = grid.text(line, layout.naming());
            if (text.isEmpty() || !finder.isArea(text)) {
                int at = line;
                OptionalInt rated = cells.firstRated(line);
                rated.ifPresent(place -> fault(at, layout.naming(), unknownObjective(text)));
                if (rated.isPresent()) {
                    continue;
                }
            }
            if (!text.isEmpty()) {
                told.add(told(line, layout.naming(), text));
            }
        }
        passed.note("exchange.table.linesPassed", told);
    }

    private String told(int line, int place, String text) {
        return grid.address(line, place) + " (" + Shown.of(text.replaceAll("\\s+", " ")) + ")";
    }

    private Message unknownObjective(String text) {
        if (text.isEmpty()) {
            return Message.of("exchange.table.nameless");
        }
        List<String> known = new ArrayList<>(finder.ids());
        Map<String, String> idOf = new HashMap<>();
        for (Objective objective : rubric.objectives()) {
            for (String wording : objective.text().words().values()) {
                known.add(wording);
                idOf.put(wording, objective.id());
            }
        }
        return Nearest.to(text, known)
                .map(
                        near ->
                                Message.of(
                                        "exchange.table.unknownObjectiveNear",
                                        Shown.of(text),
                                        rubric.id(),
                                        idOf.getOrDefault(near, near)))
                .orElseGet(
                        () ->
                                Message.of(
                                        "exchange.table.unknownObjective",
                                        Shown.of(text),
                                        rubric.id(),
                                        String.join(", ", finder.ids())));
    }

    /** What stands beside the municipalities: other columns, unless they are rated. */
    private void otherPlaces() {
        List<String> told = new ArrayList<>();
        Set<Integer> doubtful = finder.heading(grid, layout.heading()).doubtful();
        for (int place = 0; place < grid.places(); place++) {
            if (place == layout.naming() || layout.municipalities().containsKey(place)) {
                continue;
            }
            String text = grid.text(layout.heading(), place);
            if (cells.holdsRatings(place)) {
                Message why = doubtful.contains(place) ? finder.why(text) : unknownPlace(place);
                fault(layout.heading(), place, why);
            } else if (!text.isEmpty()) {
                told.add(told(layout.heading(), place, text));
            }
        }
        passed.note(layout.said("exchange.table.placesPassed"), told);
    }

    private Message unknownPlace(int place) {
        String text = grid.text(layout.heading(), place);
        if (!text.isEmpty()) {
            return municipalities.unknown(Shown.of(text)).message();
        }
        return yearBelow(place)
                .filter(year -> layout.bodies().isEmpty())
                .map(finder::why)
                .orElseGet(() -> Message.of(layout.said("exchange.table.placeNameless")));
    }

    /** A municipality may stand once above several years. */
    private Optional<String> yearBelow(int place) {
        return IntStream.range(layout.heading() + 1, grid.lines())
                .takeWhile(line -> !layout.objectives().containsKey(line))
                .mapToObj(line -> grid.text(line, place))
                .filter(Headings::isYear)
                .findFirst();
    }
}
