package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.audit.Texts;
import se.trafikljus.improvement.ImprovementStore.Removal;
import se.trafikljus.trail.Narrator;

/** This room's records as the trail has them: what is not empty, by the names of the columns. */
final class Fields {

    /** Between two objectives, in files and in the trail. */
    static final String BETWEEN_OBJECTIVES = " | ";

    private Fields() {}

    static Map<String, String> of(Recommendation one) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "recommendation", one.text());
        put(fields, "objective", one.objective());
        put(fields, "body", one.body());
        put(fields, "due", date(one.due()));
        put(fields, "priority", one.priority());
        return fields;
    }

    static Map<String, String> of(ImprovementArea one) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "municipality", one.place());
        put(fields, "title", one.title());
        put(fields, "body", one.body());
        put(fields, "audit", one.audit());
        put(fields, "recommendation", number(one.recommendation()));
        put(fields, "origin", one.origin().map(Origin::id).orElse(""));
        put(fields, "objectives", String.join(BETWEEN_OBJECTIVES, one.objectives()));
        put(fields, "status", one.status().id());
        put(fields, "due", date(one.due()));
        put(fields, "priority", one.priority());
        put(fields, "response", one.response().map(Response::id).orElse(""));
        put(fields, "response_text", one.responseText());
        put(fields, "decision", one.decision());
        put(fields, "dnr", one.dnr());
        put(fields, "done_share", number(one.doneShare()));
        put(fields, "verified", one.verified().map(Verification::id).orElse(""));
        put(fields, "source", one.source());
        return fields;
    }

    static Map<String, String> of(ImprovementArea.Plan plan) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "resources", plan.resources());
        put(fields, "activities", plan.activities());
        put(fields, "outputs", plan.outputs());
        put(fields, "short_term", plan.shortTerm());
        put(fields, "long_term", plan.longTerm());
        put(fields, "indicators", plan.indicators());
        return fields;
    }

    static Map<String, String> of(Note note) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "date", note.date().toString());
        put(fields, "text", note.text());
        put(fields, "by", note.by());
        return fields;
    }

    static Map<String, String> of(TakenStep step) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "step", step.step().id());
        put(fields, "date", step.day().toString());
        put(fields, "due", date(step.due()));
        put(fields, "by", step.by());
        return fields;
    }

    static Map<String, String> of(Removal removal) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "reason", removal.reason());
        put(fields, "date", removal.day().toString());
        put(fields, "by", removal.by());
        return fields;
    }

    static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    static String number(Optional<Integer> number) {
        return number.map(one -> Integer.toString(one)).orElse("");
    }

    /**
     * Refuses texts that cannot be kept or shown.
     *
     * @throws Problem naming the field
     */
    static void refuse(Map<String, String> fields) {
        fields.forEach(
                (field, text) ->
                        Narrator.words("improvement.field." + field)
                                .ifPresentOrElse(
                                        called -> Texts.refuse(called, text),
                                        () -> Texts.refuse(field, text)));
    }

    /**
     * Refuses several bodies where one is to answer.
     *
     * @throws Problem naming them
     */
    static void refuseSeveral(String body) {
        if (body.contains("|")) {
            throw Problem.because("improvement.oneBody", body).remedy(Action.GIVE_BODY);
        }
    }

    private static void put(Map<String, String> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
