package se.trafikljus.trail;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;

/**
 * Tells of what the trail puts down itself: losses that were accepted, backups that were restored.
 */
@Component
@Order(1)
final class OwnNarrator implements Narrator, Narrator.Narration {

    @Override
    public Narration telling() {
        return this;
    }

    @Override
    public Optional<Localized> action(String action) {
        return Narrator.words("trail.action." + action);
    }

    @Override
    public Optional<Localized> field(String subject, String field) {
        return Narrator.words("trail.field." + field);
    }

    @Override
    public Optional<Localized> value(String subject, String field, String value) {
        return switch (field) {
            case "at_least" -> Optional.of(Narrator.yes());
            case "made", "earlier_at" -> Optional.of(Narrator.time(value));
            default -> Optional.empty();
        };
    }
}
