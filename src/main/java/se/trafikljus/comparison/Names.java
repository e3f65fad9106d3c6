package se.trafikljus.comparison;

import java.util.Locale;
import se.trafikljus.Problem;

/** Whom the comparison's sentences name (product rule 4). */
public enum Names {
    /** Only those who do something well. */
    STRENGTHS,
    /** Everybody. */
    ALL,
    /** Nobody: names, labels, codes and ids become letters, and texts are left out. */
    NONE;

    /**
     * The policy with that word, whatever its case.
     *
     * @throws Problem naming the three
     */
    public static Names of(String word) {
        for (Names one : values()) {
            if (one.id().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw Problem.because("comparison.unknownNames", word);
    }

    /**
     * Whether a sentence names those it is about.
     *
     * @param strength whether it tells of something that they do well
     */
    public boolean tells(boolean strength) {
        return this == ALL || (this == STRENGTHS && strength);
    }

    /** {@code strengths}, {@code all} or {@code none}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
