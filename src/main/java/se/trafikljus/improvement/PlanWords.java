package se.trafikljus.improvement;

import java.util.Optional;

/** What is newly said of an action plan; the rest of the plan stays as it is. */
public record PlanWords(
        Optional<String> resources,
        Optional<String> activities,
        Optional<String> outputs,
        Optional<String> shortTerm,
        Optional<String> longTerm,
        Optional<String> indicators) {

    ImprovementArea.Plan in(ImprovementArea.Plan before) {
        return new ImprovementArea.Plan(
                resources.orElse(before.resources()),
                activities.orElse(before.activities()),
                outputs.orElse(before.outputs()),
                shortTerm.orElse(before.shortTerm()),
                longTerm.orElse(before.longTerm()),
                indicators.orElse(before.indicators()));
    }
}
