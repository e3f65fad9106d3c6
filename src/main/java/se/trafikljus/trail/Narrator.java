package se.trafikljus.trail;

import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;

/**
 * A room that tells in words what it puts down in the trail. Rooms that use a field of the same
 * name mean the same by it; the first in their order tells it.
 */
public interface Narrator {

    /** Begins to tell somebody who may see everything; whether they may {@link Narrators} asks. */
    Narration telling();

    /** What is told of the trail at one reading. */
    interface Narration {

        /** What was done, such as {@code audit.started}; empty where another room did it. */
        default Optional<Localized> action(String action) {
            return Optional.empty();
        }

        /** A part of a subject; empty where it is told by its name. */
        default Optional<Localized> part(String subject, String part) {
            return Optional.empty();
        }

        /** The name of a field; empty where another room has it. */
        default Optional<Localized> field(String subject, String field) {
            return Optional.empty();
        }

        /** What a field holds; empty where it is told as it stands, or another room has it. */
        Optional<Localized> value(String subject, String field, String value);
    }

    /** The words under a key; empty if there are none. */
    static Optional<Localized> words(String key) {
        return Words.has(Language.SV, key) ? Optional.of(Message.of(key)) : Optional.empty();
    }

    /** That something is so. */
    static Localized yes() {
        return Message.of("trail.yes");
    }

    /** A time of the program's own; what somebody else wrote stays as it was. */
    static Localized time(String at) {
        return any -> TrailRecord.told(at);
    }
}
