package se.trafikljus.audit;

import java.util.Optional;
import se.trafikljus.Message;

/** A cell of an audit before and after it was changed. */
public record CellSaved(String audit, Assessment before, Assessment after) {

    public CellSaved {
        if (!before.objective().equals(after.objective())) {
            throw new IllegalArgumentException(
                    "One cell, not " + before.objective() + " and " + after.objective());
        }
    }

    /** The objective's id. */
    public String objective() {
        return after.objective();
    }

    /** A room that writes into cells, and says when a change has taken away what it wrote. */
    public interface Contributor {

        /** What the cell no longer holds of this room's; empty where nothing was lost. */
        Optional<Message> lost(CellSaved saved);
    }
}
