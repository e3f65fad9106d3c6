package se.trafikljus.shell;

import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Source;

/**
 * What a scorer has in view of an objective: what it takes, what it rests on, what stands there.
 */
final class ObjectiveView {

    private final Invocation invocation;
    private final Sheet sheet;

    ObjectiveView(Invocation invocation, Sheet sheet) {
        this.invocation = invocation;
        this.sheet = sheet;
    }

    /**
     * @param number its place among the objectives, from 1
     */
    void show(Objective objective, int number, Assessment now) {
        invocation.print("");
        item(
                "",
                "shell.interview.objective",
                Integer.toString(number),
                Integer.toString(sheet.rubric().objectives().size()),
                objective.id(),
                objective.text());
        sheet.rubric().scale().levels().forEach(level -> criterion(objective, level));
        objective.questions().forEach(question -> invocation.print("  - ", question));
        objective.sources().stream()
                .flatMap(id -> sheet.rubric().source(id).stream())
                .forEach(this::source);
        sheet.lastTime().ifPresent(before -> lastTime(before, objective));
        now.rating().ifPresent(rating -> current(rating, now));
        AssessmentTexts.print(invocation, "  ", now);
    }

    private void criterion(Objective objective, Level level) {
        Optional.ofNullable(objective.criteria().get(level.id()))
                .ifPresent(
                        criterion ->
                                item(
                                        "  " + level.symbol() + " ",
                                        "shell.interview.criterion",
                                        level.label(),
                                        criterion));
    }

    private void source(Source source) {
        item(
                "  ",
                source.verified() ? "shell.interview.source" : "shell.interview.sourceUnverified",
                source.title());
    }

    private void lastTime(ScoredAudit before, Objective objective) {
        Assessment then = before.assessment(objective.id());
        if (then.rating().isEmpty()) {
            return;
        }
        boolean sameWords =
                before.rubric().objectives().stream()
                        .filter(one -> one.id().equals(objective.id()))
                        .anyMatch(one -> one.hash().equals(objective.hash()));
        item(
                "  ",
                sameWords ? "shell.interview.lastTime" : "shell.interview.lastTimeOtherWords",
                before.audit().id(),
                then.rating().get().symbol(),
                then.rating().get().label());
        if (!then.finding().isBlank()) {
            invocation.print("    ", Question.FINDING.label(), then.finding());
        }
    }

    private void current(Rating rating, Assessment now) {
        if (now.scoredBy().isBlank()) {
            item("  ", "shell.interview.current", rating.symbol(), rating.label());
        } else {
            item(
                    "  ",
                    "shell.interview.currentBy",
                    rating.symbol(),
                    rating.label(),
                    now.scoredBy());
        }
    }

    private void item(String lead, String key, Object... arguments) {
        invocation.print(lead, Message.of(key, arguments));
    }
}
