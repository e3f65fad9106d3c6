package se.trafikljus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What to do next, and with what: {@code REOPEN_AUDIT} with {@code audit = vara-kaa-2026}.
 *
 * @param with a value for each name that the action needs
 */
public record Remedy(Action action, Map<String, String> with) {

    public Remedy {
        if (!with.keySet().equals(Set.copyOf(action.needs()))) {
            throw new IllegalArgumentException(
                    action + " needs " + action.needs() + ", got " + with);
        }
        with = Map.copyOf(with);
    }

    /**
     * What to do next.
     *
     * @param values in the order of what the action needs
     */
    public static Remedy of(Action action, Object... values) {
        if (values.length != action.needs().size()) {
            throw new IllegalArgumentException(
                    action + " needs " + action.needs() + ", got " + List.of(values));
        }
        Map<String, String> with = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            with.put(action.needs().get(i), String.valueOf(values[i]));
        }
        return new Remedy(action, with);
    }

    /** The values in the order of what the action needs. */
    public List<String> values() {
        return action.needs().stream().map(name -> Objects.requireNonNull(with.get(name))).toList();
    }
}
