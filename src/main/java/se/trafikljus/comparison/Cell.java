package se.trafikljus.comparison;

import java.util.Optional;
import se.trafikljus.audit.Assessment;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;

/**
 * One municipality's rating of one objective.
 *
 * @param municipality its code
 * @param rating empty where unscored
 * @param comparable false where the audit's rubric worded the objective otherwise (product rule 11)
 */
public record Cell(
        String objective,
        String municipality,
        Optional<Rating> rating,
        boolean comparable,
        Assessment assessment) {

    /** The level, where the rating counts. */
    public Optional<Level> level() {
        return rating.filter(Level.class::isInstance).map(Level.class::cast);
    }

    /** Whether there is a rating that others than the audit's auditors have reconstructed. */
    public boolean isReconstructed() {
        return rating.isPresent() && assessment.isReconstructed();
    }
}
