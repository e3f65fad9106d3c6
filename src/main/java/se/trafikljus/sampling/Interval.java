package se.trafikljus.sampling;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How many cases of a finite population may have what a part of a sample had: an exact two-sided
 * confidence interval with equal tails, the hypergeometric distribution inverted (Clopper and
 * Pearson 1934; for finite populations Buonaccorsi 1987).
 *
 * @param population how many cases there are
 * @param lowest the fewest cases that agree with the sample
 * @param highest the most
 */
public record Interval(int population, int lowest, int highest) {

    /**
     * A tail of exactly the size allowed is outside. Some tails are, such as 1 of 40 at 95 per
     * cent, and floating point must not let them in.
     */
    private static final double ROUNDING = 1e-9;

    private static final double PER_CENT_IN_TWO_TAILS = 200;

    public Interval {
        if (lowest < 0 || lowest > highest || highest > population) {
            throw new IllegalArgumentException(
                    "No interval of %d cases is %d to %d".formatted(population, lowest, highest));
        }
    }

    /**
     * The interval from a sample without replacement.
     *
     * @param found how many of the sampled cases have it
     * @param confidence in per cent, above 0 and below 100
     */
    static Interval of(int population, int sampled, int found, double confidence) {
        if (found < 0 || found > sampled || sampled < 1 || sampled > population) {
            throw new IllegalArgumentException(
                    "%d of %d sampled of %d".formatted(found, sampled, population));
        }
        double tail = (100 - confidence) / PER_CENT_IN_TWO_TAILS * (1 + ROUNDING);
        return new Interval(
                population,
                lowest(population, sampled, found, tail),
                highest(population, sampled, found, tail));
    }

    /** The fewest under which so many, or more, are found often enough; it grows with them. */
    private static int lowest(int population, int sampled, int found, double tail) {
        int low = found;
        int high = population - (sampled - found);
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (given(population, middle, sampled).survivalProbability(found - 1) > tail) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The most under which so many, or fewer, are found often enough. */
    private static int highest(int population, int sampled, int found, double tail) {
        int low = found;
        int high = population - (sampled - found);
        while (low < high) {
            int middle = high - (high - low) / 2;
            if (given(population, middle, sampled).cumulativeProbability(found) > tail) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private static HypergeometricDistribution given(int population, int having, int sampled) {
        return HypergeometricDistribution.of(population, having, sampled);
    }

    /** The lower limit as a share, 0 to 1. */
    public double low() {
        return (double) lowest / population;
    }

    /** The upper limit as a share, 0 to 1. */
    public double high() {
        return (double) highest / population;
    }

    /** Whether nothing is left to chance. */
    public boolean isPoint() {
        return lowest == highest;
    }
}
