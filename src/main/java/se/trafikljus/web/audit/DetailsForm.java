package se.trafikljus.web.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.trafikljus.Message;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditPatch;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.web.page.Given;

/**
 * What a draft says of itself, as somebody wrote it in the form, and as it stood when they fetched
 * it: what they did not touch they do not change.
 *
 * @param texts by the field's id, as the form has them
 * @param seen the same as they stood in the page that was fetched
 */
record DetailsForm(Map<String, String> texts, Map<String, String> seen) {

    private static final String SEEN = "seen-";

    /** The fields besides those of the conduct, by their ids in files and the trail. */
    private static final List<String> OWN =
            List.of(
                    "title",
                    "question",
                    "body",
                    "period_from",
                    "period_to",
                    "report_date",
                    "auditor",
                    "dnr",
                    "conclusion");

    DetailsForm {
        texts = Map.copyOf(texts);
        seen = Map.copyOf(seen);
    }

    /** Every field in the order in which it is asked for. */
    static List<String> fields() {
        List<String> fields = new ArrayList<>(OWN);
        fields.addAll(fields.size() - 1, List.of(ConductField.ids()));
        return fields;
    }

    /** Read from a request's parameters; a field that it lacks is not touched. */
    static DetailsForm of(Map<String, String> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (String field : fields()) {
            String before = unix(sent.getOrDefault(SEEN + field, ""));
            seen.put(field, before);
            texts.put(field, unix(sent.getOrDefault(field, before)));
        }
        return new DetailsForm(texts, seen);
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** As an audit stands. */
    static DetailsForm of(Audit audit) {
        Map<String, String> texts = texts(audit);
        return new DetailsForm(texts, texts);
    }

    /** What an audit says in each field. */
    static Map<String, String> texts(Audit audit) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", audit.title());
        texts.put("question", audit.question());
        texts.put("body", String.join(" | ", audit.bodies()));
        texts.put("period_from", audit.periodFrom().map(Object::toString).orElse(""));
        texts.put("period_to", audit.periodTo().map(Object::toString).orElse(""));
        texts.put("report_date", audit.reportDate().map(Object::toString).orElse(""));
        texts.put("auditor", audit.auditor());
        texts.put("dnr", audit.dnr());
        texts.put("conclusion", audit.conclusion());
        for (ConductField field : ConductField.values()) {
            texts.put(field.id(), audit.conduct().text(field));
        }
        texts.replaceAll((field, text) -> text.strip());
        return texts;
    }

    /** What was written otherwise than it stood. */
    AuditPatch wanted() {
        return patch(texts, this::isTouched);
    }

    /** How the fields that were touched stood before. */
    AuditPatch expected() {
        return patch(seen, this::isTouched);
    }

    private boolean isTouched(String field) {
        return !texts.getOrDefault(field, "").equals(seen.getOrDefault(field, ""));
    }

    /** What another wrote meanwhile where this form says something else, by field. */
    Map<String, String> others(Audit now) {
        Map<String, String> others = new LinkedHashMap<>(texts(now));
        others.entrySet()
                .removeIf(
                        one ->
                                one.getValue().equals(seen.getOrDefault(one.getKey(), ""))
                                        || one.getValue()
                                                .equals(texts.getOrDefault(one.getKey(), "")));
        return others;
    }

    /** The same on top of an audit as it stands now: what was not touched is as it stands there. */
    DetailsForm on(Audit now) {
        Map<String, String> there = texts(now);
        Map<String, String> own = new LinkedHashMap<>(there);
        texts.forEach(
                (field, text) -> {
                    if (isTouched(field)) {
                        own.put(field, text);
                    }
                });
        return new DetailsForm(own, there);
    }

    private static AuditPatch patch(Map<String, String> texts, Predicate<String> named) {
        Map<ConductField, String> conduct = new EnumMap<>(ConductField.class);
        for (ConductField field : ConductField.values()) {
            text(texts, named, field.id()).ifPresent(text -> conduct.put(field, text));
        }
        return new AuditPatch(
                text(texts, named, "title"),
                text(texts, named, "question"),
                text(texts, named, "body").map(Audit::bodies),
                day(texts, named, "period_from"),
                day(texts, named, "period_to"),
                day(texts, named, "report_date"),
                text(texts, named, "auditor"),
                text(texts, named, "dnr"),
                text(texts, named, "conclusion"),
                conduct);
    }

    private static Optional<String> text(
            Map<String, String> texts, Predicate<String> named, String field) {
        return Optional.of(texts.getOrDefault(field, "")).filter(text -> named.test(field));
    }

    private static Optional<AuditPatch.Day> day(
            Map<String, String> texts, Predicate<String> named, String field) {
        return text(texts, named, field)
                .map(
                        text ->
                                new AuditPatch.Day(
                                        Given.day(Message.of("audit.field." + field), text)));
    }
}
