package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.chart.SpiderMultiples;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.Charts;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/** The picture as a whole: every rating in a table, every area's value in a chart and a table. */
final class OverviewSection implements Section {

    /** Where sentences point to for every rating. */
    static final String MATRIX = "matrix";

    /** Where sentences point to for every area's value. */
    static final String VALUES = "values";

    private static final String DIAGRAM = "diagram";

    /** More columns of lights do not fit across a page. */
    private static final int COLUMNS = 14;

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        // With the whole page before it the table of every rating is seldom broken.
        blocks.add(new Block.PageBreak(false));
        blocks.add(m.chapter(2, m.say("results"), "results"));
        blocks.add(m.chapter(3, m.say("overview"), "overview"));
        blocks.add(
                m.inlaid(
                        "overview.text",
                        m.reference(MATRIX),
                        m.number(m.comparison().rubric().objectives().size()),
                        m.number(m.comparison().rubric().areas().size()),
                        m.reference(DIAGRAM),
                        m.reference(VALUES)));
        blocks.add(lights(m));
        blocks.add(legend(m));
        List<List<Compared>> groups = groups(m.comparison().municipalities(), COLUMNS);
        for (int i = 0; i < groups.size(); i++) {
            blocks.add(matrix(m, groups.get(i), i, groups.size()));
        }
        blocks.addAll(charts(m));
        for (int i = 0; i < groups.size(); i++) {
            blocks.add(values(m, groups.get(i), i, groups.size()));
        }
        blocks.addAll(m.own("overview", 3));
        return blocks;
    }

    private static List<List<Compared>> groups(List<Compared> all, int size) {
        List<List<Compared>> groups = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            groups.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return groups;
    }

    /** How many areas stand on each light, all municipalities together. */
    private static Prose lights(ReportContext m) {
        Comparison comparison = m.comparison();
        List<Level> lights =
                comparison.rubric().areas().stream()
                        .flatMap(
                                area ->
                                        comparison.municipalities().stream()
                                                .flatMap(
                                                        one ->
                                                                comparison
                                                                        .area(area.id(), one.code())
                                                                        .stream()))
                        .map(AreaValue::light)
                        .toList();
        List<String> parts =
                comparison.rubric().scale().levels().stream()
                        .map(
                                level ->
                                        m.say(
                                                "overview.light",
                                                m.number(
                                                        (int)
                                                                lights.stream()
                                                                        .filter(level::equals)
                                                                        .count()),
                                                m.say(level.label())))
                        .toList();
        return m.prose("overview.lights", m.number(lights.size()), m.list(parts));
    }

    private static Prose legend(ReportContext m) {
        boolean unscored =
                m.comparison().municipalities().stream()
                        .anyMatch(one -> !one.audit().unscored().isEmpty());
        return m.prose(
                unscored ? "legend.blank" : "legend",
                m.comparison().ratingsUsed().stream()
                        .map(r -> r.symbol() + " " + m.say(r.label()))
                        .collect(Collectors.joining(", ")));
    }

    private static String part(ReportContext m, String caption, int part, int of) {
        return of == 1
                ? caption
                : m.say("part", caption, Integer.toString(part + 1), Integer.toString(of));
    }

    private static String anchor(String name, int part) {
        return part == 0 ? name : name + "-" + (part + 1);
    }

    private static Table matrix(ReportContext m, List<Compared> group, int part, int of) {
        List<Row> body = new ArrayList<>();
        for (Area area : m.comparison().rubric().areas()) {
            body.add(new Row(List.of(Block.Cell.group(m.say(area.title()), group.size() + 1))));
            for (Objective objective : area.objectives()) {
                body.add(row(m, group, objective));
            }
        }
        List<Prose> notes = new ArrayList<>(notes(m, group));
        notes.addAll(ReconstructedNote.underTable(m));
        String anchor = anchor(MATRIX, part);
        return new Table(
                m.tableCaption(anchor, part(m, m.say("matrix.caption"), part, of)),
                anchor,
                List.of(head(m, group, m.say("matrix.objective"))),
                body,
                notes);
    }

    private static Row head(ReportContext m, List<Compared> group, String first) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(Block.Cell.header(first, Scope.COLUMN));
        for (Compared one : group) {
            Block.Cell plain =
                    Block.Cell.header(one.label() + (one.isDraft() ? "*" : ""), Scope.COLUMN);
            String spoken = one.name() + (one.isDraft() ? ", " + m.say("draft") : "");
            cells.add(
                    new Block.Cell(plain.runs(), Scope.COLUMN, 1, Optional.empty(), spoken, true));
        }
        return new Row(cells);
    }

    private static Row row(ReportContext m, List<Compared> group, Objective objective) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(Block.Cell.header(objective.id() + " " + m.say(objective.text()), Scope.ROW));
        group.forEach(
                one -> cells.add(Lights.of(m, m.comparison().cell(objective.id(), one.code()))));
        return new Row(cells);
    }

    private static List<Prose> notes(ReportContext m, List<Compared> group) {
        List<Prose> notes = new ArrayList<>();
        if (m.comparison().names() != Names.NONE) {
            notes.add(
                    Prose.of(
                            group.stream()
                                            .map(one -> one.label() + " = " + one.name())
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
        if (group.stream().anyMatch(Compared::isDraft)) {
            notes.add(m.prose("draft-note"));
        }
        if (holdsIncomparable(m.comparison(), group)) {
            notes.add(m.prose("incomparable-note"));
        }
        return notes;
    }

    private static boolean holdsIncomparable(Comparison comparison, List<Compared> group) {
        return comparison.rubric().objectives().stream()
                .anyMatch(
                        objective ->
                                group.stream()
                                        .map(one -> comparison.cell(objective.id(), one.code()))
                                        .anyMatch(OverviewSection::isIncomparable));
    }

    private static boolean isIncomparable(Cell cell) {
        return !cell.comparable() && cell.level().isPresent();
    }

    private static List<Block> charts(ReportContext m) {
        List<Compared> all = m.comparison().municipalities();
        List<Block> blocks = new ArrayList<>();
        if (all.size() <= SpiderChart.MOST_SERIES) {
            blocks.add(m.prose("chart.text"));
            blocks.add(
                    figure(m, DIAGRAM, m.say("chart.caption"), alt(m, all), Charts.spider(m, all)));
            return blocks;
        }
        blocks.add(m.prose("median.text"));
        blocks.add(
                figure(
                        m,
                        DIAGRAM,
                        m.say("median.caption"),
                        m.say("median.alt", m.unitNumber(all.size())),
                        Charts.median(m)));
        blocks.add(m.prose("multiples.text"));
        List<List<Compared>> groups = groups(all, SpiderMultiples.MOST_SERIES);
        for (int i = 0; i < groups.size(); i++) {
            blocks.add(
                    figure(
                            m,
                            anchor("multiples", i),
                            part(m, m.say("multiples.caption"), i, groups.size()),
                            alt(m, groups.get(i)),
                            Charts.multiples(m, groups.get(i))));
        }
        return blocks;
    }

    private static Block.Figure figure(
            ReportContext m, String anchor, String caption, String alt, Charts.Chart chart) {
        String numbered = m.figureCaption(anchor, caption);
        return new Block.Figure(
                numbered,
                anchor,
                alt,
                chart.described(numbered, alt),
                Stream.concat(
                                Stream.of(Prose.of(m.say(m.comparison().formula()))),
                                anchor.equals(DIAGRAM) ? Charts.axes(m).stream() : Stream.of())
                        .toList());
    }

    private static String alt(ReportContext m, List<Compared> group) {
        return m.say(
                "chart.alt",
                m.number(m.comparison().rubric().areas().size()),
                m.list(group.stream().map(Compared::name).toList()));
    }

    private static Table values(ReportContext m, List<Compared> group, int part, int of) {
        List<Row> body = new ArrayList<>();
        for (Area area : m.comparison().rubric().areas()) {
            List<Block.Cell> cells = new ArrayList<>();
            cells.add(Block.Cell.header(m.say(area.title()), Scope.ROW));
            group.forEach(one -> cells.add(Lights.of(m, area, one)));
            body.add(new Row(cells));
        }
        List<Prose> notes = new ArrayList<>();
        notes.add(Prose.of(m.say(m.comparison().formula())));
        notes(m, group).stream().limit(1).forEach(notes::add);
        String anchor = anchor(VALUES, part);
        return new Table(
                m.tableCaption(anchor, part(m, m.say("values.caption"), part, of)),
                anchor,
                List.of(head(m, group, m.say("values.area"))),
                body,
                notes);
    }
}
