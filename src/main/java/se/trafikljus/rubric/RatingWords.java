package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trafikljus.Action;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Nearest;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;

/** The words that are read as ratings, whatever their case, in either language. */
public final class RatingWords {

    /** Any slip makes a shorter word into another one. */
    private static final int SHORTEST_TO_BE_MEANT = 3;

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
        ratings.addAll(List.of(SpecialRating.values()));
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

    /** A line for each rating, with all the words that mean it. */
    public List<Message> told() {
        return ratings.stream()
                .map(
                        rating ->
                                Message.of(
                                        "rubric.rating.words",
                                        rating.symbol(),
                                        rating.label(),
                                        (Localized) language -> others(rating, language)))
                .toList();
    }

    /** The words for a rating beside its label; what only differs in case is one word. */
    private static String others(Rating rating, Language language) {
        List<String> words = new ArrayList<>(rating.aliases());
        words.add(rating.label().in(language.other()));
        words.add(rating.id());
        Map<String, String> others = new LinkedHashMap<>();
        words.forEach(word -> others.putIfAbsent(key(word), word));
        others.remove(key(rating.label().in(language)));
        return String.join(", ", others.values());
    }

    /**
     * What a word that is no rating is answered with: the one that was meant, and all there are.
     */
    public Problem unknown(String word) {
        Message heading =
                meant(word)
                        .map(near -> Message.of("rubric.rating.unknown-near", Shown.of(word), near))
                        .orElseGet(() -> Message.of("rubric.rating.unknown", Shown.of(word)));
        return Problem.listing(heading, told());
    }

    /**
     * The same on one line, for a table with many such words.
     *
     * @param rubric the id of the rubric, which shows all the words
     */
    public Message unknownInBrief(String word, String rubric) {
        return meant(word)
                .map(
                        near ->
                                Message.of(
                                                "rubric.rating.unknown-brief-near",
                                                Shown.of(word),
                                                near,
                                                rubric)
                                        .remedy(Action.SHOW_RUBRIC, rubric))
                .orElseGet(
                        () ->
                                Message.of(
                                                "rubric.rating.unknown-brief",
                                                Shown.of(word),
                                                (Localized) this::inBrief,
                                                rubric)
                                        .remedy(Action.SHOW_RUBRIC, rubric));
    }

    private String inBrief(Language language) {
        return ratings.stream()
                .map(rating -> rating.label().in(language) + " (" + shortest(rating) + ")")
                .collect(Collectors.joining(", "));
    }

    private Optional<String> meant(String word) {
        List<String> near =
                byWord.keySet().stream().filter(k -> k.length() >= SHORTEST_TO_BE_MEANT).toList();
        return Nearest.to(key(word), near)
                .flatMap(k -> asWritten.stream().filter(w -> key(w).equals(k)).findFirst());
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
        return Spelling.key(word);
    }
}
