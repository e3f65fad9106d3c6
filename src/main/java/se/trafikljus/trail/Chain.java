package se.trafikljus.trail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Message;

/** Follows the records in order, and remembers the first that does not fit. */
final class Chain {

    private Head head;
    private @Nullable Broken broken;

    Chain() {
        this(Head.NONE);
    }

    /** A chain that is followed from a record on. */
    Chain(Head from) {
        this.head = from;
    }

    void take(StoredRecord record) {
        if (broken == null) {
            broken = faultOf(record);
            head = record.head();
        }
    }

    private @Nullable Broken faultOf(StoredRecord record) {
        if (record.seq() != head.seq() + 1) {
            String missing = Long.toString(head.seq() + 1);
            return new Broken(head.seq() + 1, Message.of("trail.missing", missing));
        }
        if (!record.previous().equals(head.hash())) {
            return new Broken(record.seq(), Message.of("trail.chainBroken"));
        }
        if (!record.hash().equals(record.ownHash())) {
            return new Broken(record.seq(), Message.of("trail.altered"));
        }
        return record.understood().isEmpty()
                ? new Broken(record.seq(), Message.of("trail.notCanonical"))
                : null;
    }

    Optional<Broken> broken() {
        return Optional.ofNullable(broken);
    }

    /** The last record that was taken, the broken one if one is. */
    Head head() {
        return head;
    }
}
