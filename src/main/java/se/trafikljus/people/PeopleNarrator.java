package se.trafikljus.people;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.trail.Narrator;

/** Tells of persons, their roles, and their conflicts of interest. */
@Component
@Order(4)
final class PeopleNarrator implements Narrator, Narrator.Narration {

    @Override
    public Narration telling() {
        return this;
    }

    @Override
    public Optional<Localized> action(String action) {
        return Narrator.words("people.action." + action);
    }

    @Override
    public Optional<Localized> part(String subject, String part) {
        if (part.equals(PeopleInTrail.PASSWORD)) {
            return Narrator.words("people.part.password");
        }
        Optional<String> token = PeopleInTrail.tokenIn(part);
        if (token.isPresent()) {
            return Optional.of(Message.of("people.part.token", token.get()));
        }
        return PeopleInTrail.isConflict(part)
                ? Narrator.words("people.part.conflict")
                : Optional.empty();
    }

    @Override
    public Optional<Localized> field(String subject, String field) {
        return Narrator.words("people.field." + field);
    }

    @Override
    public Optional<Localized> value(String subject, String field, String value) {
        return switch (field) {
            case "role" -> Role.of(value).map(role -> role);
            case "made_at", "valid_until" -> Optional.of(Narrator.time(value));
            case "disabled" -> Optional.of(Narrator.yes());
            default -> Optional.empty();
        };
    }
}
