package se.trafikljus.web.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.StepDrafts.StepDraft;
import se.trafikljus.improvement.Verification;
import se.trafikljus.people.Role;
import se.trafikljus.web.page.Visit;

/**
 * The form by which a step is taken.
 *
 * @param step its id
 * @param words the key of its heading and its button
 * @param tried whether it was sent, and is shown again
 * @param draft when the visitor's own draft that fills it was saved, in words; empty where none
 *     does
 * @param moved whether another step was taken since that draft was written
 */
public record StepForm(
        String step,
        String words,
        boolean tried,
        String draft,
        boolean moved,
        List<FormField> fields) {

    /** The form that takes an improvement area back, which is no step. */
    static final String REMOVE = "remove";

    private static final String LINES = "lines";
    private static final String LINE = "line";
    private static final String DAY = "day";

    public StepForm {
        fields = List.copyOf(fields);
    }

    /** A form that stands there as the improvement area does. */
    static StepForm of(Step step, ImprovementArea area, Visit visit) {
        boolean corrects = step == Step.ANSWER && area.status() == ImprovementStatus.ANSWERED;
        boolean revises = step == Step.PLAN && area.status() != ImprovementStatus.ANSWERED;
        return new StepForm(
                step.id(),
                "follow." + step.id() + (corrects ? ".correct" : "") + (revises ? ".revise" : ""),
                false,
                "",
                false,
                fields(step, area, visit));
    }

    /** The form that takes one back before it is sent. */
    static StepForm removing(Visit visit) {
        return new StepForm(
                REMOVE,
                "follow." + REMOVE,
                false,
                "",
                false,
                List.of(FormField.of(REMOVE, "reason", LINES, "", visit.language())));
    }

    /** The same with what somebody wrote. */
    StepForm with(Given given) {
        return new StepForm(step, words, true, "", false, filled(given));
    }

    /** The same with what its visitor has written so far. */
    StepForm drafted(StepDraft written, int stepsNow, Language language) {
        return new StepForm(
                step,
                words,
                false,
                AreaWords.at(written.savedAt(), language),
                written.stepsSeen() != stepsNow,
                filled(new Given(written.fields())));
    }

    /** Whether what is written in it can be kept as a draft. */
    public boolean keeps() {
        return !step.equals(REMOVE);
    }

    private List<FormField> filled(Given given) {
        return fields.stream()
                .map(
                        one ->
                                new FormField(
                                        one.name(),
                                        one.id(),
                                        one.kind(),
                                        one.label(),
                                        one.hint(),
                                        given.text(one.name()),
                                        one.options()))
                .toList();
    }

    private static List<FormField> fields(Step step, ImprovementArea area, Visit visit) {
        Fields fields = new Fields(step.id(), visit.language());
        switch (step) {
            case ADD -> {}
            case SEND ->
                    fields.add("body", LINE, area.body())
                            .add("due", DAY, AreaWords.iso(area.due()));
            case ANSWER ->
                    fields.choice(
                                    "response",
                                    area.response().map(Response::id).orElse(""),
                                    Stream.of(Response.values())
                                            .map(
                                                    one ->
                                                            FormField.option(
                                                                    one.id(),
                                                                    one,
                                                                    visit.language()))
                                            .toList())
                            .add("text", LINES, area.responseText())
                            .add("decision", LINE, area.decision())
                            .add("dnr", LINE, area.dnr());
            case PLAN -> plan(fields, area);
            case PROGRESS ->
                    fields.add("text", LINES, "")
                            .add(
                                    "share",
                                    "number",
                                    area.doneShare().map(share -> "" + share).orElse(""));
            case DONE -> fields.add("text", LINES, "");
            case VERIFY ->
                    fields.choice(
                                    "verification",
                                    "",
                                    Stream.of(Verification.values())
                                            .map(
                                                    one ->
                                                            FormField.option(
                                                                    one.id(),
                                                                    one,
                                                                    visit.language()))
                                            .toList())
                            .add("text", LINES, "");
            case CLOSE -> fields.add("reason", LINES, "");
        }
        boolean notesForOthers = visit.user().role() == Role.AUDITOR;
        if (notesForOthers && (step == Step.ANSWER || step == Step.PROGRESS || step == Step.DONE)) {
            fields.add("date", DAY, "");
        }
        return fields.all;
    }

    private static void plan(Fields fields, ImprovementArea area) {
        ImprovementArea.Plan plan = area.plan();
        boolean first = area.status() == ImprovementStatus.ANSWERED;
        fields.add("activities", LINES, plan.activities())
                .add("due", DAY, first ? "" : AreaWords.iso(area.due()))
                .add("resources", LINES, plan.resources())
                .add("outputs", LINES, plan.outputs())
                .add("short", LINES, plan.shortTerm())
                .add("long", LINES, plan.longTerm())
                .add("indicators", LINES, plan.indicators());
    }

    /** The fields of one form, one after the other. */
    private static final class Fields {
        private final String form;
        private final Language language;
        private final List<FormField> all = new ArrayList<>();

        Fields(String form, Language language) {
            this.form = form;
            this.language = language;
        }

        Fields add(String name, String kind, String value) {
            all.add(FormField.of(form, name, kind, value, language));
            return this;
        }

        Fields choice(String name, String value, List<FormField.Option> options) {
            all.add(FormField.choice(form, name, value, options, language));
            return this;
        }
    }
}
