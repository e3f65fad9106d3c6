package se.trafikljus.rubric;

import java.util.List;

/** One step of a scale, worth from 0 (the lowest) to 1 (the highest). */
public record Level(
        String id, double value, String symbol, Text label, List<String> aliases, Shade shade)
        implements Rating {

    public Level {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A level's value is 0 to 1, was " + value);
        }
        aliases = List.copyOf(aliases);
    }
}
