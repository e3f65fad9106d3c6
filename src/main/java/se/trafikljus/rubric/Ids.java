package se.trafikljus.rubric;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ids of one kind in a rubric: each well formed, and each only once. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Values values;
    private final Faults faults;
    private final Map<String, Place> seen = new HashMap<>();

    Ids(Faults faults) {
        this.values = new Values(faults);
        this.faults = faults;
    }

    /** The id of a part, remembered; empty, and a fault, where it has none that will do. */
    String take(Fields fields) {
        return fields.get("id").map(this::take).orElse("");
    }

    private String take(Node node) {
        Optional<String> id = values.matching(node, FORM, "rubric.id");
        id.ifPresent(written -> remember(written, node.place()));
        return id.orElse("");
    }

    /** Remembers an id; two that differ only in case would be taken for one another. */
    void remember(String id, Place place) {
        Place before = seen.putIfAbsent(id.toLowerCase(Locale.ROOT), place);
        if (before != null) {
            faults.add(place, "rubric.id-twice", id, Integer.toString(before.line()));
        }
    }
}
