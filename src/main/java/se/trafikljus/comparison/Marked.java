package se.trafikljus.comparison;

import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.rubric.Objective;

/**
 * The sentence of a success factor that rests on the auditors' marks: how many meet the objective,
 * and in how many of them it is marked, since those are seldom as many.
 *
 * @param met how many meet the objective
 * @param n of how many
 * @param marked those of them where the auditor marked it
 */
record Marked(
        Objective objective,
        int met,
        int n,
        Share.Basis basis,
        UnitWords words,
        List<Compared> marked,
        boolean named)
        implements Localized {

    @Override
    public String in(Language language) {
        String who = Sentence.names(language, marked, objective, named);
        return Words.capital(
                language,
                Message.of(
                                "comparison.success_factor.marked"
                                        + (who.isEmpty() ? ".unnamed" : ""),
                                new Share(met, n, basis, words),
                                objective.shortText(),
                                who,
                                Message.of(where(), words.number(language, marked.size())))
                        .in(language));
    }

    private String where() {
        if (marked.size() < met) {
            return "comparison.marked.some";
        }
        return met == 1
                ? "comparison.marked.there"
                : met == 2 ? "comparison.marked.both" : "comparison.marked.all";
    }
}
