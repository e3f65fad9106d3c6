package se.trafikljus.shell.interview;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.trafikljus.Language;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.RatingWords;
import se.trafikljus.rubric.Scale;
import se.trafikljus.rubric.SpecialRating;

/**
 * One key for each of a scale's ratings: a level's own digit where the rubric gives it one as a
 * word, else its place in the scale, best first. A digit that is, or begins, another level's word
 * is no key.
 */
final class RatingKeys {

    private static final String BLANK_THAT_HOLDS_WORDS_TOGETHER = "\u00a0";

    private final RatingWords words;
    private final Map<Rating, String> keys = new LinkedHashMap<>();

    RatingKeys(Scale scale) {
        this.words = RatingWords.of(scale);
        List<Level> levels = scale.levels();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            String place = Integer.toString(i + 1);
            level.aliases().stream()
                    .filter(alias -> alias.matches("[0-9]"))
                    .findFirst()
                    .or(() -> Optional.of(place).filter(key -> wordsThatBeginWith(key).isEmpty()))
                    .ifPresent(key -> keys.put(level, key));
        }
        keys.put(SpecialRating.NOT_IN_SCOPE, "-");
        keys.put(SpecialRating.NOT_ASSESSABLE, "?");
    }

    /** The rating that a key or a word means. */
    Optional<Rating> find(String answer) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(answer.strip()))
                .<Rating>map(Map.Entry::getKey)
                .findFirst()
                .or(() -> words.find(answer));
    }

    /** The keys that mean a rating as soon as they are pressed: those that no longer word needs. */
    Set<Character> atOnce() {
        return keys.values().stream()
                .filter(key -> wordsThatBeginWith(key).stream().allMatch(key::equals))
                .map(key -> key.charAt(0))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A line that tells the key of each rating; its shortest word where it has none. */
    String legend(Language language) {
        return words.ratings().stream()
                .map(rating -> entry(rating, language))
                .map(entry -> entry.replace(" ", BLANK_THAT_HOLDS_WORDS_TOGETHER))
                .collect(Collectors.joining(" · "));
    }

    private String entry(Rating rating, Language language) {
        String key = keys.getOrDefault(rating, RatingWords.shortest(rating));
        String sign = rating.counts() ? rating.symbol() + " " : "";
        return key + " " + sign + rating.label().in(language);
    }

    private List<String> wordsThatBeginWith(String key) {
        return words.known().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.startsWith(key))
                .toList();
    }
}
