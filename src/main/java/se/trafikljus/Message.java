package se.trafikljus;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence of {@code messages/ROOM_LANGUAGE.properties}, named by its key, with what fills its
 * gaps. The key's part before the first dot names the room.
 */
public record Message(String key, List<Object> arguments) implements Sayable {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /**
     * A sentence by its key; an argument that is itself {@link Sayable} is said in the same
     * language.
     */
    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.asList(arguments));
    }

    @Override
    public String in(Language language) {
        return Words.say(language, this);
    }
}
