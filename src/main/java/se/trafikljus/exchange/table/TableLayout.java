package se.trafikljus.exchange.table;

import java.util.HashSet;
import java.util.Map;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;

/**
 * Where a traffic-light table lies in a sheet.
 *
 * @param heading the line with the municipalities
 * @param naming the place with the objectives
 * @param municipalities by place
 * @param objectives by line
 */
record TableLayout(
        Grid grid,
        int heading,
        int naming,
        Map<Integer, Municipality> municipalities,
        Map<Integer, Objective> objectives) {

    /** Whether each municipality and each objective stands there once. */
    boolean isPlain() {
        return new HashSet<>(municipalities.values()).size() == municipalities.size()
                && new HashSet<>(objectives.values()).size() == objectives.size();
    }

    /** By which a better layout is told from a worse one. */
    int size() {
        return municipalities.size() + objectives.size();
    }
}
