package se.trafikljus.municipality;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.trail.Narrator;

/** Tells of places, and names the municipality wherever its code stands. */
@Component
@Order(5)
final class PlaceNarrator implements Narrator, Narrator.Narration {

    private final Municipalities municipalities;

    PlaceNarrator(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public Narration telling() {
        return this;
    }

    @Override
    public Optional<Localized> action(String action) {
        return Narrator.words("municipality.action." + action);
    }

    @Override
    public Optional<Localized> field(String subject, String field) {
        return Narrator.words("municipality.field." + field);
    }

    @Override
    public Optional<Localized> value(String subject, String field, String value) {
        return field.equals("municipality")
                ? municipalities.find(value).map(place -> any -> place.name())
                : Optional.empty();
    }
}
