package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.trafikljus.BodyName;
import se.trafikljus.Words;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Names;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.PageBreak;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Charts;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.PreviousAudit;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.report.prose.Subject;
import se.trafikljus.rubric.Objective;

/**
 * A page for each municipality: its ratings with what they rest on, its web against the median,
 * whom it can learn from, and what its audit recommends.
 */
final class MunicipalityPages implements Section {

    private static final int MOST_TEACHERS = 5;

    /** More of them stand below the chart, which they would else outgrow. */
    private static final int MOST_BESIDE = 6;

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PageBreak(false));
        blocks.add(m.unnumbered(m.say("municipalities"), "municipalities"));
        Function<Compared, Charts.Chart> charts =
                m.comparison().municipalities().size() > 1
                        ? Charts.lifted(m)
                        : alone -> Charts.spider(m, List.of(alone));
        boolean first = true;
        for (Compared one : m.comparison().municipalities()) {
            if (!first) {
                blocks.add(new PageBreak(false));
            }
            first = false;
            blocks.addAll(page(m, one, charts.apply(one)));
        }
        return blocks;
    }

    private static List<Block> page(ReportContext m, Compared one, Charts.Chart chart) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.unnumbered(3, one.name(), anchor("municipality", one)));
        List<Prose> beside = new ArrayList<>(facts(m, one).stream().map(Prose::of).toList());
        List<Prose> teachers = teachers(m, one);
        boolean few = teachers.size() <= MOST_BESIDE;
        if (few && !teachers.isEmpty()) {
            beside.add(m.prose(lead(m)));
            beside.addAll(teachers);
        }
        blocks.add(figure(m, one, chart).beside(beside));
        blocks.add(cells(m, one));
        if (!few) {
            blocks.add(m.prose(lead(m)));
            blocks.add(new Items(false, teachers));
        }
        blocks.addAll(recommendations(m, one));
        return blocks;
    }

    private static String lead(ReportContext m) {
        return m.comparison().unit() == Unit.BODY ? "page.learn.lead.bodies" : "page.learn.lead";
    }

    private static String anchor(String what, Compared one) {
        return what + "-" + anchored(one.code());
    }

    /** A place outside the register may have any code. */
    private static String anchored(String code) {
        return code.toLowerCase(Locale.ROOT)
                .codePoints()
                .mapToObj(
                        letter ->
                                Character.isLetterOrDigit(letter)
                                        ? Character.toString(letter)
                                        : "_" + Integer.toHexString(letter))
                .collect(Collectors.joining());
    }

    private static List<String> facts(ReportContext m, Compared one) {
        Audit audit = one.audit().audit();
        List<String> facts = new ArrayList<>();
        if (!audit.title().isBlank()) {
            facts.add(m.say("page.audit", audit.title()));
        }
        audit.reportDate().ifPresent(day -> facts.add(m.say("page.date", m.day(day))));
        if (one.isDraft()) {
            facts.add(m.say("page.draft"));
        }
        if (m.comparison().unit() == Unit.MUNICIPALITY && !audit.bodies().isEmpty()) {
            facts.add(m.say("page.body", bodies(m, one)));
        }
        audit.periodTo()
                .ifPresent(
                        to ->
                                facts.add(
                                        audit.periodFrom()
                                                .map(from -> m.say("page.period", from, to))
                                                .orElseGet(() -> m.say("page.until", to))));
        if (!audit.source().isBlank() && sources(m) > 1) {
            facts.add(m.say("page.from", audit.source()));
        }
        m.comparison()
                .earlier(one.code())
                .flatMap(then -> PreviousAudit.alone(m, then.audit()))
                .ifPresent(then -> facts.add(m.say("page.earlier", then)));
        return facts;
    }

    /** One source of them all is told with the table of the audits, and nowhere else. */
    private static long sources(ReportContext m) {
        return m.comparison().municipalities().stream()
                .map(one -> one.audit().audit().source())
                .distinct()
                .count();
    }

    private static Block.Figure figure(ReportContext m, Compared one, Charts.Chart chart) {
        boolean several = m.comparison().municipalities().size() > 1;
        String name = one.within(m.language());
        String alt = m.say(several ? "page.chart.alt" : "page.chart.alone", name);
        String caption =
                m.figureCaption(
                        Words.capital(
                                m.language(),
                                m.say(several ? "page.chart" : "page.chart.only", name)));
        return new Block.Figure(
                caption, anchor("web", one), alt, chart.described(caption, alt), List.of());
    }

    private static Table cells(ReportContext m, Compared one) {
        boolean told = m.comparison().names() != Names.NONE;
        boolean looksBack = m.comparison().earlier(one.code()).isPresent();
        List<Block.Cell> head = new ArrayList<>();
        head.add(Block.Cell.header(m.say("page.objective"), Scope.COLUMN));
        head.add(Block.Cell.header(m.say("page.rating"), Scope.COLUMN));
        if (looksBack) {
            head.add(Block.Cell.header(m.say("page.change"), Scope.COLUMN));
        }
        if (told) {
            head.add(Block.Cell.header(m.say("page.finding"), Scope.COLUMN));
        }
        List<String> outside = new ArrayList<>();
        List<Row> body = new ArrayList<>();
        for (Objective objective : m.comparison().rubric().objectives()) {
            Cell cell = m.comparison().cell(objective.id(), one.code());
            if (cell.isOutside()) {
                outside.add(Subject.lowered(m.language(), m.say(objective.shortText())));
                continue;
            }
            List<Block.Cell> row = new ArrayList<>();
            row.add(
                    Block.Cell.header(
                            objective.id() + " " + m.say(objective.shortText()), Scope.ROW));
            row.add(Lights.inWords(m, cell));
            if (looksBack) {
                row.add(
                        Block.Cell.of(
                                m.comparison()
                                        .change(objective.id(), one.code())
                                        .map(change -> m.say("change." + change.id()))
                                        .orElse("")));
            }
            if (told) {
                row.add(finding(m, cell.assessment()));
            }
            body.add(new Row(row));
        }
        return new Table(
                        m.tableCaption(m.say("page.caption", one.within(m.language()))),
                        anchor("cells", one),
                        List.of(new Row(head)),
                        body,
                        outside.isEmpty()
                                ? List.of()
                                : List.of(m.prose("page.outside", String.join(", ", outside))))
                .inSmallLetters();
    }

    /** What was found, why it was rated so, and in brackets where that stands. */
    private static Block.Cell finding(ReportContext m, Assessment own) {
        List<Run> runs = new ArrayList<>();
        if (!own.finding().isBlank()) {
            runs.add(new Run.Plain(Figures.sentence(own.finding())));
        }
        if (!own.rationale().isBlank()) {
            runs.add(
                    new Run.Emphasis(
                            (runs.isEmpty() ? "" : " ") + Figures.sentence(own.rationale())));
        }
        if (!own.source().isBlank()) {
            runs.add(
                    new Run.Plain(
                            (runs.isEmpty() ? "" : " ")
                                    + m.say("page.source", Evidence.inARow(own.source()))));
        }
        return new Block.Cell(
                runs.isEmpty() ? List.of(new Run.Plain("")) : runs,
                Scope.DATA,
                1,
                Optional.empty(),
                "",
                false);
    }

    private static Cell cell(ReportContext m, Objective objective, Compared one) {
        return m.comparison().cell(objective.id(), one.code());
    }

    /** "X can learn from Y" stands here alone (product rule 4). */
    private static List<Prose> teachers(ReportContext m, Compared one) {
        if (m.comparison().names() == Names.NONE) {
            return List.of();
        }
        List<Prose> items = new ArrayList<>();
        for (Objective objective : m.comparison().rubric().objectives()) {
            if (!cell(m, objective, one).isShortcoming()) {
                continue;
            }
            List<Compared> teachers =
                    m.comparison().teachers(objective.id(), one).stream()
                            .filter(other -> !cell(m, objective, other).isReconstructed())
                            .limit(MOST_TEACHERS + 1)
                            .toList();
            if (!teachers.isEmpty()) {
                List<String> names =
                        teachers.stream()
                                .limit(MOST_TEACHERS)
                                .map(other -> other.within(m.language()))
                                .toList();
                items.add(
                        m.inlaid(
                                teachers.size() > MOST_TEACHERS ? "page.learn.among" : "page.learn",
                                new Run.Strong(m.say(objective.shortText())),
                                m.list(names)));
            }
        }
        return items;
    }

    /** What the audit itself recommends; of bodies it stands with the conclusion. */
    private static List<Block> recommendations(ReportContext m, Compared one) {
        List<Recommendation> own = m.sources().recommended(one.audit().audit().id());
        if (own.isEmpty()
                || m.comparison().names() == Names.NONE
                || m.comparison().unit() == Unit.BODY) {
            return List.of();
        }
        return List.of(
                m.prose("page.recommended"),
                new Items(true, own.stream().map(given -> Prose.of(given.text())).toList()));
    }

    /** Those audited there, as a sentence has them; empty where none is told. */
    static String bodies(ReportContext m, Compared one) {
        return m.list(
                one.audit().audit().bodies().stream()
                        .map(
                                body ->
                                        BodyName.within(
                                                m.language(),
                                                body,
                                                one.audit().municipality().name()))
                        .toList());
    }
}
