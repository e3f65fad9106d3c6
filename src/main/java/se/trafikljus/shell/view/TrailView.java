package se.trafikljus.shell.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Narrator;
import se.trafikljus.trail.TrailRecord;

/** The record of changes for people: words, Swedish time, and what a line can hold. */
public final class TrailView {

    private static final int LONGEST_SHOWN = 200;

    private final Invocation invocation;
    private final Narrator.Narration narration;

    public TrailView(Invocation invocation, Narrator.Narration narration) {
        this.invocation = invocation;
        this.narration = narration;
    }

    /** Prints a record: a line that tells who did what, and a line for each field. */
    public void print(TrailRecord record) {
        invocation.print(
                "",
                Message.of(
                        "shell.trail.record",
                        Long.toString(record.seq()),
                        TrailRecord.told(record.at()),
                        record.actor().name(),
                        words(narration.action(record.action()), record.action()),
                        afterTheSlash(record.subject())));
        each(record, (change, field) -> print(record.subject(), change, field));
    }

    /** A row for each field, under the names that it has for programs, but in words. */
    public List<Map<String, @Nullable Object>> rows(TrailRecord record) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        String subject = record.subject();
        each(
                record,
                (change, field) -> {
                    Map<String, @Nullable Object> row = new HashMap<>();
                    row.put("seq", Long.toString(record.seq()));
                    row.put("at", TrailRecord.told(record.at()));
                    row.put("who", record.actor().name());
                    row.put("action", words(narration.action(record.action()), record.action()));
                    row.put("subject", afterTheSlash(subject));
                    row.put("field", label(subject, change, field));
                    row.put("old", whole(subject, field, change.before()));
                    row.put("new", whole(subject, field, change.after()));
                    rows.add(row);
                });
        return rows;
    }

    private String whole(String subject, String field, Map<String, String> fields) {
        String value = fields.getOrDefault(field, "");
        return value.isEmpty() ? "" : words(narration.value(subject, field, value), value);
    }

    private static void each(TrailRecord record, BiConsumer<Change, String> reader) {
        for (Change change : record.changes()) {
            change.fields().forEach(field -> reader.accept(change, field));
        }
    }

    private void print(String subject, Change change, String field) {
        String before = change.before().getOrDefault(field, "");
        String after = change.after().getOrDefault(field, "");
        String told =
                (before.isEmpty() ? "" : said(subject, field, before) + " → ")
                        + (after.isEmpty()
                                ? Message.of("shell.trail.nothing").in(invocation.language())
                                : said(subject, field, after));
        String label = label(subject, change, field);
        invocation.print("  ", any -> label, told);
    }

    private String label(String subject, Change change, String field) {
        return place(subject, change.part()) + words(narration.field(subject, field), field);
    }

    private String place(String subject, String part) {
        if (part.isEmpty()) {
            return "";
        }
        return narration
                .part(subject, part)
                .map(told -> told.in(invocation.language()) + " – ")
                .orElse(part + " ");
    }

    private String said(String subject, String field, String value) {
        return words(narration.value(subject, field, value), shortened(value));
    }

    private String words(Optional<Localized> told, String otherwise) {
        return told.map(one -> one.in(invocation.language())).orElse(otherwise);
    }

    private static String afterTheSlash(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
