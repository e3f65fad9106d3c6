package se.trafikljus.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.improvement.Recommendation;

/**
 * What a report rests on besides the ratings.
 *
 * @param recommendations those that the audits themselves gave, by audit
 * @param auditSet the zip of the set that the report was made from, to travel with its PDF
 * @param trailHead the hash of the trail's last record when the report was made
 */
public record Material(
        Map<String, List<Recommendation>> recommendations,
        Optional<byte[]> auditSet,
        Optional<String> trailHead) {

    public Material {
        recommendations = Map.copyOf(recommendations);
    }

    /** What an audit recommended. */
    List<Recommendation> recommended(String audit) {
        return recommendations.getOrDefault(audit, List.of());
    }

    /** Nothing besides. */
    public static Material none() {
        return new Material(Map.of(), Optional.empty(), Optional.empty());
    }
}
