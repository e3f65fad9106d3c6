package se.trafikljus.web.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.PersonalData;
import se.trafikljus.audit.Texts;
import se.trafikljus.audit.conduct.Signature;
import se.trafikljus.report.prose.Responsible;
import se.trafikljus.web.page.Given;

/**
 * What somebody adds to a report: its date, who answers for it, their own text.
 *
 * @param data whether a PDF carries the audits that it was made from
 * @param withoutFiles whether an audit's report is not to list the files that it rests on
 * @param date as written; empty for the day on which it is made
 * @param responsible the texts of {@link #RESPONSIBLE} that are not empty
 * @param texts Markdown by the keys of the report's places, those that are not empty
 */
public record Additions(
        boolean data,
        boolean withoutFiles,
        String date,
        Map<String, String> responsible,
        Map<String, String> texts) {

    /** Nothing is added. */
    static final Additions NONE = new Additions(false, false, "", Map.of(), Map.of());

    /** Who answers for a comparative report, named as an audit's fields. */
    static final List<String> RESPONSIBLE =
            List.of("commissioner", "auditor", "quality_checked", "dnr", "signatures");

    private static final String DATA = "data";
    private static final String WITH = "with";
    private static final String FILES = "files";
    private static final String WITHOUT = "without";
    private static final String DATE = "date";
    private static final String TEXT = "text.";

    public Additions {
        responsible = Collections.unmodifiableMap(new LinkedHashMap<>(responsible));
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    static Additions of(MultiValueMap<String, String> asked) {
        Map<String, String> responsible = new LinkedHashMap<>();
        for (String field : RESPONSIBLE) {
            Given.text(first(asked, field)).ifPresent(text -> responsible.put(field, text));
        }
        Map<String, String> texts = new TreeMap<>();
        asked.keySet().stream()
                .filter(name -> name.startsWith(TEXT))
                .forEach(
                        name -> {
                            String text = first(asked, name).replace("\r\n", "\n");
                            if (!text.isBlank()) {
                                texts.put(name.substring(TEXT.length()), text);
                            }
                        });
        return new Additions(
                first(asked, DATA).equals(WITH),
                first(asked, FILES).equals(WITHOUT),
                first(asked, DATE).strip(),
                responsible,
                texts);
    }

    private static String first(MultiValueMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).orElse("");
    }

    /** The text of one who answers for it; empty where nothing is said. */
    public String said(String field) {
        return responsible.getOrDefault(field, "");
    }

    /** The own text for a place; empty where nothing is written. */
    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** Whether there is anything that only a format for reading has a place for. */
    boolean hasWords() {
        return !responsible.isEmpty() || !texts.isEmpty();
    }

    /**
     * The day that the report is to carry; empty where none is told.
     *
     * @throws se.trafikljus.Problem if it is no day
     */
    Optional<LocalDate> day() {
        return Given.day(Message.of("web.report.date"), date);
    }

    /**
     * Who answers for it.
     *
     * @throws se.trafikljus.Problem if a text is too long or holds what no text may hold, or the
     *     signatures cannot be read
     */
    Responsible those() {
        responsible.forEach((field, text) -> Texts.refuseGiven(field, onOneLine(text)));
        return new Responsible(
                onOneLine(said("commissioner")),
                onOneLine(said("auditor")),
                onOneLine(said("quality_checked")),
                onOneLine(said("dnr")),
                Signature.list(onOneLine(said("signatures"))));
    }

    /** Whoever writes a signature a line means the same as with bars between. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " | ");
    }

    /** That the own text tells who somebody is, if it does. */
    Optional<Message> personalData() {
        return PersonalData.in(String.join("\n", texts.values()))
                .map(what -> Message.of("web.report.personalData", (Localized) what));
    }

    /** The fields of a form that asks for the same, by their names. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (data) {
            fields.put(DATA, WITH);
        }
        if (withoutFiles) {
            fields.put(FILES, WITHOUT);
        }
        if (!date.isEmpty()) {
            fields.put(DATE, date);
        }
        fields.putAll(responsible);
        texts.forEach((key, text) -> fields.put(TEXT + key, text));
        return fields;
    }

    /** An id for an element of a page, of a place's key. */
    public static String anchor(String key) {
        return "text-" + key.toLowerCase(Locale.ROOT);
    }
}
