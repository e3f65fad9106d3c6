package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/** Whom somebody can learn from; who meets an objective is looked for once, not once for each. */
final class Teachers {

    private final Comparison comparison;
    private final Optional<Level> best;
    private final Map<String, List<Compared>> meeting = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    /** Of a comparison whose cells are there. */
    Teachers(Comparison comparison) {
        this.comparison = comparison;
        this.best = Optional.of(comparison.rubric().scale().best());
        for (Compared one : comparison.municipalities()) {
            groups.put(one.code(), one.audit().group());
        }
        for (Objective objective : comparison.rubric().objectives()) {
            meeting.put(
                    objective.id(),
                    comparison.municipalities().stream()
                            .filter(one -> level(objective.id(), one).equals(best))
                            .toList());
        }
    }

    /** Those who meet an objective that the learner does not, of its own group first. */
    List<Compared> of(String objective, Compared learner) {
        Optional<Level> own = level(objective, learner);
        if (own.isEmpty() || own.equals(best)) {
            return List.of();
        }
        List<Compared> near = new ArrayList<>();
        List<Compared> far = new ArrayList<>();
        String group = group(learner);
        for (Compared one : meeting.getOrDefault(objective, List.of())) {
            (group(one).equals(group) ? near : far).add(one);
        }
        near.addAll(far);
        return near;
    }

    private Optional<Level> level(String objective, Compared one) {
        return comparison.cell(objective, one.code()).level();
    }

    private String group(Compared one) {
        return groups.getOrDefault(one.code(), "");
    }
}
