package se.trafikljus.audit;

import java.util.Optional;
import se.trafikljus.rubric.Rating;

/**
 * What the one who changes a cell believes stands there, so that nobody's work is overwritten in
 * silence.
 *
 * @param anything whether anything may stand there
 * @param rating what must stand there; empty for unscored
 */
public record Expectation(boolean anything, Optional<Rating> rating) {

    /** Whatever stands there may be replaced. */
    public static final Expectation NONE = new Expectation(true, Optional.empty());

    /** The cell must hold this rating, or none if empty. */
    public static Expectation of(Optional<Rating> rating) {
        return new Expectation(false, rating);
    }

    boolean holds(Assessment assessment) {
        return anything || assessment.rating().equals(rating);
    }
}
