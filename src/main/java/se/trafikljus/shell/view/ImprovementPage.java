package se.trafikljus.shell.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementDossier;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.TakenStep;
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
        ImprovementArea.Plan plan = area.plan();
        field("  ", "resources", plan.resources());
        field("  ", "activities", plan.activities());
        field("  ", "outputs", plan.outputs());
        field("  ", "short_term", plan.shortTerm());
        field("  ", "long_term", plan.longTerm());
        field("  ", "indicators", plan.indicators());
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
}
