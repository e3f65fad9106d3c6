package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Language;

/** The words that are read as ratings, whatever their case, in either language. */
public final class RatingWords {

    private final Map<String, Rating> byWord;
    private final List<Rating> ratings;
    private final List<String> asWritten;

    private RatingWords(Map<String, Rating> byWord, List<Rating> ratings, List<String> asWritten) {
        this.byWord = byWord;
        this.ratings = List.copyOf(ratings);
        this.asWritten = List.copyOf(asWritten);
    }

    /**
     * The words of a scale, and those built in for every rubric.
     *
     * @throws IllegalArgumentException if one word would mean two ratings
     */
    public static RatingWords of(Scale scale) {
        Map<String, Rating> byWord = new LinkedHashMap<>();
        List<String> asWritten = new ArrayList<>();
        List<Rating> ratings = new ArrayList<>(scale.levels());
        ratings.addAll(List.of(Uncounted.values()));
        for (Rating rating : ratings) {
            for (String word : wordsOf(rating)) {
                Rating before = byWord.putIfAbsent(key(word), rating);
                if (before == null) {
                    asWritten.add(word);
                } else if (!before.equals(rating)) {
                    throw new IllegalArgumentException(
                            "'" + word + "' means both " + before.id() + " and " + rating.id());
                }
            }
        }
        return new RatingWords(byWord, ratings, asWritten);
    }

    /** The rating that a word means. */
    public Optional<Rating> find(String word) {
        return Optional.ofNullable(byWord.get(key(word)));
    }

    /** Every word that is known, as the rubric writes it. */
    public List<String> known() {
        return asWritten;
    }

    /** The scale's levels, best first, then the two that never count. */
    public List<Rating> ratings() {
        return ratings;
    }

    /** The shortest word that means the rating. */
    public static String shortest(Rating rating) {
        return wordsOf(rating).stream()
                .min(Comparator.comparingInt(String::length))
                .orElse(rating.id());
    }

    /** A rating's id, labels and aliases. */
    static List<String> wordsOf(Rating rating) {
        List<String> words = new ArrayList<>();
        words.add(rating.id());
        for (Language language : Language.values()) {
            words.add(rating.label().in(language));
        }
        words.addAll(rating.aliases());
        return words;
    }

    /** The form in which words are compared: composed, in lower case, blanks collapsed. */
    static String key(String word) {
        return Letters.collapsed(word).toLowerCase(Locale.ROOT);
    }
}
