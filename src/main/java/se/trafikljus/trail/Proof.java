package se.trafikljus.trail;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Message;

/**
 * What came of holding the trail against itself, against the head beside it, and against what the
 * tables hold.
 *
 * @param head the last record
 * @param broken what is wrong, by record; at most {@link #MOST} are named
 * @param more whether there is more that is wrong than is named
 * @param remarks what is not wrong, and yet worth knowing: losses that were accepted, clocks that
 *     were set back
 */
public record Proof(Head head, List<Broken> broken, boolean more, List<Message> remarks) {

    /** How many things that are wrong are named one by one. */
    public static final int MOST = 50;

    public Proof {
        broken = List.copyOf(broken);
        remarks = List.copyOf(remarks);
    }

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return broken.isEmpty();
    }

    /** What is wrong first: with the trail itself, else with the earliest record. */
    public Optional<Broken> first() {
        return broken.stream().findFirst();
    }
}
