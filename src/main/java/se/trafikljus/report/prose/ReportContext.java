package se.trafikljus.report.prose;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.owntext.OwnText;

/**
 * What the sections of one report share: its comparison, its language, and its numbers of chapters,
 * tables and diagrams.
 */
public final class ReportContext {

    private final Comparison comparison;
    private final Language language;
    private final ReportSources sources;
    private final OwnText ownText;
    private final Map<String, String> labels = new HashMap<>();
    private final int[] chapters = new int[7];
    private int tables;
    private int figures;

    public ReportContext(Comparison comparison, Language language) {
        this(comparison, language, ReportSources.none(), OwnText.none());
    }

    public ReportContext(
            Comparison comparison, Language language, ReportSources sources, OwnText ownText) {
        this.comparison = comparison;
        this.language = language;
        this.sources = sources;
        this.ownText = ownText;
    }

    /** What the report has besides the comparison. */
    public ReportSources sources() {
        return sources;
    }

    /** What the auditor wrote for a part of the report, to stand under a heading of that level. */
    public List<Block> own(String key, int level) {
        return ownText.under(key, level, this::tableCaption);
    }

    /** Whether the auditor wrote anything for a part of the report. */
    public boolean hasOwn(String key) {
        return ownText.has(key);
    }

    /** What the tables, diagrams and unnumbered headings are called, by their anchors. */
    public Map<String, String> labels() {
        return labels;
    }

    public Comparison comparison() {
        return comparison;
    }

    public Language language() {
        return language;
    }

    public String say(String key, Object... arguments) {
        return say(Message.of("report." + key, arguments));
    }

    /** A text, which calls those compared what they are called. */
    public String say(Localized text) {
        return comparison.words().in(language, text.in(language));
    }

    public Prose prose(String key, Object... arguments) {
        return Prose.of(say(key, arguments));
    }

    /** A text that begins a line or a cell, with a capital. */
    public String capital(String text) {
        return Words.capital(language, text);
    }

    /** A whole number in words up to twelve. */
    public String number(int number) {
        return Words.number(language, number);
    }

    /** What was audited, as running text has it: "det kommunala aktivitetsansvaret". */
    public String subject() {
        return Subject.of(language, say(comparison.rubric().title()));
    }

    /**
     * Audits of somebody, told by the rubric's title: "granskningar av det kommunala
     * aktivitetsansvaret i sju kommuner".
     *
     * @param which of them: {@code audits}, {@code audits.the} or {@code audits.one}
     */
    public String audits(String which, String units) {
        String way = Subject.way(language, say(comparison.rubric().title()));
        boolean several = way.equals("named") && !which.equals("audits.one");
        return say(
                which + "." + way,
                several ? Subject.several(language, subject()) : subject(),
                units);
    }

    /** A title with the rubric's, and with whose bodies are compared. */
    public String title(String key) {
        return comparison
                .place()
                .map(place -> say(key + ".of", comparison.rubric().title(), place.name()))
                .orElseGet(() -> say(key, comparison.rubric().title()));
    }

    /** A number of those compared, in words up to twelve. */
    public String unitNumber(int number) {
        return comparison.words().number(language, number);
    }

    /** "22 november 2026". */
    public String day(LocalDate day) {
        return Figures.day(language, day);
    }

    /** "sju kommuner", or "fem nämnder i Vårgårda". */
    public String municipalities(int number) {
        String counted = say("municipalities.count", number, unitNumber(number));
        return comparison
                .place()
                .map(place -> say("municipalities.of", counted, place.name()))
                .orElse(counted);
    }

    /** Municipalities in a row, drafts told to be drafts. */
    public String names(List<Compared> some) {
        return list(some.stream().map(one -> one.named(language)).toList());
    }

    /** The same, drafts or not. */
    public String bare(List<Compared> some) {
        return list(some.stream().map(one -> one.within(language)).toList());
    }

    public String list(List<String> names) {
        return Words.list(language, names);
    }

    /** A numbered heading; the first level of chapters is 2, since the report's title is 1. */
    public Heading chapter(int level, String text, String anchor) {
        chapters[level]++;
        for (int deeper = level + 1; deeper < chapters.length; deeper++) {
            chapters[deeper] = 0;
        }
        StringBuilder number = new StringBuilder();
        for (int i = 2; i <= level; i++) {
            number.append(i > 2 ? "." : "").append(chapters[i]);
        }
        return new Heading(level, number.toString(), text, anchor);
    }

    /** A heading that stands outside the numbering. */
    public Heading unnumbered(String text, String anchor) {
        return unnumbered(2, text, anchor);
    }

    /** A heading of any level that stands outside the numbering. */
    public Heading unnumbered(int level, String text, String anchor) {
        labels.put(anchor, text);
        return new Heading(level, "", text, anchor);
    }

    /** The next table's caption. */
    public String tableCaption(String text) {
        tables++;
        return say("table", Integer.toString(tables), text);
    }

    /** The next table's caption, for a table that sentences point to. */
    public String tableCaption(String anchor, String text) {
        String caption = tableCaption(text);
        labels.put(anchor, say("table.reference", Integer.toString(tables)));
        return caption;
    }

    /** The next diagram's caption. */
    public String figureCaption(String text) {
        figures++;
        return say("figure", Integer.toString(figures), text);
    }

    /** The next diagram's caption, for a diagram that sentences point to. */
    public String figureCaption(String anchor, String text) {
        String caption = figureCaption(text);
        labels.put(anchor, say("figure.reference", Integer.toString(figures)));
        return caption;
    }

    /** "tabell 1", or a heading's words, as a link to it; see {@link References}. */
    public Run reference(String anchor) {
        return References.to(anchor);
    }

    /** A sentence in which an argument that is a run keeps its look. */
    List<Run> runs(String key, Object... arguments) {
        return Inlaid.runs(said -> say(key, said), arguments);
    }

    /** A paragraph of such a sentence. */
    public Prose inlaid(String key, Object... arguments) {
        return new Prose(runs(key, arguments));
    }
}
