package se.trafikljus.sampling;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was found of one attribute in a sample.
 *
 * @param pending how many drawn cases nobody has recorded yet
 * @param population the most cases of the population to which it may apply: all but those found not
 *     applicable
 */
public record Tally(
        String attribute,
        int passed,
        int failed,
        int notApplicable,
        int pending,
        int population,
        double confidence) {

    /** Fewer than this are said to be few (product rule 10). */
    public static final int FEW = 10;

    /** How many cases were looked at and found applicable: the n of "k of n". */
    public int applicable() {
        return passed + failed;
    }

    /** The share passed of those applicable, 0 to 1; empty where there are none. */
    public OptionalDouble share() {
        return applicable() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) passed / applicable());
    }

    /** How many of the population may pass; empty where nothing applicable was looked at. */
    public Optional<Interval> interval() {
        return applicable() == 0
                ? Optional.empty()
                : Optional.of(Interval.of(population, applicable(), passed, confidence));
    }

    /** Whether the sample is too small to say much. */
    public boolean isSmall() {
        return applicable() < FEW && applicable() < population;
    }
}
