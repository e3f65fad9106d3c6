package se.trafikljus.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** How far an audit has come. */
public enum AuditStatus implements Localized {
    DRAFT,
    APPROVED,
    PUBLISHED;

    /** The status with that id, whatever its case. */
    public static Optional<AuditStatus> of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** {@code draft}, {@code approved} or {@code published}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing may be changed in it. */
    public boolean locked() {
        return this != DRAFT;
    }

    @Override
    public String in(Language language) {
        return Message.of("audit.status." + id()).in(language);
    }
}
