package se.trafikljus.trail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Actor;

/** Setbacks as the trail has them. */
final class Setbacks {

    private static final String RECORDS = "records";
    private static final String HEAD = "head";
    private static final String AT_LEAST = "at_least";
    private static final String REASON = "reason";
    private static final String EARLIER_AT = "earlier_at";
    private static final String EARLIER_BY = "earlier_by";

    private Setbacks() {}

    /** What a record of a setback says. */
    static List<Change> told(Optional<LeftBehind> left, Head kept, Map<String, String> more) {
        Map<String, String> after = fields(kept);
        after.putAll(more);
        return List.of(new Change("", left.map(Setbacks::leftFields).orElse(Map.of()), after));
    }

    static Map<String, String> because(String reason) {
        return Map.of(REASON, reason);
    }

    /** A setback of a trail that was left behind, put down anew: when it was, and whose. */
    static List<Change> carried(Setback one) {
        Map<String, String> more = new LinkedHashMap<>();
        if (!one.reason().isEmpty()) {
            more.put(REASON, one.reason());
        }
        more.put(EARLIER_AT, one.at());
        more.put(EARLIER_BY, one.by().name());
        return told(one.left(), one.kept(), more);
    }

    private static Map<String, String> fields(Head head) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(RECORDS, Long.toString(head.seq()));
        fields.put(HEAD, head.hash());
        return fields;
    }

    private static Map<String, String> leftFields(LeftBehind left) {
        Map<String, String> fields = fields(left.head());
        if (left.atLeast()) {
            fields.put(AT_LEAST, "true");
        }
        return fields;
    }

    private static Optional<LeftBehind> left(Map<String, String> fields) {
        return head(fields).map(head -> new LeftBehind(head, fields.containsKey(AT_LEAST)));
    }

    /**
     * Every setback that the trail tells of, the first first; an altered record tells of none, and
     * is for the proof to name.
     */
    static List<Setback> in(Records records) {
        List<Setback> setbacks = new ArrayList<>();
        records.each(List.of(Setback.SUBJECT), 0, record -> read(record).ifPresent(setbacks::add));
        return setbacks;
    }

    private static Optional<Setback> read(StoredRecord stored) {
        boolean restored = stored.action().equals(Setback.RESTORED);
        boolean told = restored || stored.action().equals(Setback.LOSS_ACCEPTED);
        List<Change> changes = stored.understood().orElse(List.of());
        if (!told || changes.isEmpty() || stored.person().isBlank()) {
            return Optional.empty();
        }
        TrailRecord record = stored.read();
        Change change = changes.get(0);
        return head(change.after())
                .map(
                        kept ->
                                new Setback(
                                        record.seq(),
                                        change.after().getOrDefault(EARLIER_AT, record.at()),
                                        by(record, change),
                                        restored,
                                        left(change.before()),
                                        kept,
                                        change.after().getOrDefault(REASON, "")));
    }

    private static Actor by(TrailRecord record, Change change) {
        String earlier = change.after().get(EARLIER_BY);
        return earlier == null
                ? record.actor()
                : new Actor(earlier, record.actor().osUser(), record.actor().machine());
    }

    private static Optional<Head> head(Map<String, String> fields) {
        return Head.ofLine(fields.get(RECORDS) + " " + fields.get(HEAD));
    }
}
