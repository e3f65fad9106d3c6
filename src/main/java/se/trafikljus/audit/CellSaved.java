package se.trafikljus.audit;

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
}
