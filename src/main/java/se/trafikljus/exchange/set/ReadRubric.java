package se.trafikljus.exchange.set;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.RatingWords;
import se.trafikljus.rubric.Rubric;

/** A rubric with what each row asks of it, worked out once. */
final class ReadRubric {

    private final Rubric rubric;
    private final RatingWords words;
    private final List<String> objectives;
    private final Map<String, Integer> places = new HashMap<>();

    ReadRubric(Rubric rubric) {
        this.rubric = rubric;
        this.words = rubric.words();
        this.objectives = rubric.objectives().stream().map(Objective::id).toList();
        for (int i = 0; i < objectives.size(); i++) {
            places.put(objectives.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    Rubric rubric() {
        return rubric;
    }

    /** The ids of its objectives, in its order. */
    List<String> objectives() {
        return objectives;
    }

    /** Where an objective stands among them, whatever the case of its id. */
    Optional<Integer> place(String objective) {
        return Optional.ofNullable(places.get(objective.toLowerCase(Locale.ROOT)));
    }

    Optional<Rating> rating(String word) {
        return words.find(word);
    }

    /** What a word that is no rating is answered with. */
    Message unknownRating(String word) {
        return words.unknownInBrief(word, rubric.id());
    }
}
