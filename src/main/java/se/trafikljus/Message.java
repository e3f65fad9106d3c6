package se.trafikljus;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence of {@code messages/ROOM_LANGUAGE.properties}, named by its key, with what fills its
 * gaps. The key's part before the first dot names the room.
 *
 * @param remedies what can be done next about it, in order of preference; the sentence itself does
 *     not say how
 */
public record Message(String key, List<Object> arguments, List<Remedy> remedies)
        implements Localized {

    public Message {
        arguments = List.copyOf(arguments);
        remedies = List.copyOf(remedies);
    }

    /**
     * A sentence by its key; an argument that is itself {@link Localized} is said in the same
     * language.
     */
    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.asList(arguments), List.of());
    }

    /** The same with one thing more that can be done next; see {@link Remedy#of}. */
    public Message remedy(Action action, Object... with) {
        return remedy(Remedy.of(action, with));
    }

    /** The same with one thing more that can be done next. */
    public Message remedy(Remedy next) {
        return new Message(
                key, arguments, Stream.concat(remedies.stream(), Stream.of(next)).toList());
    }

    @Override
    public String in(Language language) {
        return Words.say(language, this);
    }
}
