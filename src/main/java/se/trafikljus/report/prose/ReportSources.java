package se.trafikljus.report.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.audit.AuditStatus.Reopening;
import se.trafikljus.audit.SecondScoring;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.trail.Standing;

/**
 * What a report rests on besides the ratings.
 *
 * @param recommendations those that the audits themselves gave, by audit
 * @param auditSet the zip of the set that the report was made from, to travel with its PDF
 * @param trail where the trail stood when the report was made
 * @param seconds a second, blind scoring beside the first, whole or begun, by audit
 * @param reopenings when an audit was opened again after its approval, and why, by audit
 * @param samples the lines of cells' sources that tell what a sample of records showed
 * @param files those that an audit's assessments rest on, by audit; none where the report is for
 *     others than those who may see working papers
 */
public record ReportSources(
        Map<String, List<Recommendation>> recommendations,
        Optional<byte[]> auditSet,
        Optional<Standing> trail,
        Map<String, SecondScoring> seconds,
        Map<String, List<Reopening>> reopenings,
        Set<String> samples,
        Map<String, List<EvidenceFile>> files) {

    public ReportSources {
        recommendations = Map.copyOf(recommendations);
        seconds = Map.copyOf(seconds);
        reopenings = Map.copyOf(reopenings);
        samples = Set.copyOf(samples);
        files = Map.copyOf(files);
    }

    /** Where nobody scored a second time, nothing was opened again and no records were tested. */
    public ReportSources(
            Map<String, List<Recommendation>> recommendations,
            Optional<byte[]> auditSet,
            Optional<Standing> trail) {
        this(recommendations, auditSet, trail, Map.of(), Map.of(), Set.of(), Map.of());
    }

    /** The second scoring of an audit, if there was one and it was finished. */
    public Optional<SecondScoring> second(String audit) {
        return Optional.ofNullable(seconds.get(audit)).filter(SecondScoring::isWhole);
    }

    /** The second scoring of an audit, if it was begun and not finished. */
    public Optional<SecondScoring> unfinishedSecond(String audit) {
        return Optional.ofNullable(seconds.get(audit)).filter(SecondScoring::isUnfinished);
    }

    /** Each time that an audit was opened again, the first first. */
    public List<Reopening> reopened(String audit) {
        return reopenings.getOrDefault(audit, List.of());
    }

    /** The files that an audit's assessments rest on, where the report may list them. */
    public List<EvidenceFile> filesOf(String audit) {
        return files.getOrDefault(audit, List.of());
    }

    /** What an audit recommended. */
    public List<Recommendation> recommended(String audit) {
        return recommendations.getOrDefault(audit, List.of());
    }

    /** Nothing besides. */
    public static ReportSources none() {
        return new ReportSources(Map.of(), Optional.empty(), Optional.empty());
    }
}
