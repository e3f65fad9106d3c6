package se.trafikljus.trail;

import java.util.Optional;
import se.trafikljus.Actor;
import se.trafikljus.Message;

/**
 * A place where the trail does not go on from where it had come: an earlier database was put back,
 * or a loss was accepted. Every later report tells of it.
 *
 * @param seq the record that tells of it
 * @param at the time, ISO 8601 in UTC
 * @param by who did it
 * @param restored whether a backup was restored; else a loss was accepted
 * @param left how far the trail had come that was left behind; empty where nothing told
 * @param kept the head that the trail goes on from
 * @param reason why; empty for a restored backup
 */
public record Setback(
        long seq,
        String at,
        Actor by,
        boolean restored,
        Optional<LeftBehind> left,
        Head kept,
        String reason) {

    static final String RESTORED = "workspace.restored";
    static final String LOSS_ACCEPTED = "workspace.loss-accepted";
    static final String SUBJECT = "workspace";

    String action() {
        return restored ? RESTORED : LOSS_ACCEPTED;
    }

    /** Whether another record tells of the same setback. */
    boolean isThatOf(Setback other) {
        return at.equals(other.at())
                && restored == other.restored()
                && left.equals(other.left())
                && kept.equals(other.kept());
    }

    /** The same in a sentence. */
    public Message told() {
        return Message.of(
                restored ? "trail.wasRestored" : "trail.lossAccepted",
                TrailRecord.told(at),
                by.name(),
                Long.toString(seq),
                from(),
                end(),
                reason);
    }

    /** The same, naming persons or nobody. */
    public Message told(boolean named) {
        return named ? told() : toldOfNobody();
    }

    /** The same where nobody is to be named: without the person, and without words of theirs. */
    public Message toldOfNobody() {
        return Message.of(
                restored ? "trail.wasRestored.nobody" : "trail.lossAccepted.nobody",
                TrailRecord.told(at),
                Long.toString(seq),
                from(),
                end());
    }

    private Message from() {
        return kept.seq() == 0
                ? Message.of("trail.begunAnew")
                : Message.of("trail.wentOnFrom", Long.toString(kept.seq()));
    }

    private Message end() {
        return left.map(Setback::told).orElse(Message.of("trail.hadComeToUnknown"));
    }

    private static Message told(LeftBehind left) {
        String seq = Long.toString(left.head().seq());
        if (left.atLeast()) {
            return Message.of("trail.hadComeAtLeastTo", seq);
        }
        return left.head().seq() == 0
                ? Message.of("trail.wasEmpty")
                : Message.of("trail.hadComeTo", seq);
    }

    /** Whether a record of that number may be among those that were left behind. */
    public boolean mayHaveLeft(long record) {
        boolean another = left.filter(one -> one.head().seq() <= kept.seq()).isPresent();
        boolean beyond =
                left.filter(one -> !one.atLeast() && record > one.head().seq()).isPresent();
        return (another || record > kept.seq()) && !beyond;
    }
}
