package se.trafikljus.rubric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a rubric by its keys; those that lack, and those nobody knows, are told at once. */
final class Fields {

    private final Place place;
    private final Map<String, Node.Entry> entries;

    private Fields(Place place, Map<String, Node.Entry> entries) {
        this.place = place;
        this.entries = entries;
    }

    /** The keys of a node; none, and a fault, where it has no keys at all. */
    static Fields of(Node node, Faults faults, Keys keys) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!(node instanceof Node.Refused)) {
                faults.add(node.place(), "rubric.kind.keys", String.join(", ", keys.all()));
            }
            return new Fields(node.place(), Map.of());
        }
        Map<String, Node.Entry> known = new LinkedHashMap<>();
        mapping.entries()
                .forEach(
                        (key, entry) -> {
                            if (keys.all().contains(key)) {
                                known.put(key, entry);
                            } else {
                                tellUnknown(faults, key, entry, keys);
                            }
                        });
        List<String> missing =
                keys.required().stream().filter(key -> !known.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            faults.add(node.place(), "rubric.key-missing", String.join(", ", missing));
        }
        return new Fields(node.place(), known);
    }

    private static void tellUnknown(Faults faults, String key, Node.Entry entry, Keys keys) {
        faults.add(
                entry.place(), "rubric.key-unknown", Shown.of(key), String.join(", ", keys.all()));
    }

    Place place() {
        return place;
    }

    Optional<Node> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
    }

    /** Whether there is nothing to read: the node had no keys, which was told. */
    boolean isEmpty() {
        return entries.isEmpty();
    }
}
