package se.trafikljus.exchange.improvement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.improvement.Verification;
import se.trafikljus.rubric.Theme;

/** Improvement areas as other programs read them, keys in their order. */
public final class ImprovementTree {

    private ImprovementTree() {}

    /**
     * One among others: what a list tells of it.
     *
     * @param day against which it is overdue or not
     */
    public static Map<String, @Nullable Object> of(Followed one, LocalDate day) {
        ImprovementArea area = one.area();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", area.id());
        tree.put("municipality", one.municipality().name());
        tree.put("code", one.municipality().code());
        tree.put("body", area.body());
        tree.put("title", area.title());
        tree.put("audit", area.audit());
        tree.put("recommendation", area.recommendation().orElse(null));
        tree.put("origin", area.origin().map(Origin::id).orElse(""));
        tree.put("objectives", area.objectives());
        tree.put("themes", themes(one));
        tree.put("status", area.status().id());
        tree.put("overdue", area.overdue(day));
        tree.put("due", day(area.due()));
        tree.put("priority", area.priority());
        tree.put("response", area.response().map(Response::id).orElse(""));
        tree.put("done_share", area.doneShare().orElse(null));
        tree.put("verified", area.verified().map(Verification::id).orElse(""));
        tree.put("sent_on", dayOf(one, Step.SEND));
        tree.put("answered_on", dayOf(one, Step.ANSWER));
        tree.put("answered_in_time", one.answeredInTime().orElse(null));
        return tree;
    }

    /**
     * All of one, with its steps and notes.
     *
     * @param day against which it is overdue or not
     */
    public static Map<String, @Nullable Object> of(Followed one, List<Note> notes, LocalDate day) {
        ImprovementArea area = one.area();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", area.id());
        tree.put("municipality", one.municipality().name());
        tree.put("code", one.municipality().code());
        tree.put("body", area.body());
        tree.put("title", area.title());
        tree.put("audit", area.audit());
        tree.put("recommendation", area.recommendation().orElse(null));
        tree.put("origin", area.origin().map(Origin::id).orElse(null));
        tree.put("objectives", area.objectives());
        tree.put("themes", themes(one));
        tree.put("status", area.status().id());
        tree.put("overdue", area.overdue(day));
        tree.put("due", day(area.due()));
        tree.put("waits_for", area.awaited().map(awaited -> awaited.id()).orElse(null));
        tree.put("priority", area.priority());
        tree.put("response", area.response().map(Response::id).orElse(null));
        tree.put("response_text", area.responseText());
        tree.put("decision", area.decision());
        tree.put("dnr", area.dnr());
        tree.put("answered_in_time", one.answeredInTime().orElse(null));
        tree.put("plan", plan(area.plan()));
        tree.put("done_share", area.doneShare().orElse(null));
        tree.put("verified", area.verified().map(Verification::id).orElse(null));
        tree.put("source", area.source());
        tree.put("steps", one.steps().stream().map(ImprovementTree::tree).toList());
        tree.put("notes", notes.stream().map(ImprovementTree::tree).toList());
        return tree;
    }

    private static List<String> themes(Followed one) {
        return one.themes().stream().map(Theme::id).toList();
    }

    private static Map<String, String> plan(ImprovementArea.Plan plan) {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("resources", plan.resources());
        tree.put("activities", plan.activities());
        tree.put("outputs", plan.outputs());
        tree.put("short_term", plan.shortTerm());
        tree.put("long_term", plan.longTerm());
        tree.put("indicators", plan.indicators());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(TakenStep step) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("step", step.step().id());
        tree.put("date", step.day().toString());
        tree.put("due", day(step.due()));
        tree.put("by", step.by());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Note note) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("date", note.date().toString());
        tree.put("text", note.text());
        tree.put("by", note.by());
        return tree;
    }

    private static @Nullable String dayOf(Followed one, Step step) {
        return day(one.last(step).map(TakenStep::day));
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
