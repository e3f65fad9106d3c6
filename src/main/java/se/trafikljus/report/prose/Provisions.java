package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import se.trafikljus.Language;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Binding;
import se.trafikljus.rubric.Source;

/**
 * The sources that a report's ratings rest on: each once, with the parts of it that count, and when
 * a wording held that has not always done so.
 */
public final class Provisions {

    /** Between a work and the part of it; a register's own number has no blank after its colon. */
    private static final String PART = ": ";

    private static final String SECTION = " §";
    private static final String ADVICE = "allmänna råd";

    private final ReportContext m;
    private final List<Source> sources;
    private final Predicate<Source> throughout;

    /**
     * @param sources those in force, in the rubric's order
     * @param throughout whether a source was in force on every day that the report is about
     */
    public Provisions(ReportContext m, List<Source> sources, Predicate<Source> throughout) {
        this.m = m;
        this.sources = List.copyOf(sources);
        this.throughout = throughout;
    }

    /** One line a work, with "must" or "should" after each. */
    public List<Prose> marked() {
        return lines(
                sources,
                source ->
                        m.say(
                                source.binding() == Binding.MUST
                                        ? "binding.must"
                                        : "binding.should"));
    }

    /** One line a work, of those that bind so. */
    public List<Prose> of(Binding binding) {
        return lines(
                sources.stream().filter(source -> source.binding() == binding).toList(),
                source -> "");
    }

    /** What "must" and "should" mean for these sources, and which dates are told. */
    public Prose explained() {
        List<String> sentences = new ArrayList<>();
        if (sources.stream().anyMatch(source -> source.binding() == Binding.MUST)) {
            sentences.add(m.say("criteria.must"));
        }
        List<Source> should =
                sources.stream().filter(source -> source.binding() == Binding.SHOULD).toList();
        if (should.stream().anyMatch(Provisions::isAdvice)) {
            sentences.add(m.say("criteria.advice"));
        }
        if (should.stream().anyMatch(Provisions::isLaw)) {
            sentences.add(m.say("criteria.others"));
        }
        if (!should.stream().allMatch(one -> isAdvice(one) || isLaw(one))) {
            sentences.add(m.say("criteria.guidance"));
        }
        if (sources.stream().anyMatch(source -> !dates(source).isEmpty())) {
            sentences.add(m.say("criteria.dates"));
        }
        return Prose.of(String.join(" ", sentences));
    }

    private static boolean isAdvice(Source source) {
        return source.title().in(Language.SV).toLowerCase(Locale.ROOT).contains(ADVICE);
    }

    /** A section of law that only advises binds somebody other than the one audited. */
    private static boolean isLaw(Source source) {
        return source.title().in(Language.SV).contains(SECTION);
    }

    private List<Prose> lines(List<Source> some, Function<Source, String> marks) {
        Map<Work, List<String>> parts = new LinkedHashMap<>();
        for (Source source : some) {
            String title = m.say(source.title());
            int at = title.indexOf(PART);
            Work work =
                    new Work(
                            at < 0 ? title : title.substring(0, at),
                            source.url(),
                            dates(source),
                            marks.apply(source));
            List<String> own = parts.computeIfAbsent(work, none -> new ArrayList<>());
            if (at >= 0) {
                own.add(title.substring(at + PART.length()));
            }
        }
        return parts.entrySet().stream().map(one -> line(one.getKey(), one.getValue())).toList();
    }

    private Prose line(Work work, List<String> parts) {
        List<Run> runs = new ArrayList<>();
        runs.add(
                work.url().isEmpty()
                        ? new Run.Plain(work.title())
                        : new Run.Link(work.title(), work.url()));
        String rest = parts.isEmpty() ? "" : parts(parts);
        if (!work.dates().isEmpty()) {
            rest += ", " + work.dates();
        }
        if (!work.mark().isEmpty()) {
            rest += " (" + work.mark() + ")";
        }
        if (!rest.isEmpty()) {
            runs.add(new Run.Plain(rest));
        }
        return new Prose(runs);
    }

    /** Parts with a name of their own, which may hold commas, are quoted; mere words are not. */
    private String parts(List<String> parts) {
        if (!parts.stream().allMatch(part -> Character.isUpperCase(part.codePointAt(0)))) {
            return PART + m.list(parts);
        }
        return m.say(
                parts.size() == 1 ? "criteria.section" : "criteria.sections",
                m.list(parts.stream().map(part -> m.say("quoted", part)).toList()));
    }

    /** Told of what was changed, or began within the time that the report is about. */
    private String dates(Source source) {
        return source.to().isEmpty() && throughout.test(source) ? "" : InForce.told(m, source);
    }

    /** What stands in one line: sources that differ in nothing but their part. */
    private record Work(String title, String url, String dates, String mark) {}
}
