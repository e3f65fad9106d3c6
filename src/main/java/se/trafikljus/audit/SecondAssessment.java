package se.trafikljus.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.rubric.Rating;

/**
 * A second person's rating of one objective, given without sight of the first.
 *
 * @param rationale why it was rated so; may be empty
 * @param scoredAt a time, as the trail has it
 * @param consensus what the two agreed on; empty where they did not need to, or have not yet
 */
public record SecondAssessment(
        String objective,
        Rating rating,
        String rationale,
        String scoredBy,
        String scoredAt,
        Optional<Consensus> consensus) {

    /**
     * What two scorers agreed on after they had seen each other's ratings.
     *
     * @param first what the first had rated until then
     * @param note how they came to it
     */
    public record Consensus(Rating first, Rating agreed, String note, String by, String at) {}

    SecondAssessment agreed(Consensus wanted) {
        return new SecondAssessment(
                objective, rating, rationale, scoredBy, scoredAt, Optional.of(wanted));
    }

    /** The same as a cell, of which a second person fills in no more than this. */
    Assessment cell() {
        return Assessment.unscored(objective)
                .founded("", rationale, "", "", false)
                .rated(rating, scoredBy, scoredAt);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rating", rating.id());
        if (!rationale.isEmpty()) {
            fields.put("rationale", rationale);
        }
        fields.put("scored_by", scoredBy);
        fields.put("scored_at", scoredAt);
        consensus.ifPresent(
                one -> {
                    fields.put("first_rating", one.first().id());
                    fields.put("agreed_rating", one.agreed().id());
                    fields.put("note", one.note());
                    fields.put("agreed_by", one.by());
                    fields.put("agreed_at", one.at());
                });
        return fields;
    }
}
