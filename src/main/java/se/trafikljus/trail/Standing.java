package se.trafikljus.trail;

import java.util.List;

/**
 * Where the trail stands, for a report to print.
 *
 * @param head the last record
 * @param setbacks each time that the trail did not go on from where it had come, the first first
 */
public record Standing(Head head, List<Setback> setbacks) {

    public Standing {
        setbacks = List.copyOf(setbacks);
    }
}
