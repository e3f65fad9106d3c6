package se.trafikljus.audit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    /**
     * That a locked audit was opened again.
     *
     * @param number 1 for the audit's first time
     * @param at a time, as the trail has it
     */
    public record Reopening(String audit, int number, String reason, String by, String at) {

        Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("reason", reason);
            fields.put("reopened_by", by);
            fields.put("reopened_at", at);
            return fields;
        }
    }
}
