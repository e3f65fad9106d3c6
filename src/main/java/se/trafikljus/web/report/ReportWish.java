package se.trafikljus.web.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Texts;
import se.trafikljus.report.Format;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.web.compare.Chosen;

/**
 * A report as somebody wants it.
 *
 * @param kind {@code comparison} or {@code audit}
 * @param chosen what a comparison is of
 * @param audit the id of the one audit
 * @param formats in which to write it
 * @param title empty for the usual one
 */
public record ReportWish(
        String kind,
        Chosen chosen,
        String audit,
        List<Format> formats,
        Language language,
        String title) {

    static final String COMPARISON = "comparison";
    static final String AUDIT = "audit";

    private static final String FORMATS = "formats";
    private static final String LANGUAGE = "language";
    private static final String TITLE = "title";
    private static final String KIND = "kind";

    public ReportWish {
        formats = List.copyOf(formats);
    }

    /**
     * Read from a request; what is not told is as usual.
     *
     * @param usual the language of whoever asks
     * @throws Problem if a format or a language is unknown
     */
    static ReportWish of(MultiValueMap<String, String> asked, Language usual) {
        List<String> formats = asked.getOrDefault(FORMATS, List.of());
        String language = text(asked, LANGUAGE);
        return new ReportWish(
                text(asked, KIND).equals(AUDIT) ? AUDIT : COMPARISON,
                Chosen.of(asked),
                text(asked, AUDIT),
                formats.stream().map(Format::of).distinct().sorted().toList(),
                language.isEmpty() ? usual : Language.of(language),
                text(asked, TITLE));
    }

    private static String text(MultiValueMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).orElse("").replaceAll("\\R", " ").strip();
    }

    /** Whether it is the report of one audit. */
    public boolean isOfOne() {
        return kind.equals(AUDIT);
    }

    /**
     * Refuses what cannot be made.
     *
     * @throws Problem if no format is chosen, none has a place for the title, the title is no line
     *     of text, the audit is not told, or the choice cannot be read
     */
    void refuseUnlessWhole() {
        if (formats.isEmpty()) {
            throw Problem.because("web.report.noFormat");
        }
        if (!title.isEmpty() && formats.stream().noneMatch(Format::isLaidOut)) {
            throw Problem.because("web.report.noPlace");
        }
        Texts.refuseGiven(TITLE, title);
        if (isOfOne() && audit.isEmpty()) {
            throw Problem.because("web.report.noAudit");
        }
        chosen.selection();
        chosen.policy();
    }

    /**
     * What the report is asked for.
     *
     * @param day the only time that its files carry
     */
    ReportOrder order(LocalDate day) {
        return new ReportOrder(language, Optional.of(title).filter(words -> !words.isEmpty()), day);
    }

    /** Whether a format is wanted that can carry the audits that the report was made from. */
    boolean carriesData() {
        return formats.contains(Format.PDF);
    }

    /** What it is, in a few words. */
    public Localized name() {
        if (!title.isEmpty()) {
            return language -> title;
        }
        return isOfOne()
                ? Message.of("web.report.name.audit", audit)
                : Message.of("web.report.name.comparison", chosenWords());
    }

    /** What a comparison is of, as it was written. */
    public Localized chosenWords() {
        List<String> words =
                Stream.of("rubric", "audits", "municipalities", "group", "county", "bodies", "year")
                        .map(chosen::text)
                        .filter(text -> !text.isEmpty())
                        .map(text -> text.replaceAll(",\\s*", ", "))
                        .toList();
        return words.isEmpty()
                ? Message.of("web.report.everything")
                : language -> String.join(", ", words);
    }

    /** The fields of a form that orders the same, each with its texts. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        chosen.fields().forEach((name, text) -> fields.put(name, List.of(text)));
        fields.put(KIND, List.of(kind));
        // The id of the one audit goes by another name than the audits that are compared.
        fields.put(AUDIT, List.of(audit));
        fields.put(FORMATS, formats.stream().map(Format::extension).toList());
        fields.put(LANGUAGE, List.of(language.code()));
        fields.put(TITLE, List.of(title));
        return fields;
    }

    /** Lines of a name and a text each, as a file keeps them. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        fields().forEach((name, texts) -> texts.forEach(text -> lines.add(name + "=" + text)));
        return lines;
    }

    /** Read from such lines. */
    static ReportWish ofLines(List<String> lines) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String line : lines) {
            int middle = line.indexOf('=');
            fields.add(line.substring(0, middle), line.substring(middle + 1));
        }
        return of(fields, Language.SV);
    }
}
