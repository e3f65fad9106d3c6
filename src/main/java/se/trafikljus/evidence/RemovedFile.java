package se.trafikljus.evidence;

import se.trafikljus.trail.TrailRecord;

/**
 * That a file was removed.
 *
 * @param at as the trail writes times
 * @param reason as whoever removed it gave it
 */
public record RemovedFile(String name, String by, String at, String reason) {

    /** When it was removed, in Sweden, for people. */
    public String on() {
        return TrailRecord.told(at);
    }
}
