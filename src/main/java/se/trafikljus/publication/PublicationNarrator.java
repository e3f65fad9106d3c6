package se.trafikljus.publication;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.trail.Narrator;

/** Tells of what is published; what a field of it is called no other room says. */
@Component
@Order(0)
final class PublicationNarrator implements Narrator, Narrator.Narration {

    @Override
    public Narration telling() {
        return this;
    }

    @Override
    public Optional<Localized> action(String action) {
        return Narrator.words("publication.action." + action);
    }

    @Override
    public Optional<Localized> part(String subject, String part) {
        if (subject.startsWith(PublishedContents.SUBJECT)) {
            return Optional.of(Message.of("publication.part.piece", part));
        }
        return PublicationStore.isSubject(subject) && part.startsWith(PublicationStore.FILE)
                ? Optional.of(
                        Message.of(
                                "publication.part.file",
                                part.substring(PublicationStore.FILE.length())))
                : Optional.empty();
    }

    @Override
    public Optional<Localized> field(String subject, String field) {
        return isOurs(subject)
                ? Narrator.words("publication.field." + field).or(() -> Optional.of(any -> field))
                : Optional.empty();
    }

    private static boolean isOurs(String subject) {
        return PublicationStore.isSubject(subject) || subject.startsWith(PublishedContents.SUBJECT);
    }

    @Override
    public Optional<Localized> value(String subject, String field, String value) {
        if (!PublicationStore.isSubject(subject)) {
            return Optional.empty();
        }
        return switch (field) {
            case "access", "naming" -> Narrator.words("publication." + field + "." + value);
            case "published_at", "withdrawn_at" -> Optional.of(Narrator.time(value));
            default -> Optional.empty();
        };
    }
}
