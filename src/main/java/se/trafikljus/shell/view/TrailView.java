package se.trafikljus.shell.view;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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
        record.changes().forEach(change -> print(record.subject(), change));
    }

    private void print(String subject, Change change) {
        Set<String> fields = new LinkedHashSet<>(change.before().keySet());
        fields.addAll(change.after().keySet());
        for (String field : fields) {
            String before = change.before().getOrDefault(field, "");
            String after = change.after().getOrDefault(field, "");
            if (!before.equals(after)) {
                String label =
                        place(subject, change.part())
                                + words(narration.field(subject, field), field);
                String told =
                        (before.isEmpty() ? "" : said(subject, field, before) + " → ")
                                + (after.isEmpty()
                                        ? Message.of("shell.trail.nothing")
                                                .in(invocation.language())
                                        : said(subject, field, after));
                invocation.print("  ", any -> label, told);
            }
        }
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
