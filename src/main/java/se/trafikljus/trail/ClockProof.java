package se.trafikljus.trail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Message;

/** Looks at the times of the records: one that goes back is no fault, and yet worth knowing. */
final class ClockProof {

    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");

    private String latest = "";
    private long latestSeq;
    private long backwards;
    private long firstBackwards;
    private @Nullable Message howBackwards;

    /** Takes the time of a record; what is none is given back as a fault. */
    Optional<Broken> take(StoredRecord record) {
        if (!TIME.matcher(record.at()).matches()) {
            return Optional.of(new Broken(record.seq(), Message.of("trail.noTime", record.at())));
        }
        if (record.at().compareTo(latest) >= 0) {
            latest = record.at();
            latestSeq = record.seq();
            return Optional.empty();
        }
        if (backwards == 0) {
            firstBackwards = record.seq();
            howBackwards =
                    Message.of(
                            "trail.backwards",
                            Long.toString(record.seq()),
                            TrailRecord.told(record.at()),
                            Long.toString(latestSeq),
                            TrailRecord.told(latest));
        }
        backwards++;
        return Optional.empty();
    }

    /** What is worth knowing of clocks that were set back. */
    List<Message> remarks() {
        Message first = howBackwards;
        if (first == null) {
            return List.of();
        }
        return backwards == 1
                ? List.of(first)
                : List.of(
                        first,
                        Message.of(
                                "trail.backwardsMore",
                                Long.toString(backwards - 1),
                                Long.toString(firstBackwards)));
    }
}
