package se.trafikljus.report.comparative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Words;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.AskedQuestion;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.InForce;
import se.trafikljus.report.prose.Provisions;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Source;
import se.trafikljus.rubric.SpecialRating;

/** Background, purpose, audit criteria, method and scope. */
final class IntroductionSection implements Section {

    private static final int FEW = 10;
    private static final int FAR_APART = 2;

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(2, m.say("introduction"), "introduction"));
        blocks.add(m.chapter(3, m.say("background"), "background"));
        Rubric rubric = m.comparison().rubric();
        blocks.add(background(m, rubric));
        blocks.addAll(m.own("background", 3));
        blocks.add(m.chapter(3, m.say("purpose"), "purpose"));
        blocks.add(
                m.prose(
                        "purpose.text",
                        m.audits(
                                "audits.the",
                                m.municipalities(m.comparison().municipalities().size()))));
        blocks.addAll(m.own("purpose", 3));
        blocks.addAll(criteria(m, rubric));
        blocks.addAll(method(m));
        blocks.addAll(m.own("method", 3));
        return blocks;
    }

    /** What the rubric tells of its subject, as it was when the audits were about it. */
    private static Block background(ReportContext m, Rubric rubric) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                rubric.description().isEmpty()
                        ? m.say("background.plain", rubric.title())
                        : m.say(rubric.description()));
        rubric.background().stream()
                .filter(passage -> periods(m).anyMatch(period -> period.includes(passage)))
                .forEach(passage -> sentences.add(m.say(passage.text())));
        return Prose.of(String.join(" ", sentences));
    }

    private static Stream<InForce> periods(ReportContext m) {
        return m.comparison().municipalities().stream()
                .map(one -> InForce.during(one.audit().audit()));
    }

    private static List<Block> criteria(ReportContext m, Rubric rubric) {
        List<Block> own = m.own("criteria", 3);
        List<Source> sources =
                rubric.sources().stream().filter(source -> inForce(m, source)).toList();
        if (sources.isEmpty() && own.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say("criteria"), "criteria"));
        if (!sources.isEmpty()) {
            Provisions provisions = new Provisions(m, sources, source -> throughout(m, source));
            blocks.add(Prose.of(m.say("criteria.meant") + " " + m.say("criteria.follow")));
            blocks.add(new Items(false, provisions.marked()));
            blocks.add(provisions.explained());
        }
        blocks.addAll(own);
        return blocks;
    }

    /** Whether any of the audits is of one whom it concerns, and of a time when it held. */
    private static boolean inForce(ReportContext m, Source source) {
        return m.comparison().municipalities().stream()
                .map(one -> one.audit().audit())
                .anyMatch(
                        audit ->
                                source.concerns(audit.bodies())
                                        && InForce.during(audit).includes(source));
    }

    private static boolean throughout(ReportContext m, Source source) {
        return periods(m).allMatch(period -> period.throughout(source));
    }

    private static List<Block> method(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say("method"), "method"));
        blocks.add(
                Prose.of(
                        Stream.concat(
                                        Stream.of(
                                                m.say(
                                                        "method.who",
                                                        m.names(m.comparison().municipalities())),
                                                m.say("method.no-more")),
                                        Stream.concat(
                                                ReconstructedNote.inMethod(m).stream(), sources(m)))
                                .collect(Collectors.joining(" "))));
        if (m.comparison().names() != Names.NONE) {
            blocks.addAll(questions(m));
        }
        blocks.addAll(years(m));
        if (!m.comparison().rubric().speaks(m.language())) {
            blocks.add(m.prose("method.language", m.comparison().rubric().title()));
        }
        blocks.add(m.prose("method.counting", SpecialRating.NOT_IN_SCOPE.label(), shortcoming(m)));
        blocks.add(m.prose("method.names." + m.comparison().names().id() + naming(m)));
        if (m.comparison().incomparable() > 0) {
            blocks.add(
                    m.prose(
                            "method.incomparable",
                            m.comparison().incomparable(),
                            m.comparison().rubric().version()));
        }
        if (m.comparison().municipalities().size() < FEW) {
            blocks.add(m.prose("method.few"));
        }
        return blocks;
    }

    /** Where the audits were taken from, when they were not made here; each source once. */
    private static Stream<String> sources(ReportContext m) {
        return m.comparison().municipalities().stream()
                .map(one -> one.audit().audit().source())
                .filter(source -> !source.isBlank())
                .distinct()
                .map(source -> m.say("method.source", Figures.sentence(source)));
    }

    /** The ratings that are called shortcomings: "”Delvis uppfyllt” eller ”Ej uppfyllt”". */
    private static String shortcoming(ReportContext m) {
        List<String> levels =
                m.comparison().rubric().scale().levels().stream()
                        .filter(Level::isShortcoming)
                        .map(level -> m.say("quoted", level.label()))
                        .toList();
        int last = levels.size() - 1;
        return last == 0
                ? levels.get(0)
                : m.say("method.or", String.join(", ", levels.subList(0, last)), levels.get(last));
    }

    /** Of bodies, each has its own recommendations, by name. */
    private static String naming(ReportContext m) {
        return m.comparison().names() == Names.STRENGTHS && BodyAdvice.isTold(m) ? ".bodies" : "";
    }

    /** Which years the audits are about, how far apart they lie, and how many tell no period. */
    private static List<Block> years(ReportContext m) {
        IntSummaryStatistics years =
                m.comparison().municipalities().stream()
                        .flatMap(one -> one.audit().audit().periodTo().stream())
                        .mapToInt(LocalDate::getYear)
                        .summaryStatistics();
        int without = m.comparison().municipalities().size() - (int) years.getCount();
        if (years.getCount() == 0) {
            return List.of();
        }
        int apart = years.getMax() - years.getMin();
        String said =
                m.say(
                        (apart == 0 ? "method.year" : "method.years")
                                + (without > 0 ? ".some" : ""),
                        Integer.toString(years.getMin()),
                        Integer.toString(years.getMax()),
                        years.getCount(),
                        m.number((int) years.getCount()),
                        without,
                        m.number(without));
        String whole = Words.capital(m.language(), said);
        return List.of(
                Prose.of(
                        apart < FAR_APART
                                ? whole
                                : whole + " " + m.say("method.apart", m.number(apart))));
    }

    /** Each wording of the audit question, with how many audits had it. */
    private static List<Block> questions(ReportContext m) {
        Map<String, Integer> wordings = new LinkedHashMap<>();
        for (Compared one : m.comparison().municipalities()) {
            wordings.merge(String.join(" ", AskedQuestion.of(m, one.audit())), 1, Integer::sum);
        }
        int all = m.comparison().municipalities().size();
        if (wordings.size() == 1) {
            return List.of(
                    m.prose("question.one"),
                    new Block.Quotation(wordings.keySet().iterator().next(), ""));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.prose("question.several"));
        blocks.add(
                new Items(
                        false,
                        wordings.entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                                .map(
                                        wording ->
                                                new Prose(
                                                        List.of(
                                                                new Run.Plain(
                                                                        m.say(
                                                                                        "question.in",
                                                                                        m.number(
                                                                                                wording
                                                                                                        .getValue()),
                                                                                        m.number(
                                                                                                all))
                                                                                + " "),
                                                                new Run.Emphasis(
                                                                        wording.getKey()))))
                                .toList()));
        return blocks;
    }
}
