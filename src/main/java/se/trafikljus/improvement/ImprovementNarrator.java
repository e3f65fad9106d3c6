package se.trafikljus.improvement;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.trail.Narrator;

/** Tells of recommendations, and of improvement areas and their life. */
@Component
@Order(3)
final class ImprovementNarrator implements Narrator, Narrator.Narration {

    @Override
    public Narration telling() {
        return this;
    }

    @Override
    public Optional<Localized> action(String action) {
        return Narrator.words("improvement.action." + action);
    }

    @Override
    public Optional<Localized> part(String subject, String part) {
        if (subject.startsWith(Recommendations.SUBJECT)) {
            return Optional.of(Message.of("improvement.part.recommendation", part));
        }
        return ImprovementTables.isSubject(subject)
                ? ImprovementTables.told(part)
                : Optional.empty();
    }

    @Override
    public Optional<Localized> field(String subject, String field) {
        return Narrator.words("improvement.field." + field);
    }

    @Override
    public Optional<Localized> value(String subject, String field, String value) {
        return switch (field) {
            case "status" -> ImprovementStatus.of(value).map(word -> word);
            case "origin" -> Origin.of(value).map(word -> word);
            case "response" -> Response.of(value).map(word -> word);
            case "verified" -> Verification.of(value).map(word -> word);
            case "step" -> Step.of(value).map(word -> word);
            default -> Optional.empty();
        };
    }
}
