package se.trafikljus.exchange.improvement;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.exchange.json.JsonOut;
import se.trafikljus.exchange.json.TrailInFile;
import se.trafikljus.improvement.DueKind;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.improvement.Verification;
import se.trafikljus.improvement.figures.Figures;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Level;
import se.trafikljus.trail.Standing;
import tools.jackson.core.JsonGenerator;

/**
 * What one body of a municipality is asked, as other programs read it.
 *
 * @param date the day on which something is overdue or not
 * @param audits those that the improvement areas come from
 * @param areas in the order in which they are to stand
 * @param notes by the id of the improvement area
 * @param trail where the trail stood when the sheet was made
 */
public record CommitteeFile(
        Municipality municipality,
        String body,
        LocalDate date,
        List<ScoredAudit> audits,
        List<Followed> areas,
        Map<String, List<Note>> notes,
        Optional<Standing> trail) {

    public CommitteeFile {
        audits = List.copyOf(audits);
        areas = List.copyOf(areas);
        notes = Map.copyOf(notes);
    }

    /** One object; the writer is left open. */
    public void json(Writer to) throws IOException {
        JsonOut.write(
                to,
                json -> {
                    json.writeStartObject();
                    json.writeStringProperty("municipality", municipality.name());
                    json.writeStringProperty("code", municipality.code());
                    json.writeStringProperty("body", body);
                    json.writeStringProperty("date", date.toString());
                    json.writeArrayPropertyStart("audits");
                    audits.forEach(one -> write(json, one));
                    json.writeEndArray();
                    json.writeArrayPropertyStart("improvements");
                    areas.forEach(one -> write(json, one));
                    json.writeEndArray();
                    figures(json);
                    TrailInFile.write(json, trail);
                    json.writeEndObject();
                });
    }

    private static void write(JsonGenerator json, ScoredAudit one) {
        Audit audit = one.audit();
        json.writeStartObject();
        json.writeStringProperty("audit", audit.id());
        json.writeStringProperty("title", audit.title());
        json.writeStringProperty("rubric", one.rubric().id());
        json.writeStringProperty("rubric_version", one.rubric().version());
        JsonOut.day(json, "period_from", audit.periodFrom());
        JsonOut.day(json, "period_to", audit.periodTo());
        JsonOut.day(json, "report_date", audit.reportDate());
        json.writeStringProperty("conclusion", audit.conclusion());
        json.writeNumberProperty(
                "counted", (int) one.assessments().stream().filter(Assessment::counts).count());
        json.writeObjectPropertyStart("counts");
        for (Level level : one.rubric().scale().levels()) {
            json.writeNumberProperty(
                    level.id(),
                    (int)
                            one.assessments().stream()
                                    .filter(cell -> cell.rating().equals(Optional.of(level)))
                                    .count());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Followed one) {
        ImprovementArea area = one.area();
        json.writeStartObject();
        json.writeStringProperty("id", area.id());
        json.writeStringProperty("title", area.title());
        json.writeStringProperty("audit", area.audit());
        number(json, "recommendation", area.recommendation());
        JsonOut.orNull(json, "origin", area.origin().map(Origin::id));
        json.writeArrayPropertyStart("objectives");
        area.objectives().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("status", area.status().id());
        JsonOut.orNull(json, "awaited", area.awaited().map(DueKind::id));
        JsonOut.day(json, "due", area.due());
        json.writeBooleanProperty("overdue", area.overdue(date));
        json.writeStringProperty("priority", area.priority());
        JsonOut.orNull(json, "response", area.response().map(Response::id));
        JsonOut.day(json, "answered_on", one.last(Step.ANSWER).map(TakenStep::day));
        json.writeStringProperty("response_text", area.responseText());
        json.writeStringProperty("decision", area.decision());
        json.writeStringProperty("dnr", area.dnr());
        plan(json, area.plan());
        number(json, "done_share", area.doneShare());
        JsonOut.orNull(json, "verified", area.verified().map(Verification::id));
        json.writeArrayPropertyStart("notes");
        for (Note note : notes.getOrDefault(area.id(), List.of())) {
            json.writeStartObject();
            json.writeStringProperty("date", note.date().toString());
            json.writeStringProperty("text", note.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Optional<Integer> number) {
        if (number.isPresent()) {
            json.writeNumberProperty(name, number.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void plan(JsonGenerator json, ImprovementArea.Plan plan) {
        json.writeObjectPropertyStart("plan");
        json.writeStringProperty("resources", plan.resources());
        json.writeStringProperty("activities", plan.activities());
        json.writeStringProperty("outputs", plan.outputs());
        json.writeStringProperty("short_term", plan.shortTerm());
        json.writeStringProperty("long_term", plan.longTerm());
        json.writeStringProperty("indicators", plan.indicators());
        json.writeEndObject();
    }

    private void figures(JsonGenerator json) {
        Figures figures = Figures.of(areas, date);
        json.writeObjectPropertyStart("figures");
        json.writeNumberProperty("all", figures.all());
        json.writeNumberProperty("sent", figures.sent());
        json.writeNumberProperty("overdue", figures.overdue());
        json.writeNumberProperty("awaiting_answer", awaiting(DueKind.ANSWER));
        json.writeNumberProperty("awaiting_measures", awaiting(DueKind.MEASURES));
        json.writeNumberProperty("answered", figures.answered());
        json.writeNumberProperty("in_time", figures.inTime());
        json.writeNumberProperty("late", figures.late());
        json.writeNumberProperty("time_unknown", figures.timeUnknown());
        json.writeNumberProperty("accepted", figures.accepted());
        json.writeNumberProperty("partly", figures.partly());
        json.writeNumberProperty("declined", figures.declined());
        json.writeNumberProperty("verified_done", figures.verifiedDone());
        json.writeNumberProperty("verified_partly", figures.verifiedPartly());
        json.writeNumberProperty("verified_not", figures.verifiedNot());
        json.writeNumberProperty("closed", figures.closed());
        json.writeEndObject();
    }

    private int awaiting(DueKind what) {
        return (int)
                areas.stream()
                        .filter(one -> one.area().awaited().equals(Optional.of(what)))
                        .count();
    }
}
