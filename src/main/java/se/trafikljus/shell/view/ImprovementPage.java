package se.trafikljus.shell.view;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementDossier;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.improvement.Verification;
import se.trafikljus.rubric.Theme;
import se.trafikljus.shell.invocation.Invocation;

/** All of one improvement area. */
public final class ImprovementPage {

    private final Invocation invocation;
    private final Followed one;
    private final ImprovementArea area;
    private final List<Note> notes;

    public ImprovementPage(Invocation invocation, ImprovementDossier dossier) {
        this.invocation = invocation;
        this.one = dossier.followed();
        this.area = one.area();
        this.notes = dossier.notes();
    }

    public void print() {
        invocation.print(
                "",
                Message.of(
                        "shell.improvement.head",
                        area.id(),
                        ImprovementView.status(area, invocation.today())));
        field("title", area.title());
        field("from", area.comesFrom().in(invocation.language()));
        field("to", to());
        field("objectives", String.join(", ", area.objectives()));
        field("priority", area.priority());
        due().ifPresent(sentence -> invocation.print("", sentence));
        field("source", area.source());
        answer();
        plan();
        area.doneShare().ifPresent(share -> field("done_share", share + " %"));
        area.verified().ifPresent(found -> field("verified", found.in(invocation.language())));
        steps();
        notes();
        invocation.print("");
        invocation.print("", area.next());
    }

    private String to() {
        return area.body().isBlank()
                ? one.municipality().name()
                : area.body() + ", " + one.municipality().name();
    }

    /** Says what the date is for, where it still matters. */
    private Optional<Message> due() {
        return area.dated()
                .flatMap(
                        what ->
                                area.due()
                                        .map(
                                                day ->
                                                        Message.of(
                                                                "shell.improvement.due."
                                                                        + what.id(),
                                                                day.toString())));
    }

    private void answer() {
        area.response()
                .ifPresent(response -> field("response", response.in(invocation.language())));
        field("response_text", area.responseText());
        field("decision", area.decision());
        field("dnr", area.dnr());
    }

    private void plan() {
        if (area.plan().equals(ImprovementArea.Plan.NONE)) {
            return;
        }
        heading("plan");
        planned().forEach((name, text) -> field("  ", name, text));
    }

    private Map<String, String> planned() {
        ImprovementArea.Plan plan = area.plan();
        Map<String, String> planned = new LinkedHashMap<>();
        planned.put("resources", plan.resources());
        planned.put("activities", plan.activities());
        planned.put("outputs", plan.outputs());
        planned.put("short_term", plan.shortTerm());
        planned.put("long_term", plan.longTerm());
        planned.put("indicators", plan.indicators());
        return planned;
    }

    private void steps() {
        if (one.steps().isEmpty()) {
            return;
        }
        heading("steps");
        for (TakenStep step : one.steps()) {
            invocation.print(
                    "  ",
                    Message.of(
                            "shell.improvement.step",
                            step.day().toString(),
                            step.step(),
                            phrase("by", step.by()),
                            phrase(
                                    "dueThen." + step.step().dueKind().id(),
                                    step.due().map(LocalDate::toString).orElse(""))));
        }
    }

    /** What is added where something is known. */
    private static Localized phrase(String key, String known) {
        return known.isBlank() ? any -> "" : Message.of("shell.improvement." + key, known);
    }

    private void notes() {
        if (notes.isEmpty()) {
            return;
        }
        heading("notes");
        for (Note note : notes) {
            String label = note.date() + (note.by().isBlank() ? "" : " " + note.by());
            invocation.print("  ", any -> label, note.text());
        }
    }

    private void heading(String key) {
        invocation.print("");
        invocation.print("", Message.of("shell.improvement." + key));
    }

    private void field(String name, String text) {
        field("", name, text);
    }

    private void field(String lead, String name, String text) {
        if (!text.isBlank()) {
            invocation.print(lead, Message.of("improvement.field." + name), text);
        }
    }

    /** The same for programs. */
    public Map<String, @Nullable Object> tree() {
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
        tree.put("themes", one.themes().stream().map(Theme::id).toList());
        tree.put("status", area.status().id());
        tree.put("overdue", area.overdue(invocation.today()));
        tree.put("due", day(area.due()));
        tree.put("waits_for", area.awaited().map(awaited -> awaited.id()).orElse(null));
        tree.put("priority", area.priority());
        tree.put("response", area.response().map(Response::id).orElse(null));
        tree.put("response_text", area.responseText());
        tree.put("decision", area.decision());
        tree.put("dnr", area.dnr());
        tree.put("answered_in_time", one.answeredInTime().orElse(null));
        tree.put("plan", planned());
        tree.put("done_share", area.doneShare().orElse(null));
        tree.put("verified", area.verified().map(Verification::id).orElse(null));
        tree.put("source", area.source());
        tree.put("steps", one.steps().stream().map(ImprovementPage::tree).toList());
        tree.put("notes", notes.stream().map(ImprovementPage::tree).toList());
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

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
