package se.trafikljus.trail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Setbacks as the trail has them. */
final class Setbacks {

    private static final String RECORDS = "records";
    private static final String HEAD = "head";
    private static final String REASON = "reason";

    private Setbacks() {}

    /** What a record of a setback says. */
    static List<Change> told(Optional<Head> left, Head kept, Map<String, String> more) {
        Map<String, String> after = fields(kept);
        after.putAll(more);
        return List.of(new Change("", left.map(Setbacks::fields).orElse(Map.of()), after));
    }

    static Map<String, String> because(String reason) {
        return Map.of(REASON, reason);
    }

    private static Map<String, String> fields(Head head) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(RECORDS, Long.toString(head.seq()));
        fields.put(HEAD, head.hash());
        return fields;
    }

    /** Every setback that the trail tells of, the first first. */
    static List<Setback> in(Records records) {
        List<Setback> setbacks = new ArrayList<>();
        records.each(
                List.of(Setback.SUBJECT),
                0,
                record -> read(record.read()).ifPresent(setbacks::add));
        return setbacks;
    }

    private static Optional<Setback> read(TrailRecord record) {
        boolean restored = record.action().equals(Setback.RESTORED);
        if (!restored && !record.action().equals(Setback.LOSS_ACCEPTED)) {
            return Optional.empty();
        }
        Change change = record.changes().get(0);
        return head(change.after())
                .map(
                        kept ->
                                new Setback(
                                        record.seq(),
                                        record.at(),
                                        record.actor(),
                                        restored,
                                        head(change.before()),
                                        kept,
                                        change.after().getOrDefault(REASON, "")));
    }

    private static Optional<Head> head(Map<String, String> fields) {
        return Head.ofLine(fields.get(RECORDS) + " " + fields.get(HEAD));
    }
}
