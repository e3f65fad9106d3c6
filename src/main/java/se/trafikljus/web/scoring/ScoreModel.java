package se.trafikljus.web.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.SpecialRating;
import se.trafikljus.web.page.Chip;

/**
 * What the page of one objective shows beside what was answered.
 *
 * @param head the audit, for what it is called
 * @param cells as the scorer sees them, in the rubric's order
 * @param lastTime as much of the earlier audit as the scorer may see
 * @param asked what the form asks
 */
record ScoreModel(
        Bench bench,
        ScoredAudit head,
        List<Assessment> cells,
        Optional<ScoredAudit> lastTime,
        List<Question> asked,
        Language language) {

    /**
     * A rating that can be chosen.
     *
     * @param key by which it is chosen at the keyboard
     * @param criterion what it takes; empty where the rubric says nothing
     */
    public record Choice(String id, String symbol, String word, String key, String criterion) {}

    /** The page of an objective with the form filled in. */
    Map<String, Object> page(String objective, Map<Question, String> answers, SeenCell seen) {
        Rubric rubric = head.rubric();
        Objective about = rubric.objective(objective).orElseThrow();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("bench", bench.path());
        model.put("audit", head);
        model.put("styled", head.audit().id());
        model.put("objective", about);
        model.put("choices", choices(about));
        model.put("asks", asked.stream().map(Question::id).toList());
        Map<String, String> named = new LinkedHashMap<>();
        answers.forEach((question, answer) -> named.put(question.id(), answer));
        model.put("answers", named);
        model.put("seen", seen.text());
        model.put("all", chips());
        model.put("progress", progress());
        model.put(
                "sources",
                about.sources().stream().flatMap(id -> rubric.source(id).stream()).toList());
        lastTime.ifPresent(
                last -> {
                    Assessment then = last.assessment(objective);
                    if (then.rating().isPresent()) {
                        model.put("then", then);
                        model.put("thenChip", Chip.of(about, then, language));
                        model.put("thenAudit", last.audit());
                    }
                });
        List<String> ids = rubric.objectives().stream().map(Objective::id).toList();
        int at = ids.indexOf(objective);
        model.put("before", at > 0 ? ids.get(at - 1) : "");
        model.put("after", at < ids.size() - 1 ? ids.get(at + 1) : "");
        return model;
    }

    /** How many objectives have a rating. */
    Message progress() {
        return Message.of(
                "web.score.progress",
                cells.stream().filter(cell -> cell.rating().isPresent()).count(),
                cells.size());
    }

    private List<Chip> chips() {
        return cells.stream().map(this::chip).toList();
    }

    /** A cell as the list of objectives shows it. */
    Chip chip(Assessment cell) {
        return Chip.of(head.rubric().objective(cell.objective()).orElseThrow(), cell, language);
    }

    /** The ratings that an objective may get, best first. */
    List<Choice> choices(Objective objective) {
        List<Choice> choices = new ArrayList<>();
        int number = 1;
        for (var level : head.rubric().scale().levels()) {
            choices.add(choice(level, Integer.toString(number++), objective));
        }
        choices.add(choice(SpecialRating.NOT_IN_SCOPE, "-", objective));
        choices.add(choice(SpecialRating.NOT_ASSESSABLE, "0", objective));
        return choices;
    }

    private Choice choice(Rating rating, String key, Objective objective) {
        var criterion = objective.criteria().get(rating.id());
        return new Choice(
                rating.id(),
                rating.symbol(),
                rating.label().in(language),
                key,
                criterion == null ? "" : criterion.in(language));
    }

    /** What stands in a cell, as a form has it. */
    static Map<Question, String> answers(Assessment now) {
        Map<Question, String> answers = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            answers.put(question, CellForm.answer(question, now));
        }
        return answers;
    }
}
