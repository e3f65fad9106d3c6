package se.trafikljus.sampling;

import java.util.List;
import java.util.regex.Pattern;
import se.trafikljus.Action;
import se.trafikljus.Problem;

/**
 * Cases drawn to test one objective of one audit.
 *
 * @param number 1 for the first, and one more each time it was drawn anew
 * @param population how many cases there are, numbered from 1
 * @param size how many of them are looked at
 * @param seed what decides which
 * @param attributes what is looked for; empty where that comes into being by use
 * @param again why it was drawn anew; empty for the first
 * @param drawnAt a time in UTC
 * @param cited what was last cited of its result; empty if nothing was
 */
public record Draw(
        String audit,
        String objective,
        int number,
        int population,
        int size,
        String seed,
        List<String> attributes,
        String again,
        String drawnBy,
        String drawnAt,
        String cited) {

    /** The most cases that may be numbered. */
    public static final int GREATEST_POPULATION = 1_000_000;

    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * @throws Problem if the population, the size or the seed is none
     */
    public Draw {
        if (population < 1 || population > GREATEST_POPULATION) {
            throw Problem.because("sampling.badPopulation", population, GREATEST_POPULATION)
                    .remedy(Action.GIVE_POPULATION);
        }
        if (size < 1 || size > population) {
            throw Problem.because("sampling.badSize", size, population).remedy(Action.GIVE_SIZE);
        }
        if (!SEED.matcher(seed).matches()) {
            throw Problem.because("sampling.badSeed").remedy(Action.GIVE_SEED);
        }
        attributes = List.copyOf(attributes);
    }

    /** The numbers of the cases drawn, sorted. */
    public List<Integer> cases() {
        return SampleOrder.first(seed, population, size);
    }

    /** The same order of cases gone on with, and perhaps more looked for. */
    Draw extended(int toSize, List<String> toAttributes) {
        return new Draw(
                audit,
                objective,
                number,
                population,
                toSize,
                seed,
                toAttributes,
                again,
                drawnBy,
                drawnAt,
                cited);
    }

    Draw cited(String sentences) {
        return new Draw(
                audit,
                objective,
                number,
                population,
                size,
                seed,
                attributes,
                again,
                drawnBy,
                drawnAt,
                sentences);
    }
}
