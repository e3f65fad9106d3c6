package se.trafikljus.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.trafikljus.rubric.Level;

/** Whom somebody can learn from. */
final class Teachers {

    private Teachers() {}

    /** Those who meet an objective that the learner does not, of its own group first. */
    static List<Compared> of(Comparison comparison, String objective, Compared learner) {
        Optional<Level> best = Optional.of(comparison.rubric().scale().best());
        Cell own = comparison.cell(objective, learner.code());
        if (own.level().isEmpty() || own.level().equals(best)) {
            return List.of();
        }
        return comparison.municipalities().stream()
                .filter(one -> comparison.cell(objective, one.code()).level().equals(best))
                .sorted(
                        Comparator.comparing(
                                one -> !one.audit().group().equals(learner.audit().group())))
                .toList();
    }
}
