package se.trafikljus.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/**
 * What an improvement area comes from: a recommendation, a rating, or the municipality's own
 * report.
 */
public enum Origin implements Localized {
    RECOMMENDATION,
    CELL,
    OWN_REPORT;

    /** The one with that id, whatever its case. */
    public static Optional<Origin> of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The ids of all. */
    public static List<String> ids() {
        return Stream.of(values()).map(Origin::id).toList();
    }

    /** The id in files, such as {@code own-report}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String in(Language language) {
        return Message.of("improvement.origin." + id()).in(language);
    }
}
