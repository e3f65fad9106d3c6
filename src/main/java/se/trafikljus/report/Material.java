package se.trafikljus.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Attachment;

/**
 * What a comparative report has besides the comparison.
 *
 * @param recommendations those that the audits themselves gave, by audit
 * @param data what the report was made from, to travel with it
 * @param trailHead the hash of the trail's last record when the report was made
 */
public record Material(
        Map<String, List<Recommendation>> recommendations,
        Optional<Attachment> data,
        Optional<String> trailHead) {

    public Material {
        recommendations = Map.copyOf(recommendations);
    }

    /** Nothing besides. */
    public static Material none() {
        return new Material(Map.of(), Optional.empty(), Optional.empty());
    }
}
