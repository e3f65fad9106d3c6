package se.trafikljus.exchange.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.trafikljus.audit.Assessment;
import se.trafikljus.rubric.Rating;

/** Assessments as other programs read them, keys in their order. */
public final class AssessmentTree {

    private AssessmentTree() {}

    /** One of them; its rating by its id, and null where it is unscored. */
    public static Map<String, @Nullable Object> of(Assessment one) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("objective", one.objective());
        tree.put("rating", one.rating().map(Rating::id).orElse(null));
        tree.put("finding", one.finding());
        tree.put("rationale", one.rationale());
        tree.put("as_formulated", one.asFormulated());
        tree.put("source", one.source());
        tree.put("quote", one.quote());
        tree.put("success", one.success());
        return tree;
    }
}
