package se.trafikljus.shell.view;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Sweden;
import se.trafikljus.Words;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.Audits;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Origin;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.Verification;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.Role;
import se.trafikljus.rubric.RatingWords;
import se.trafikljus.sampling.Samples;
import se.trafikljus.shell.invocation.Invocation;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.TrailRecord;

/** The record of changes for people: words, Swedish time, and what a line can hold. */
public final class TrailView {

    private static final int LONGEST_SHOWN = 200;
    private static final int SHOWN_OF_A_HASH = 12;

    private final Invocation invocation;
    private final AuditView seen;
    private final Audits audits;
    private final Municipalities municipalities;
    private final Map<String, Optional<RatingWords>> ratings = new HashMap<>();

    public TrailView(
            Invocation invocation, AuditView seen, Audits audits, Municipalities municipalities) {
        this.invocation = invocation;
        this.seen = seen;
        this.audits = audits;
        this.municipalities = municipalities;
    }

    public void print(TrailRecord record) {
        invocation.print(
                "",
                Message.of(
                        "shell.trail.record",
                        Long.toString(record.seq()),
                        time(record.at()),
                        record.actor().name(),
                        words("shell.action.", record.action()),
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
                String label = place(subject, change.part()) + field(subject, field);
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
        return Samples.isSubject(subject)
                ? Samples.place(part).in(invocation.language()) + " – "
                : part + " ";
    }

    /** A field's name; rooms that use the same name mean the same by it, but for samples. */
    private String field(String subject, String field) {
        List<String> rooms =
                Samples.isSubject(subject)
                        ? List.of("sampling.field.")
                        : List.of(
                                "trail.field.",
                                "audit.field.",
                                "improvement.field.",
                                "people.field.");
        return rooms.stream()
                .filter(room -> Words.has(invocation.language(), room + field))
                .findFirst()
                .map(room -> words(room, field))
                .orElse(field);
    }

    private String said(String subject, String field, String value) {
        return switch (field) {
            case "rating", "first_rating", "agreed_rating" ->
                    ratingWords(subject)
                            .flatMap(known -> known.find(value))
                            .map(rating -> rating.label().in(invocation.language()))
                            .orElse(value);
            case "status" ->
                    said(AuditStatus.of(value))
                            .or(() -> said(ImprovementStatus.of(value)))
                            .orElse(value);
            case "origin" -> said(Origin.of(value)).orElse(value);
            case "response" -> said(Response.of(value)).orElse(value);
            case "verified" -> said(Verification.of(value)).orElse(value);
            case "step" -> said(Step.of(value)).orElse(value);
            case "municipality" ->
                    municipalities.find(value).map(place -> place.name()).orElse(value);
            case "rubric" -> shortened(value, SHOWN_OF_A_HASH);
            case "role" -> said(Role.of(value)).orElse(value);
            case "success", "disabled", "at_least" ->
                    Message.of("shell.yes").in(invocation.language());
            case "outcome" -> words("sampling.outcome.", value);
            case "scored_at",
                    "approved_at",
                    "published_at",
                    "reopened_at",
                    "agreed_at",
                    "drawn_at",
                    "recorded_at",
                    "made",
                    "earlier_at" ->
                    time(value);
            default -> shortened(value, LONGEST_SHOWN);
        };
    }

    private Optional<String> said(Optional<? extends Localized> word) {
        return word.map(one -> one.in(invocation.language()));
    }

    private Optional<RatingWords> ratingWords(String subject) {
        return ratings.computeIfAbsent(
                subject,
                about ->
                        seen.find(afterTheSlash(about))
                                .map(audit -> audits.rubric(audit.rubricHash()).words()));
    }

    /** A time of the program's own; what somebody else wrote stays as it was. */
    private static String time(String at) {
        try {
            return Sweden.told(Instant.parse(at));
        } catch (DateTimeParseException notATime) {
            return at;
        }
    }

    private static String afterTheSlash(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    private String words(String prefix, String id) {
        return Words.has(invocation.language(), prefix + id)
                ? Message.of(prefix + id).in(invocation.language())
                : id;
    }
}
