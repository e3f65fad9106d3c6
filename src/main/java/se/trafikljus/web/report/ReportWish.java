package se.trafikljus.web.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.Texts;
import se.trafikljus.report.Format;
import se.trafikljus.report.prose.OwnWords;
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
 * @param added what is added to it
 */
public record ReportWish(
        String kind,
        Chosen chosen,
        String audit,
        List<Format> formats,
        Language language,
        String title,
        Additions added) {

    static final String COMPARISON = "comparison";
    static final String AUDIT = "audit";

    private static final String FORMATS = "formats";
    private static final String LANGUAGE = "language";
    private static final String TITLE = "title";
    private static final String KIND = "kind";

    private static final String BACKSLASH = "\\";
    private static final String LINE_END = BACKSLASH + "n";
    private static final Pattern FOLD = Pattern.compile("\\\\[n\\\\]");

    public ReportWish {
        formats = List.copyOf(formats);
    }

    /** The same in other formats. */
    ReportWish in(List<Format> others) {
        return new ReportWish(kind, chosen, audit, others, language, title, added);
    }

    /** The same with other additions. */
    ReportWish with(Additions others) {
        return new ReportWish(kind, chosen, audit, formats, language, title, others);
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
                text(asked, TITLE),
                Additions.of(asked));
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
    private void refuseUnlessWhole() {
        if (formats.isEmpty()) {
            throw Problem.because("web.report.noFormat");
        }
        if (!title.isEmpty() && formats.stream().noneMatch(Format::isLaidOut)) {
            throw Problem.because("web.report.noPlace");
        }
        if (hasOwnWords() && formats.stream().noneMatch(Format::isLaidOut)) {
            throw Problem.because("web.report.noPlaceForText");
        }
        Texts.refuseGiven(TITLE, title);
        if (isOfOne() && audit.isEmpty()) {
            throw Problem.because("web.report.noAudit");
        }
        chosen.selection();
        chosen.policy();
        added.day();
        added.those();
    }

    /**
     * Refuses what could not be made of the audits there are, before anybody waits for it.
     *
     * @throws Problem as {@link #refuseUnlessWhole}, or if the audits cannot be seen or compared
     */
    void refuseUnlessMade(AuditView seen) {
        refuseUnlessWhole();
        if (isOfOne()) {
            seen.get(audit);
        } else {
            seen.choose(chosen.selection());
        }
    }

    /** Whether somebody wrote words for it besides the title. */
    boolean hasOwnWords() {
        return isOfOne() ? !added.texts().isEmpty() : added.hasWords();
    }

    /** Whether it is of the same audits as another. */
    boolean isOfTheSame(ReportWish other) {
        return kind.equals(other.kind)
                && (isOfOne()
                        ? audit.equals(other.audit)
                        : chosen.with("names", "").equals(other.chosen.with("names", "")));
    }

    /**
     * What the report is asked for.
     *
     * @param today the only time that its files carry, where no other day is told
     */
    ReportOrder order(LocalDate today) {
        ReportOrder order =
                new ReportOrder(
                                language,
                                Optional.of(title).filter(words -> !words.isEmpty()),
                                added.day().orElse(today))
                        .saying(new OwnWords.InPlaces(added.texts()));
        if (isOfOne()) {
            return added.withoutFiles() ? order.withoutFiles() : order;
        }
        return order.by(added.those());
    }

    /** Whether a format is wanted that can carry the audits that the report was made from. */
    boolean carriesData() {
        return added.data() && formats.contains(Format.PDF);
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
        added.fields().forEach((name, text) -> fields.put(name, List.of(text)));
        return fields;
    }

    /** Lines of a name and a text each, as a file keeps them. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        fields().forEach(
                        (name, texts) ->
                                texts.forEach(text -> lines.add(name + "=" + folded(text))));
        return lines;
    }

    /** Read from such lines. */
    static ReportWish ofLines(List<String> lines) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String line : lines) {
            int middle = line.indexOf('=');
            fields.add(line.substring(0, middle), unfolded(line.substring(middle + 1)));
        }
        return of(fields, Language.SV);
    }

    /** On one line, whatever lines it has. */
    private static String folded(String text) {
        return text.replace(BACKSLASH, BACKSLASH + BACKSLASH)
                .replace("\r\n", "\n")
                .replace("\n", LINE_END)
                .replace("\r", LINE_END);
    }

    private static String unfolded(String line) {
        return FOLD.matcher(line)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group().equals(LINE_END) ? "\n" : BACKSLASH));
    }
}
