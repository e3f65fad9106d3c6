package se.trafikljus.rubric;

import java.util.List;
import java.util.stream.Stream;

/** The keys that a part of a rubric must have, and those it may have. */
record Keys(List<String> required, List<String> optional) {

    static Keys required(String... keys) {
        return new Keys(List.of(keys), List.of());
    }

    Keys optional(String... keys) {
        return new Keys(required, List.of(keys));
    }

    List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
