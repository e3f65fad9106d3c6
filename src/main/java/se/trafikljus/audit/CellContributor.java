package se.trafikljus.audit;

import java.util.Optional;
import se.trafikljus.Message;

/** A room that writes into cells, and says when a change has taken away what it wrote. */
public interface CellContributor {

    /** What the cell no longer holds of this room's; empty where nothing was lost. */
    Optional<Message> lost(CellSaved saved);
}
