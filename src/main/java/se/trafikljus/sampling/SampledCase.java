package se.trafikljus.sampling;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case that was drawn to test an objective.
 *
 * @param draw which draw of the objective, counted from 1
 * @param number the case's own in the population
 */
public record SampledCase(int draw, int number) {

    private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,5})/([1-9][0-9]{0,6})");

    /** Draw and case, such as {@code 1/17}. */
    public String id() {
        return draw + "/" + number;
    }

    /** The one with that id; empty if it is none. */
    public static Optional<SampledCase> of(String id) {
        return Optional.of(ID.matcher(id.strip()))
                .filter(Matcher::matches)
                .map(
                        told ->
                                new SampledCase(
                                        Integer.parseInt(told.group(1)),
                                        Integer.parseInt(told.group(2))));
    }
}
