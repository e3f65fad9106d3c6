package se.trafikljus.trail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed in one part of a subject.
 *
 * @param part such as an objective's id; empty for the subject's own fields
 * @param before its fields before, empty if it was not there
 * @param after its fields afterwards, empty if it is gone
 */
public record Change(String part, Map<String, String> before, Map<String, String> after) {

    public Change {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /**
     * The names of the fields that changed, those there were first; a field that is empty is as one
     * that is not there.
     */
    public List<String> fields() {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .toList();
    }

    /** Whether nothing changed. */
    public boolean isNothing() {
        return before.equals(after);
    }
}
