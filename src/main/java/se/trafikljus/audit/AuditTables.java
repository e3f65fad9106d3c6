package se.trafikljus.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.RubricReader;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Sealed;

/** How this room's tables stand in the trail. */
final class AuditTables {

    private AuditTables() {}

    static List<Mirror> mirrors() {
        return List.of(audit(), assessment(), second(), reopening(), removal());
    }

    private static Mirror audit() {
        return Mirror.of("audit", List.of("id"), row -> Audits.subject(row.get("id")), row -> "")
                .named("place_code", "municipality")
                .named("rubric_hash", "rubric")
                .named("bodies", "body")
                .with(
                        "status",
                        "title",
                        "question",
                        "period_from",
                        "period_to",
                        "report_date",
                        "auditor",
                        "dnr",
                        "approved_by",
                        "approved_at",
                        "published_at",
                        "unfounded_reason",
                        "conclusion",
                        "follows",
                        "source")
                .with(ConductField.ids());
    }

    private static Mirror assessment() {
        return partOfAudit("assessment", "objective", row -> row.get("objective"))
                .with(
                        "rating",
                        "finding",
                        "rationale",
                        "as_formulated",
                        "source",
                        "quote",
                        "success",
                        "remark",
                        "scored_by",
                        "scored_at");
    }

    private static Mirror second() {
        return partOfAudit(
                        "second_assessment",
                        "objective",
                        row -> Audits.SECOND + row.get("objective"))
                .with(
                        "rating",
                        "rationale",
                        "scored_by",
                        "scored_at",
                        "first_rating",
                        "agreed_rating",
                        "note",
                        "agreed_by",
                        "agreed_at");
    }

    private static Mirror reopening() {
        return partOfAudit("audit_reopening", "number", row -> Audits.REOPENING + row.get("number"))
                .with("reason", "reopened_by", "reopened_at");
    }

    private static Mirror removal() {
        return Mirror.of(
                        "audit_removal",
                        List.of("audit"),
                        row -> Audits.subject(row.get("audit")),
                        row -> Removals.PART)
                .with("reason")
                .named("removed_on", "date")
                .named("removed_by", "by");
    }

    private static Mirror partOfAudit(String table, String key, Function<Mirror.Row, String> part) {
        return Mirror.of(
                table, List.of("audit", key), row -> Audits.subject(row.get("audit")), part);
    }

    static Sealed rubricTexts() {
        return new Sealed(
                "rubric_text",
                "hash",
                List.of("hash", "id", "version", "yaml"),
                "rubric",
                AuditTables::faultOfRubricText);
    }

    private static Optional<Message> faultOfRubricText(Map<String, String> row) {
        String name = row.get("id") + " " + row.get("version");
        try {
            Rubric read = RubricReader.read(String.valueOf(row.get("yaml")), name);
            boolean same =
                    read.hash().equals(row.get("hash"))
                            && read.id().equals(row.get("id"))
                            && read.version().equals(row.get("version"));
            return same
                    ? Optional.empty()
                    : Optional.of(Message.of("audit.rubricTextAltered", name, read.id()));
        } catch (Problem unreadable) {
            return Optional.of(Message.of("audit.rubricTextUnreadable", name));
        }
    }
}
