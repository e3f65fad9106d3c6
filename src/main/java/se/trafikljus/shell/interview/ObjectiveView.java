package se.trafikljus.shell.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.audit.scoring.ScoringSheet;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Source;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.shell.view.AssessmentTexts;

/**
 * What a scorer has in view of an objective: what it takes, what it rests on, what stands there.
 */
final class ObjectiveView {

    /** Lines for a question and what stands between it and the objective. */
    private static final int ROOM_TO_ASK = 4;

    private final Invocation invocation;
    private final ScoringSheet sheet;

    /** How many lines were on the terminal before the latest heading. */
    private int headedAt;

    ObjectiveView(Invocation invocation, ScoringSheet sheet) {
        this.invocation = invocation;
        this.sheet = sheet;
    }

    /** As much as the screen shows together with a question. */
    void show(Objective objective, Assessment now) {
        int height = invocation.height();
        int room = height - heading(objective).size() - ROOM_TO_ASK;
        List<List<String>> all = paragraphs(objective, now);
        if (height == 0 || Shortened.to(room, invocation.width(), all).whole()) {
            showWhole(objective, now);
        } else {
            head(heading(objective));
            Shortened.to(room - 1, invocation.width(), all).lines().forEach(invocation::print);
            invocation.print("  ", Message.of("shell.interview.shortened"));
        }
    }

    /** All of it, however long. */
    void showWhole(Objective objective, Assessment now) {
        head(heading(objective));
        paragraphs(objective, now).forEach(lines -> lines.forEach(invocation::print));
    }

    /** What stands under a question already, if anything: what Enter would keep. */
    void showAnswer(Question question, Assessment now) {
        if (question == Question.RATING) {
            now.rating().ifPresent(rating -> current(rating, now).forEach(invocation::print));
        } else if (question.isText() && question.isAnswered(now)) {
            invocation.print("  ", question.label(), question.text(now));
        }
    }

    /** Tells once more which objective is asked about, where that would no longer be in view. */
    void remind(Objective objective) {
        int height = invocation.height();
        if (height > 0 && invocation.shown() - headedAt + ROOM_TO_ASK > height) {
            head(Shortened.to(1, invocation.width(), List.of(heading(objective))).lines());
        }
    }

    private void head(List<String> heading) {
        invocation.print("");
        headedAt = invocation.shown();
        heading.forEach(invocation::print);
    }

    private List<String> heading(Objective objective) {
        List<Objective> all = sheet.rubric().objectives();
        return item(
                "",
                "shell.interview.objective",
                sheet.audit(),
                Integer.toString(all.indexOf(objective) + 1),
                Integer.toString(all.size()),
                objective.id(),
                objective.text());
    }

    private List<List<String>> paragraphs(Objective objective, Assessment now) {
        List<List<String>> all = new ArrayList<>();
        sheet.rubric()
                .scale()
                .levels()
                .forEach(level -> criterion(objective, level).ifPresent(all::add));
        objective.questions().forEach(question -> all.add(invocation.lines("  - ", question)));
        objective.sources().stream()
                .flatMap(id -> sheet.rubric().source(id).stream())
                .forEach(source -> all.add(source(source)));
        sheet.lastTime().ifPresent(before -> all.addAll(lastTime(before, objective)));
        now.rating().ifPresent(rating -> all.add(current(rating, now)));
        AssessmentTexts.each(
                invocation, now, (label, text) -> all.add(invocation.lines("  ", label, text)));
        return all;
    }

    private Optional<List<String>> criterion(Objective objective, Level level) {
        return Optional.ofNullable(objective.criteria().get(level.id()))
                .map(
                        criterion ->
                                item(
                                        "  " + level.symbol() + " ",
                                        "shell.interview.criterion",
                                        level.label(),
                                        criterion));
    }

    private List<String> source(Source source) {
        return item(
                "  ",
                source.verified() ? "shell.interview.source" : "shell.interview.sourceUnverified",
                source.title());
    }

    private List<List<String>> lastTime(ScoredAudit before, Objective objective) {
        Assessment then = before.assessment(objective.id());
        if (then.rating().isEmpty()) {
            return List.of();
        }
        boolean sameWords =
                before.rubric().objectives().stream()
                        .filter(one -> one.id().equals(objective.id()))
                        .anyMatch(one -> one.hash().equals(objective.hash()));
        List<String> rating =
                item(
                        "  ",
                        sameWords
                                ? "shell.interview.lastTime"
                                : "shell.interview.lastTimeOtherWords",
                        before.audit().id(),
                        then.rating().get().symbol(),
                        then.rating().get().label());
        return then.finding().isBlank()
                ? List.of(rating)
                : List.of(
                        rating, invocation.lines("    ", Question.FINDING.label(), then.finding()));
    }

    private List<String> current(Rating rating, Assessment now) {
        return now.scoredBy().isBlank()
                ? item("  ", "shell.interview.current", rating.symbol(), rating.label())
                : item(
                        "  ",
                        "shell.interview.currentBy",
                        rating.symbol(),
                        rating.label(),
                        now.scoredBy());
    }

    private List<String> item(String lead, String key, Object... arguments) {
        return invocation.lines(lead, Message.of(key, arguments));
    }
}
