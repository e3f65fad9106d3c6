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
 * @param kept the numbers of the cases drawn, as a text; empty where they are not kept
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
        String cited,
        String kept) {

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

    /** The numbers of the cases drawn, sorted; drawn again only where they are not kept. */
    public List<Integer> cases() {
        return kept.isEmpty() ? SampleOrder.first(seed, population, size) : DrawnCases.read(kept);
    }

    /** The same with the cases kept, drawn by its numbers. */
    Draw drawn() {
        return with(
                size,
                attributes,
                cited,
                DrawnCases.kept(SampleOrder.first(seed, population, size), population));
    }

    /** The same order of cases gone on with, and perhaps more looked for. */
    Draw extended(int toSize, List<String> toAttributes) {
        Draw more = with(toSize, toAttributes, cited, kept);
        return toSize == size ? more : more.drawn();
    }

    Draw cited(String sentences) {
        return with(size, attributes, sentences, kept);
    }

    private Draw with(int size, List<String> attributes, String cited, String kept) {
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
                cited,
                kept);
    }
}
