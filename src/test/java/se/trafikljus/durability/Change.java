package se.trafikljus.durability;

import java.util.List;
import se.trafikljus.trail.TrailRecord;

/**
 * A command that changes something.
 *
 * @param line as it is typed
 * @param answer how the line on standard output begins that acknowledges it
 * @param marks what is found of it afterwards, one for each record that it adds to the trail
 */
record Change(String line, String answer, List<Mark> marks) {

    Change {
        marks = List.copyOf(marks);
    }

    /** Whether records begin with all of this change. */
    boolean isAtTheHeadOf(List<TrailRecord> records) {
        if (records.size() < marks.size()) {
            return false;
        }
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).isIn(records.get(i))) {
                return false;
            }
        }
        return true;
    }
}
