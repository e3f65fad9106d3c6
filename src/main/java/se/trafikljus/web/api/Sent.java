package se.trafikljus.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trafikljus.web.page.Given;

/**
 * What a program sent, of the right shape.
 *
 * @param members texts, whole numbers, truth values, lists of texts and nulls, by their names
 */
record Sent(Map<String, @Nullable Object> members) {

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** A text; none where it is absent or null. */
    Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name)).map(Object::toString);
    }

    /** A text that the shape says must be there, or an empty one. */
    String words(String name) {
        return text(name).orElse("");
    }

    /**
     * A day.
     *
     * @throws se.trafikljus.Problem if it is none
     */
    Optional<LocalDate> day(String name) {
        return Given.day(any -> name, words(name));
    }

    Optional<Integer> number(String name) {
        return Optional.ofNullable(members.get(name)).map(one -> (Integer) one);
    }

    boolean truth(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    /** The texts of a list; none where it is absent. */
    List<String> texts(String name) {
        return members.get(name) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }
}
