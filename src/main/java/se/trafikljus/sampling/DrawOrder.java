package se.trafikljus.sampling;

import java.util.List;
import java.util.Optional;

/**
 * What is to be drawn.
 *
 * @param population how many cases there are
 * @param size how many are to be looked at
 * @param seed empty to go on with the draw there is, or to have one made
 * @param attributes what is looked for; empty where that comes into being by use
 * @param again why cases are drawn anew, though there is a draw
 */
public record DrawOrder(
        String audit,
        String objective,
        int population,
        int size,
        Optional<String> seed,
        List<String> attributes,
        Optional<String> again) {

    public DrawOrder {
        attributes = List.copyOf(attributes);
    }
}
