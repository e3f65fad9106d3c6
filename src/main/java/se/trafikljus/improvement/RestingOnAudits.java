package se.trafikljus.improvement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.audit.Removals;
import se.trafikljus.trail.Change;

/** Improvement areas keep the audit that they come from; its recommendations go with it. */
@Component
class RestingOnAudits implements Removals.Keeper {

    private final ImprovementStore improvements;
    private final RecommendationStore recommendations;

    RestingOnAudits(ImprovementStore improvements, RecommendationStore recommendations) {
        this.improvements = improvements;
        this.recommendations = recommendations;
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
    public List<Removals.Gone> removeWith(String audit) {
        List<Recommendation> all = recommendations.of(audit);
        recommendations.remove(audit);
        return all.isEmpty()
                ? List.of()
                : List.of(
                        new Removals.Gone(
                                "recommendation.removed",
                                Recommendations.subject(audit),
                                all.stream().map(RestingOnAudits::gone).toList()));
    }

    private static Change gone(Recommendation one) {
        return new Change(Integer.toString(one.number()), Fields.of(one), Map.of());
    }
}
