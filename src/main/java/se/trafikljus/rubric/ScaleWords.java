package se.trafikljus.rubric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Language;

/** The words of a scale while it is read: each may mean only one rating. */
final class ScaleWords {

    /** What a cell without a rating is called wherever a rating could stand. */
    private static final String UNSCORED = "unscored";

    /** Ids that every rubric has already, and so can't give to a level. */
    static final Set<String> RESERVED_IDS =
            Stream.concat(
                            Stream.of(SpecialRating.values()).map(SpecialRating::id),
                            Stream.of(UNSCORED))
                    .collect(Collectors.toUnmodifiableSet());

    private final Faults faults;
    private final Map<String, String> ownerByWord = new HashMap<>();

    ScaleWords(Faults faults) {
        this.faults = faults;
        for (SpecialRating uncounted : SpecialRating.values()) {
            RatingWords.wordsOf(uncounted)
                    .forEach(word -> ownerByWord.put(RatingWords.key(word), uncounted.id()));
        }
        ownerByWord.put(UNSCORED, UNSCORED);
    }

    void claimLabel(String level, Text label, Place place) {
        List.of(Language.values()).forEach(language -> claim(level, label.in(language), place));
    }

    /** A level's word; a level whose id could not be read, or an empty word, was told already. */
    void claim(String level, String word, Place place) {
        if (level.isEmpty() || word.isEmpty()) {
            return;
        }
        String owner = ownerByWord.putIfAbsent(RatingWords.key(word), level);
        if (owner != null && !owner.equals(level)) {
            faults.add(place, "rubric.word-twice", Shown.of(word), owner, level);
        }
    }
}
