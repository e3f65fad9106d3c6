package se.trafikljus.rubric;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The ids that a part of a rubric may refer to, and how a message names them. */
record Known(Set<String> ids, String shown) {

    static Known of(Collection<String> ids) {
        Set<String> known = new LinkedHashSet<>(ids);
        known.remove("");
        return new Known(known, Shown.of(String.join(", ", known)));
    }

    boolean has(String id) {
        return ids.contains(id);
    }
}
