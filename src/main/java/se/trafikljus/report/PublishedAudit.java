package se.trafikljus.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.improvement.Recommendation;

/**
 * A published audit, as it is at one moment.
 *
 * @param title the audit's own, else one from the rubric's
 * @param answer the auditors' confirmed answer to the audit question, in a sentence
 * @param alone a comparison of this audit alone: its areas' values and lights
 * @param day when it was published; empty where that is not known
 * @param mark changes whenever anything in the workspace does
 */
public record PublishedAudit(
        ScoredAudit audit,
        String title,
        Optional<String> answer,
        Comparison alone,
        List<Recommendation> recommendations,
        Optional<LocalDate> day,
        String mark) {

    public PublishedAudit {
        recommendations = List.copyOf(recommendations);
    }
}
