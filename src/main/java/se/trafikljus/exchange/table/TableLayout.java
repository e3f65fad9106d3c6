package se.trafikljus.exchange.table;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;

/**
 * Where a traffic-light table lies in a sheet.
 *
 * @param heading the line with the municipalities
 * @param naming the place with the objectives
 * @param municipalities by place
 * @param objectives by line
 * @param bodies that head the columns in the municipalities' stead
 */
record TableLayout(
        Grid grid,
        int heading,
        int naming,
        Map<Integer, Municipality> municipalities,
        Map<Integer, Objective> objectives,
        Optional<BodyHeadings> bodies) {

    /** The key of a sentence that tells of municipalities, or its like that tells of bodies. */
    String said(String key) {
        return bodies.isPresent() ? key + "OfBodies" : key;
    }

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
