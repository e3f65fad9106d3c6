package se.trafikljus.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** How far an improvement area has come. */
public enum ImprovementStatus implements Localized {
    ADDED,
    SENT,
    ANSWERED,
    PLANNED,
    IN_PROGRESS,
    REPORTED_DONE,
    VERIFIED,
    CLOSED;

    /** The one with that id, whatever its case. */
    public static Optional<ImprovementStatus> of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The ids of all. */
    public static List<String> ids() {
        return Stream.of(values()).map(ImprovementStatus::id).toList();
    }

    /** The id in files, such as {@code in-progress}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What one in it is: is sent. */
    public Message is() {
        return Message.of("improvement.is." + id());
    }

    /** What one that just came into it is: is now sent. */
    public Message isNow() {
        return Message.of("improvement.isNow." + id());
    }

    @Override
    public String in(Language language) {
        return Message.of("improvement.status." + id()).in(language);
    }
}
