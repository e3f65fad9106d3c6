package se.trafikljus.comparison;

import java.util.Optional;
import se.trafikljus.audit.Assessment;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.SpecialRating;

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

    /** Whether the audit left the objective out. */
    public boolean isOutside() {
        return rating.filter(SpecialRating.NOT_IN_SCOPE::equals).isPresent();
    }

    /** Whether the rating counts and is what auditors call a shortcoming. */
    public boolean isShortcoming() {
        return level().filter(Level::isShortcoming).isPresent();
    }

    /** Whether there is a judgement that others than the audit's auditors have reconstructed. */
    public boolean isReconstructed() {
        return rating.isPresent() && !isOutside() && assessment.isReconstructed();
    }
}
