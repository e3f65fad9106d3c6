package se.trafikljus.sampling;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.trail.Narrator;

/** Tells of samples; what a field of theirs is called no other room says. */
@Component
@Order(0)
final class SampleNarrator implements Narrator, Narrator.Narration {

    @Override
    public Narration telling() {
        return this;
    }

    @Override
    public Optional<Localized> action(String action) {
        return Narrator.words("sampling.action." + action);
    }

    @Override
    public Optional<Localized> part(String subject, String part) {
        return Samples.isSubject(subject) ? Optional.of(Samples.place(part)) : Optional.empty();
    }

    @Override
    public Optional<Localized> field(String subject, String field) {
        return Samples.isSubject(subject)
                ? Narrator.words("sampling.field." + field).or(() -> Optional.of(any -> field))
                : Optional.empty();
    }

    @Override
    public Optional<Localized> value(String subject, String field, String value) {
        return switch (field) {
            case "outcome" -> Narrator.words("sampling.outcome." + value);
            case "drawn_at", "recorded_at" -> Optional.of(Narrator.time(value));
            default -> Optional.empty();
        };
    }
}
