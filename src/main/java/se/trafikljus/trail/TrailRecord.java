package se.trafikljus.trail;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import se.trafikljus.Actor;
import se.trafikljus.Sweden;

/**
 * One record of the trail.
 *
 * @param seq 1 for the first, and one more for each that follows
 * @param at the time, ISO 8601 in UTC to the millisecond
 * @param action such as {@code audit.started}
 * @param subject what it is about, such as {@code audit/karlstad-kaa-2016}
 * @param previous the hash of the record before, 64 zeros for the first
 * @param hash SHA-256 over the record's canonical bytes, see {@code docs/trail.md}
 */
public record TrailRecord(
        long seq,
        String at,
        Actor actor,
        String action,
        String subject,
        List<Change> changes,
        String previous,
        String hash) {

    public TrailRecord {
        changes = List.copyOf(changes);
    }

    /** A time of a record in Sweden, for people; what is no time stays as it is. */
    public static String told(String at) {
        try {
            return Sweden.told(Instant.parse(at));
        } catch (DateTimeParseException notATime) {
            return at;
        }
    }
}
