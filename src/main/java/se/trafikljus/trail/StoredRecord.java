package se.trafikljus.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.Problem;

/** A record of the trail as it is stored, to the letter, whether or not it can be understood. */
record StoredRecord(
        long seq,
        String at,
        String person,
        String osUser,
        String machine,
        String action,
        String subject,
        String changes,
        String previous,
        String hash) {

    static final String COLUMNS =
            "seq, at_time, person, os_user, machine, action, subject, changes, previous, hash";

    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static StoredRecord of(ResultSet row, int number) throws SQLException {
        return new StoredRecord(
                row.getLong("seq"),
                row.getString("at_time"),
                row.getString("person"),
                row.getString("os_user"),
                row.getString("machine"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("changes"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /**
     * The record that follows on a head.
     *
     * @param changes in their canonical form
     */
    static StoredRecord after(
            Head head, Actor actor, String action, String subject, String changes, Clock clock) {
        long seq = head.seq() + 1;
        String at = TO_THE_MILLISECOND.format(clock.instant());
        List<String> who = List.of(actor.name(), actor.osUser(), actor.machine());
        return new StoredRecord(
                seq,
                at,
                actor.name(),
                actor.osUser(),
                actor.machine(),
                action,
                subject,
                changes,
                head.hash(),
                Canonical.hash(seq, at, who, action, subject, changes, head.hash()));
    }

    /** What stands in its columns. */
    Object[] values() {
        return new Object[] {
            seq, at, person, osUser, machine, action, subject, changes, previous, hash
        };
    }

    Head head() {
        return new Head(seq, hash);
    }

    /** The hash that the stored bytes have. */
    String ownHash() {
        return Canonical.hash(
                seq, at, List.of(person, osUser, machine), action, subject, changes, previous);
    }

    /** What changed; empty where the text is not to the letter what the program writes. */
    Optional<List<Change>> understood() {
        return Canonical.strictly(changes);
    }

    /**
     * The record for those who read it.
     *
     * @throws Problem if it is not what the program writes
     */
    TrailRecord read() {
        return new TrailRecord(
                seq,
                at,
                actor(),
                action,
                subject,
                understood().orElseThrow(this::altered),
                previous,
                hash);
    }

    private Actor actor() {
        if (person.isBlank()) {
            throw altered();
        }
        return new Actor(person, osUser, machine);
    }

    private Problem altered() {
        return Problem.conflict("trail.recordAltered", Long.toString(seq))
                .remedy(Action.VERIFY_TRAIL);
    }
}
