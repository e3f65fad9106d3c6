package se.trafikljus.trail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Message;

/** Follows the records in order, and remembers the first that does not fit. */
final class Chain {

    private Head head = Head.NONE;
    private @Nullable Broken broken;

    void take(TrailRecord record) {
        if (broken != null) {
            return;
        }
        if (record.seq() != head.seq() + 1) {
            broken =
                    new Broken(
                            head.seq() + 1,
                            Message.of("trail.missing", Long.toString(head.seq() + 1)));
        } else if (!record.previous().equals(head.hash())) {
            broken = new Broken(record.seq(), Message.of("trail.chainBroken"));
        } else if (!record.hash().equals(hashOf(record))) {
            broken = new Broken(record.seq(), Message.of("trail.altered"));
        }
        head = new Head(record.seq(), record.hash());
    }

    Optional<Broken> broken() {
        return Optional.ofNullable(broken);
    }

    Head head() {
        return head;
    }

    private static String hashOf(TrailRecord record) {
        return Canonical.hash(
                record.seq(),
                record.at(),
                record.actor(),
                record.action(),
                record.subject(),
                Canonical.text(record.changes()),
                record.previous());
    }
}
