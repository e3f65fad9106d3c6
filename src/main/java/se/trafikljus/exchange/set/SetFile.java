package se.trafikljus.exchange.set;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table of an audit set, with its columns in the order in which they are written. */
public enum SetFile {
    MUNICIPALITIES("municipalities.csv", List.of("code", "name"), List.of("county", "group")),
    AUDITS(
            "audits.csv",
            List.of("audit", "municipality", "rubric"),
            List.of(
                    "rubric_version",
                    "title",
                    "question",
                    "body",
                    "period_from",
                    "period_to",
                    "report_date",
                    "auditor",
                    "dnr",
                    "status",
                    "approved_by",
                    "approved_at",
                    "published_at",
                    "unfounded_reason",
                    "conclusion",
                    "follows",
                    "source",
                    "commissioner",
                    "method",
                    "documents",
                    "interviews",
                    "fact_checked",
                    "quality_checked",
                    "verdict",
                    "signatures",
                    "answer_by")),
    ASSESSMENTS(
            "assessments.csv",
            List.of("audit", "objective", "rating"),
            List.of(
                    "finding",
                    "rationale",
                    "as_formulated",
                    "source",
                    "quote",
                    "success",
                    "remark",
                    "scored_by",
                    "scored_at")),
    RECOMMENDATIONS(
            "recommendations.csv",
            List.of("audit", "number", "recommendation"),
            List.of("objective", "body", "due", "priority")),
    IMPROVEMENTS(
            "improvements.csv",
            List.of("id", "municipality", "title"),
            List.of(
                    "body",
                    "audit",
                    "recommendation",
                    "origin",
                    "objectives",
                    "status",
                    "due",
                    "priority",
                    "response",
                    "response_text",
                    "decision",
                    "dnr",
                    "resources",
                    "activities",
                    "outputs",
                    "short_term",
                    "long_term",
                    "indicators",
                    "done_share",
                    "verified",
                    "source")),
    NOTES("notes.csv", List.of("improvement", "date", "text"), List.of("by")),
    STEPS("steps.csv", List.of("improvement", "step", "date"), List.of("due", "by")),
    FILES(
            "files.csv",
            List.of("audit", "objective", "sha256", "name"),
            List.of("note", "case", "improvement", "step"));

    private final String fileName;
    private final List<String> required;
    private final List<String> columns;

    SetFile(String fileName, List<String> required, List<String> optional) {
        this.fileName = fileName;
        this.required = required;
        this.columns = Stream.concat(required.stream(), optional.stream()).toList();
    }

    static Optional<SetFile> named(String fileName) {
        return Stream.of(values()).filter(one -> one.fileName.equals(fileName)).findFirst();
    }

    static String allNames() {
        return String.join(", ", Stream.of(values()).map(SetFile::fileName).toList());
    }

    String fileName() {
        return fileName;
    }

    List<String> required() {
        return required;
    }

    public List<String> columns() {
        return columns;
    }

    /** A set without its audits or their assessments is none. */
    boolean mustBeThere() {
        return this == AUDITS || this == ASSESSMENTS;
    }
}
