package se.trafikljus.exchange.json;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Standing;
import tools.jackson.core.JsonGenerator;

/** Audits as other programs read them. */
public final class AuditFiles {

    private static final String BETWEEN_BODIES = " | ";

    private AuditFiles() {}

    /** An array of audits without their assessments; the writer is left open. */
    public static void json(List<AuditLine> audits, Writer to) throws IOException {
        JsonOut.write(
                to,
                json -> {
                    json.writeStartArray();
                    for (AuditLine line : audits) {
                        json.writeStartObject();
                        head(json, line.audit(), line.rubric(), line.municipality(), line.scored());
                        body(json, line.audit());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    /** One audit with its assessments; the writer is left open. */
    public static void json(ScoredAudit scored, Writer to) throws IOException {
        json(scored, Optional.empty(), to);
    }

    /**
     * The same as a report.
     *
     * @param trail where the trail stood when the report was made
     */
    public static void json(ScoredAudit scored, Optional<Standing> trail, Writer to)
            throws IOException {
        Audit audit = scored.audit();
        JsonOut.write(
                to,
                json -> {
                    json.writeStartObject();
                    head(json, audit, scored.rubric(), scored.municipality(), scored.scored());
                    json.writeStringProperty("title", audit.title());
                    json.writeStringProperty("question", audit.question());
                    body(json, audit);
                    JsonOut.day(json, "report_date", audit.reportDate());
                    json.writeStringProperty("auditor", audit.auditor());
                    json.writeStringProperty("conclusion", audit.conclusion());
                    json.writeStringProperty("follows", audit.follows());
                    json.writeStringProperty("source", audit.source());
                    conduct(json, audit.conduct());
                    json.writeArrayPropertyStart("assessments");
                    scored.assessments().forEach(assessment -> write(json, assessment));
                    json.writeEndArray();
                    TrailInFile.write(json, trail);
                    json.writeEndObject();
                });
    }

    /** As in sets; the day is null where there is none. */
    private static void conduct(JsonGenerator json, Conduct conduct) {
        for (ConductField field : ConductField.values()) {
            if (field == ConductField.ANSWER_BY) {
                JsonOut.day(json, field.id(), conduct.answerBy());
            } else {
                json.writeStringProperty(field.id(), conduct.text(field));
            }
        }
    }

    private static void head(
            JsonGenerator json, Audit audit, Rubric rubric, Municipality municipality, int scored) {
        json.writeStringProperty("audit", audit.id());
        json.writeStringProperty("municipality", municipality.name());
        json.writeStringProperty("code", municipality.code());
        json.writeStringProperty("rubric", rubric.id());
        json.writeStringProperty("rubric_version", rubric.version());
        json.writeStringProperty("status", audit.status().id());
        json.writeNumberProperty("scored", scored);
        json.writeNumberProperty("objectives", rubric.objectives().size());
        JsonOut.day(json, "period_from", audit.periodFrom());
        JsonOut.day(json, "period_to", audit.periodTo());
    }

    private static void body(JsonGenerator json, Audit audit) {
        json.writeStringProperty("body", String.join(BETWEEN_BODIES, audit.bodies()));
    }

    private static void write(JsonGenerator json, Assessment one) {
        json.writeStartObject();
        AssessmentTree.of(one)
                .forEach(
                        (name, value) -> {
                            if (value == null) {
                                json.writeNullProperty(name);
                            } else if (value instanceof Boolean truth) {
                                json.writeBooleanProperty(name, truth);
                            } else {
                                json.writeStringProperty(name, value.toString());
                            }
                        });
        json.writeEndObject();
    }
}
