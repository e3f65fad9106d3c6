package se.trafikljus.exchange.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.audit.Agreement;
import se.trafikljus.audit.SecondAssessment;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/** Two persons' ratings side by side as other programs read them, keys in their order. */
public final class SecondScoringTree {

    private SecondScoringTree() {}

    /** How far the two agreed, and each objective. */
    public static Map<String, @Nullable Object> of(SecondScoring both) {
        Agreement agreement = both.agreement();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("audit", both.audit().audit().id());
        tree.put("same", agreement.same());
        tree.put("both_rated", agreement.pairs().size());
        tree.put("kappa", agreement.kappa().orElse(null));
        tree.put("kappa_over", agreement.onLevels());
        tree.put("objectives", objectives(both));
        return tree;
    }

    /**
     * The objectives in the rubric's order; a rating by its id, {@code null} where there is none.
     */
    public static List<Map<String, @Nullable Object>> objectives(SecondScoring both) {
        return both.audit().rubric().objectives().stream()
                .map(Objective::id)
                .map(id -> tree(both, id))
                .toList();
    }

    private static Map<String, @Nullable Object> tree(SecondScoring both, String objective) {
        Optional<SecondAssessment.Consensus> consensus =
                both.of(objective).flatMap(SecondAssessment::consensus);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("objective", objective);
        tree.put("first", id(both.first(objective)));
        tree.put("second", id(both.of(objective).map(SecondAssessment::rating)));
        tree.put("agreed", id(consensus.map(SecondAssessment.Consensus::agreed)));
        tree.put("note", consensus.map(SecondAssessment.Consensus::note).orElse(""));
        return tree;
    }

    private static @Nullable String id(Optional<Rating> rating) {
        return rating.map(Rating::id).orElse(null);
    }
}
