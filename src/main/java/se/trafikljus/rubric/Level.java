package se.trafikljus.rubric;

import java.util.List;

/** One step of a scale, worth from 0 (the lowest) to 1 (the highest). */
public record Level(
        String id, double value, String symbol, Text label, List<String> aliases, Shade shade)
        implements Rating {

    private static final double HALF = 0.5;

    public Level {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A level's value is 0 to 1, was " + value);
        }
        aliases = List.copyOf(aliases);
    }

    /**
     * Whether auditors call it a shortcoming: at most half of what is asked for. What is met in all
     * essentials, the second best of four levels, is none.
     */
    public boolean isShortcoming() {
        return value <= HALF;
    }
}
