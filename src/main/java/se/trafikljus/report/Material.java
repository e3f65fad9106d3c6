package se.trafikljus.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.Agreement;
import se.trafikljus.audit.Reopening;
import se.trafikljus.improvement.Recommendation;

/**
 * What a report rests on besides the ratings.
 *
 * @param recommendations those that the audits themselves gave, by audit
 * @param auditSet the zip of the set that the report was made from, to travel with its PDF
 * @param trailHead the hash of the trail's last record when the report was made
 * @param agreements how far a second, blind scoring agreed with the first, by audit
 * @param reopenings when an audit was opened again after its approval, and why, by audit
 */
public record Material(
        Map<String, List<Recommendation>> recommendations,
        Optional<byte[]> auditSet,
        Optional<String> trailHead,
        Map<String, Agreement> agreements,
        Map<String, List<Reopening>> reopenings) {

    public Material {
        recommendations = Map.copyOf(recommendations);
        agreements = Map.copyOf(agreements);
        reopenings = Map.copyOf(reopenings);
    }

    /** Where nobody scored a second time, and nothing was opened again. */
    public Material(
            Map<String, List<Recommendation>> recommendations,
            Optional<byte[]> auditSet,
            Optional<String> trailHead) {
        this(recommendations, auditSet, trailHead, Map.of(), Map.of());
    }

    /** How far a second scoring of an audit agreed with the first, if there was one. */
    Optional<Agreement> agreement(String audit) {
        return Optional.ofNullable(agreements.get(audit));
    }

    /** Each time that an audit was opened again, the first first. */
    List<Reopening> reopened(String audit) {
        return reopenings.getOrDefault(audit, List.of());
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
