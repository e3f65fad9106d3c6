package se.trafikljus.trail;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the records say that each part of each subject should hold, as far as it can be held against
 * the tables: by its hash, for the texts themselves may be many.
 */
final class Spoken {

    /** A part of a subject. */
    record Place(String subject, String part) {}

    /** What was last said of a part. */
    record Last(long seq, String hash) {}

    private final Map<Place, Last> parts = new HashMap<>();
    private final Map<String, Long> seals = new TreeMap<>();

    /** Takes what a record says. */
    void take(StoredRecord record, Iterable<Change> changes, Iterable<Sealed> sealed) {
        for (Change change : changes) {
            Place place = new Place(record.subject(), change.part());
            if (change.after().isEmpty()) {
                parts.remove(place);
            } else {
                parts.put(place, new Last(record.seq(), hash(change.after())));
            }
            for (Sealed one : sealed) {
                String hash = change.after().get(one.field());
                if (hash != null && change.part().isEmpty()) {
                    seals.putIfAbsent(hash, record.seq());
                }
            }
        }
    }

    /** What was last said of a part; null if it was never there, or is gone. */
    @Nullable Last last(Place place) {
        return parts.get(place);
    }

    /** What was said of parts that nobody has asked to forget. */
    void each(BiConsumer<Place, Last> reader) {
        parts.forEach(reader);
    }

    void forget(Place place) {
        parts.remove(place);
    }

    /** By the hashes that records name, which record named each first. */
    Map<String, Long> seals() {
        return seals;
    }

    /** The hash of fields, in whichever order; one that is empty is as good as none. */
    static String hash(Map<String, String> fields) {
        Map<String, String> told = new TreeMap<>(fields);
        told.values().removeIf(String::isEmpty);
        return Canonical.hash(told);
    }
}
