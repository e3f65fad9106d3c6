package se.trafikljus.improvement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.audit.Removals;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Trail;

/** Improvement areas keep the audit that they come from; its recommendations go with it. */
@Component
class RestingOnAudits implements Removals.Keeper {

    private final ImprovementStore improvements;
    private final RecommendationStore recommendations;
    private final Trail trail;

    RestingOnAudits(
            ImprovementStore improvements, RecommendationStore recommendations, Trail trail) {
        this.improvements = improvements;
        this.recommendations = recommendations;
        this.trail = trail;
    }

    @Override
    public List<Message> against(String audit) {
        List<ImprovementArea> there = improvements.ofAudit(audit);
        if (there.isEmpty()) {
            return List.of();
        }
        Message told =
                Message.of(
                        "improvement.keepAudit",
                        there.stream().map(ImprovementArea::id).collect(Collectors.joining(", ")));
        return List.of(
                there.stream()
                        .filter(one -> one.status() == Step.START)
                        .findFirst()
                        .map(one -> told.remedy(Action.REMOVE_IMPROVEMENT, one.id()))
                        .orElse(told));
    }

    @Override
    public void remove(Actor actor, String audit) {
        List<Recommendation> all = recommendations.of(audit);
        if (!all.isEmpty()) {
            recommendations.remove(audit);
            trail.add(
                    actor,
                    "recommendation.removed",
                    Recommendations.subject(audit),
                    all.stream()
                            .map(
                                    one ->
                                            new Change(
                                                    Integer.toString(one.number()),
                                                    Fields.of(one),
                                                    Map.of()))
                            .toList());
        }
    }
}
