package se.trafikljus.comparison;

import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.rubric.Objective;

/** A finding's sentence, which names those it is about, or does not. */
record Sentence(
        FindingKind kind,
        Objective objective,
        int k,
        int n,
        Share.Basis basis,
        UnitWords words,
        List<Compared> about,
        boolean named)
        implements Localized {

    /** Longer rows of names are not read; whose codes they are, the finding tells. */
    private static final int MOST_NAMES = 12;

    private static final String RECONSTRUCTED = "\u00a0(R)";

    @Override
    public String in(Language language) {
        String who = names(language, about, objective, named);
        String sentence =
                Message.of(
                                "comparison."
                                        + kind.id()
                                        + (nobodyMeetsIt() ? ".all" : "")
                                        + (kind.isStrength() && who.isEmpty() ? ".unnamed" : ""),
                                new Share(
                                        kind == FindingKind.MET_BY_NONE || nobodyMeetsIt() ? 0 : k,
                                        n,
                                        basis,
                                        words),
                                objective.shortText(),
                                who,
                                Integer.toString(about.size()))
                        .in(language);
        String whole =
                kind.isStrength() || who.isEmpty()
                        ? sentence
                        : Message.of("comparison.named", sentence, who).in(language);
        return Words.capital(language, whole);
    }

    /** Those it is about in a row; empty where they are not to be named, or are too many. */
    static String names(
            Language language, List<Compared> about, Objective objective, boolean named) {
        return named && about.size() <= MOST_NAMES
                ? Words.list(
                        language,
                        about.stream()
                                .map(one -> one.named(language) + mark(one, objective))
                                .toList())
                : "";
    }

    /** Whoever is named for a rating that others have reconstructed is named with that mark. */
    private static String mark(Compared one, Objective objective) {
        return one.audit().assessment(objective.id()).isReconstructed() ? RECONSTRUCTED : "";
    }

    /** "Not fully met in all five" could be read as met in some. */
    private boolean nobodyMeetsIt() {
        return kind == FindingKind.RECURRING_WEAKNESS && k == n;
    }
}
