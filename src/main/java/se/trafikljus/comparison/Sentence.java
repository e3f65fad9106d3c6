package se.trafikljus.comparison;

import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Sayable;
import se.trafikljus.Words;
import se.trafikljus.rubric.Objective;

/** A finding's sentence, which names those it is about, or does not. */
record Sentence(
        FindingKind kind,
        Objective objective,
        int k,
        int n,
        Share.Basis basis,
        List<String> names,
        boolean named)
        implements Sayable {

    @Override
    public String in(Language language) {
        String who = named && !names.isEmpty() ? Words.list(language, names) : "";
        String sentence =
                Message.of(
                                "comparison."
                                        + kind.id()
                                        + (kind.isStrength() && who.isEmpty() ? ".unnamed" : ""),
                                new Share(kind == FindingKind.MET_BY_NONE ? 0 : k, n, basis),
                                objective.text(),
                                who,
                                Integer.toString(names.size()))
                        .in(language);
        boolean told = kind.isStrength() || who.isEmpty();
        String whole = told ? sentence : Message.of("comparison.named", sentence, who).in(language);
        return Words.capital(language, whole);
    }
}
