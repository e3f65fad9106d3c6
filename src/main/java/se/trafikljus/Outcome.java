package se.trafikljus;

import java.util.List;
import java.util.function.Function;

/**
 * What came of what somebody asked for.
 *
 * @param now what is so now
 * @param notes what is worth saying besides
 */
public record Outcome<T>(T now, List<Message> notes) {

    public Outcome {
        notes = List.copyOf(notes);
    }

    /** Where there is nothing to say besides. */
    public static <T> Outcome<T> of(T now) {
        return new Outcome<>(now, List.of());
    }

    /** The same notes with something else that is so. */
    public <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return new Outcome<>(change.apply(now), notes);
    }
}
