package se.trafikljus.exchange.set;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Words of a table that were found sound: names of persons and times, which stand in many of its
 * rows and need not be looked at each time.
 */
final class SoundWords {

    /** So many are remembered of one column. */
    private static final int MOST = 1_000;

    private final Map<String, Set<String>> sound = new HashMap<>();

    boolean has(String column, String word) {
        return sound.getOrDefault(column, Set.of()).contains(word);
    }

    void add(String column, String word) {
        Set<String> words = sound.computeIfAbsent(column, none -> new HashSet<>());
        if (words.size() < MOST) {
            words.add(word);
        }
    }
}
