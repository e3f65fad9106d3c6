package se.trafikljus.exchange.table;

import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import se.trafikljus.Message;
import se.trafikljus.exchange.csv.Faults;

/** Refuses what a reader of the sheet does not see as the program would read it. */
final class TableSight {

    private final TableLayout layout;
    private final Grid grid;
    private final Faults faults;

    TableSight(TableLayout layout, Faults faults) {
        this.layout = layout;
        this.grid = layout.grid();
        this.faults = faults;
    }

    private void fault(int line, int place, Message what) {
        faults.at(grid.sheet().getSheetName(), grid.address(line, place), what);
    }

    /** Refuses lines and places that are hidden, and merged cells among the ratings. */
    void refuse() {
        refuseHidden();
        refuseMerged();
    }

    private void refuseHidden() {
        layout.objectives()
                .keySet()
                .forEach(
                        line -> {
                            if (grid.hidesLine(line)) {
                                fault(line, layout.naming(), Message.of("exchange.table.hidden"));
                            }
                        });
        layout.municipalities()
                .keySet()
                .forEach(
                        place -> {
                            if (grid.hidesPlace(place)) {
                                fault(layout.heading(), place, Message.of("exchange.table.hidden"));
                            }
                        });
    }

    private void refuseMerged() {
        for (CellRangeAddress merged : grid.merged()) {
            firstIn(merged)
                    .ifPresent(
                            cell ->
                                    faults.at(
                                            grid.sheet().getSheetName(),
                                            cell,
                                            Message.of(
                                                    layout.said("exchange.table.merged"),
                                                    merged.formatAsString())));
        }
    }

    private Optional<String> firstIn(CellRangeAddress merged) {
        for (int line : layout.objectives().keySet()) {
            for (int place : layout.municipalities().keySet()) {
                if (grid.isIn(merged, line, place)) {
                    return Optional.of(grid.address(line, place));
                }
            }
        }
        return Optional.empty();
    }
}
