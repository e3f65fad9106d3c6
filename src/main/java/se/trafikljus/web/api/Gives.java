package se.trafikljus.web.api;

/** What an answer holds: the name of its schema in the description. */
enum Gives {
    AUDITS("Audits"),
    AUDIT("Audit"),
    ASSESSMENT("Assessment"),
    COMPARISON("Comparison"),
    IMPROVEMENTS("Improvements"),
    IMPROVEMENT("Improvement"),
    EVIDENCE("Evidence"),
    EVIDENCE_FILE("EvidenceFile"),
    STEP_EVIDENCE("StepEvidence"),
    STEP_EVIDENCE_FILE("StepEvidenceFile"),
    REPORT_JOB("ReportJob"),
    HEAD("TrailHead"),
    /** A file as it is. */
    FILE(""),
    NOTHING("");

    private final String schema;

    Gives(String schema) {
        this.schema = schema;
    }

    /** Empty where it is no JSON. */
    String schema() {
        return schema;
    }
}
