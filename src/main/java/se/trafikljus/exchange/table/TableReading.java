package se.trafikljus.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.exchange.csv.Faults;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Shown;

/** Reads a table that was found: every cell of it, and nothing beside it in silence. */
final class TableReading {

    private final String file;
    private final TableLayout layout;
    private final Grid grid;
    private final TableFinder finder;
    private final Municipalities municipalities;
    private final Optional<Municipality> of;
    private final Rubric rubric;
    private final RatedCells cells;
    private final Faults faults = new Faults();
    private final PassedOver passed = new PassedOver();

    TableReading(
            String file,
            TableLayout layout,
            TableFinder finder,
            Municipalities municipalities,
            Optional<Municipality> of,
            Rubric rubric) {
        this.file = file;
        this.layout = layout;
        this.grid = layout.grid();
        this.finder = finder;
        this.municipalities = municipalities;
        this.of = of;
        this.rubric = rubric;
        this.cells = new RatedCells(layout, rubric, faults);
    }

    TrafficTable read() {
        new SecondTable(layout, finder, cells, faults).refuse();
        faults.refuse(file);
        layout.bodies().ifPresent(this::refuseNoBodies);
        refuseTwice(layout.municipalities(), layout.heading(), true);
        refuseTwice(layout.objectives(), layout.naming(), false);
        faults.refuse(file);
        new TableSurroundings(layout, finder, municipalities, rubric, cells, faults, passed).look();
        new TableSight(layout, faults).refuse();
        Map<Municipality, Map<String, Rating>> ratings = new LinkedHashMap<>();
        layout.municipalities()
                .forEach((place, municipality) -> ratings.put(municipality, ratings(place)));
        if (!faults.any() && ratings.values().stream().allMatch(Map::isEmpty)) {
            faults.add(grid.sheet().getSheetName(), Message.of("exchange.table.allEmpty"));
        }
        faults.refuse(file);
        absent();
        layout.bodies().ifPresent(this::tellOfLikes);
        if (grid.sheet().getSheetConditionalFormatting().getNumConditionalFormattings() > 0) {
            passed.add(Message.of("exchange.table.conditions"));
        }
        return new TrafficTable(
                grid.sheet().getSheetName(), of, rubric, ratings, cells.how(), passed.notes());
    }

    private void fault(int line, int place, Message what) {
        faults.at(grid.sheet().getSheetName(), grid.address(line, place), what);
    }

    /**
     * @param across whether the named stand in the heading line, and not in the naming place
     */
    private <T> void refuseTwice(Map<Integer, T> named, int at, boolean across) {
        Map<T, String> seen = new HashMap<>();
        named.forEach(
                (i, one) -> {
                    int line = across ? at : i;
                    int place = across ? i : at;
                    String before = seen.putIfAbsent(one, grid.address(line, place));
                    if (before != null) {
                        fault(
                                line,
                                place,
                                Message.of(
                                        "exchange.table.twice",
                                        Shown.of(grid.text(line, place)),
                                        before));
                    }
                });
    }

    private String heading(int place) {
        return Headings.plain(grid.text(layout.heading(), place));
    }

    private void refuseNoBodies(BodyHeadings bodies) {
        for (int place : layout.municipalities().keySet()) {
            bodies.fault(heading(place), municipalities)
                    .ifPresent(what -> fault(layout.heading(), place, what));
        }
    }

    private void tellOfLikes(BodyHeadings bodies) {
        List<String> before = new ArrayList<>();
        for (int place : layout.municipalities().keySet()) {
            String name = heading(place);
            bodies.like(name, before)
                    .ifPresent(one -> passed.add(Message.of("audit.bodyLike", name, one)));
            before.add(name);
        }
    }

    private Map<String, Rating> ratings(int place) {
        Map<String, Rating> ratings = new LinkedHashMap<>();
        layout.objectives()
                .forEach(
                        (line, objective) ->
                                cells.rating(line, place)
                                        .ifPresent(rating -> ratings.put(objective.id(), rating)));
        return ratings;
    }

    private void absent() {
        List<String> absent =
                rubric.objectives().stream()
                        .filter(objective -> !layout.objectives().containsValue(objective))
                        .map(Objective::id)
                        .toList();
        passed.note("exchange.table.objectivesAbsent", absent);
    }
}
