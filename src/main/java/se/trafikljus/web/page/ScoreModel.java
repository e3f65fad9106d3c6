package se.trafikljus.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.scoring.Question;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Source;
import se.trafikljus.rubric.SpecialRating;

/** What the page of one objective shows. */
final class ScoreModel {

    private ScoreModel() {}

    /**
     * A rating that can be chosen.
     *
     * @param key by which it is chosen at the keyboard
     * @param criterion what it takes; empty where the rubric says nothing
     */
    record Choice(String id, String symbol, String word, String key, String criterion) {}

    static Map<String, Object> of(
            ScoredAudit audit,
            Optional<ScoredAudit> lastTime,
            String objective,
            Map<Question, String> answers,
            SeenCell seen,
            Language language) {
        Rubric rubric = audit.rubric();
        Objective asked = rubric.objective(objective).orElseThrow();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("audit", audit);
        model.put("styled", audit.audit().id());
        model.put("objective", asked);
        model.put("choices", choices(rubric, asked, language));
        Map<String, String> named = new LinkedHashMap<>();
        answers.forEach((question, answer) -> named.put(question.id(), answer));
        model.put("answers", named);
        model.put("seen", seen.text());
        model.put("all", Chip.of(audit, language));
        model.put("sources", sources(rubric, asked));
        lastTime.ifPresent(
                last -> {
                    Assessment then = last.assessment(objective);
                    if (then.rating().isPresent()) {
                        model.put("then", then);
                        model.put("thenChip", Chip.of(asked, then, language));
                        model.put("thenAudit", last.audit());
                    }
                });
        List<String> ids = rubric.objectives().stream().map(Objective::id).toList();
        int at = ids.indexOf(objective);
        model.put("before", at > 0 ? ids.get(at - 1) : "");
        model.put("after", at < ids.size() - 1 ? ids.get(at + 1) : "");
        return model;
    }

    private static List<Choice> choices(Rubric rubric, Objective objective, Language language) {
        List<Choice> choices = new ArrayList<>();
        int number = 1;
        for (var level : rubric.scale().levels()) {
            choices.add(choice(level, Integer.toString(number++), objective, language));
        }
        choices.add(choice(SpecialRating.NOT_IN_SCOPE, "-", objective, language));
        choices.add(choice(SpecialRating.NOT_ASSESSABLE, "0", objective, language));
        return choices;
    }

    private static Choice choice(
            Rating rating, String key, Objective objective, Language language) {
        var criterion = objective.criteria().get(rating.id());
        return new Choice(
                rating.id(),
                rating.symbol(),
                rating.label().in(language),
                key,
                criterion == null ? "" : criterion.in(language));
    }

    private static List<Source> sources(Rubric rubric, Objective objective) {
        return objective.sources().stream().flatMap(id -> rubric.source(id).stream()).toList();
    }
}
