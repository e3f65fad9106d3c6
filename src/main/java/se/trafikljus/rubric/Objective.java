package se.trafikljus.rubric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A control objective: one thing that an audit rates.
 *
 * @param shortText a noun phrase of few words for sentences and tables; the text where the rubric
 *     gives none
 * @param weight its share in the area's value, above 0
 * @param criteria by level id, what that level takes; in the order of the scale
 * @param sources ids of the rubric's sources
 * @param hash SHA-256 of its text and criteria, by which two versions are compared
 */
public record Objective(
        String id,
        Text text,
        Text shortText,
        double weight,
        Map<String, Text> criteria,
        List<Text> questions,
        List<String> sources,
        Text recommendation,
        Text note,
        String hash) {

    public Objective {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A weight is above 0, was " + weight);
        }
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        questions = List.copyOf(questions);
        sources = List.copyOf(sources);
    }
}
