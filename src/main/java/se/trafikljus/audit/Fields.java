package se.trafikljus.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Rating;

/** An audit and its assessments as the trail records them: what is not empty, in a fixed order. */
final class Fields {

    /** Between two audited bodies, in files and in the trail. */
    static final String BETWEEN_BODIES = " | ";

    private Fields() {}

    static Map<String, String> of(Audit audit) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "municipality", audit.place());
        put(fields, "rubric", audit.rubricHash());
        put(fields, "status", audit.status().id());
        put(fields, "title", audit.title());
        put(fields, "question", audit.question());
        put(fields, "body", String.join(BETWEEN_BODIES, audit.bodies()));
        put(fields, "period_from", date(audit.periodFrom()));
        put(fields, "period_to", date(audit.periodTo()));
        put(fields, "report_date", date(audit.reportDate()));
        put(fields, "auditor", audit.auditor());
        put(fields, "dnr", audit.dnr());
        put(fields, "approved_by", audit.approvedBy());
        put(fields, "approved_at", audit.approvedAt());
        put(fields, "published_at", audit.publishedAt());
        put(fields, "unfounded_reason", audit.unfoundedReason());
        put(fields, "conclusion", audit.conclusion());
        put(fields, "follows", audit.follows());
        put(fields, "source", audit.source());
        for (ConductField field : ConductField.values()) {
            put(fields, field.id(), audit.conduct().text(field));
        }
        return fields;
    }

    static Map<String, String> of(Assessment assessment) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "rating", assessment.rating().map(Rating::id).orElse(""));
        put(fields, "finding", assessment.finding());
        put(fields, "rationale", assessment.rationale());
        put(fields, "as_formulated", assessment.asFormulated());
        put(fields, "source", assessment.source());
        put(fields, "quote", assessment.quote());
        put(fields, "success", assessment.success() ? "true" : "");
        put(fields, "remark", assessment.remark());
        put(fields, "scored_by", assessment.scoredBy());
        put(fields, "scored_at", assessment.scoredAt());
        return fields;
    }

    static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
