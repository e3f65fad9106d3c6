package se.trafikljus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;

/** The picture as a whole: every rating in a table, every area's value in a chart and a table. */
final class OverviewSection implements Section {

    /** More columns of lights do not fit across a page. */
    private static final int COLUMNS = 14;

    @Override
    public List<Block> blocks(Manuscript m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(2, m.say("results"), "results"));
        blocks.add(m.chapter(3, m.say("overview"), "overview"));
        blocks.add(
                m.prose(
                        "overview.text",
                        m.number(m.comparison().rubric().objectives().size()),
                        m.number(m.comparison().rubric().areas().size())));
        blocks.add(legend(m));
        groups(m.comparison().municipalities(), COLUMNS)
                .forEach(group -> blocks.add(matrix(m, group)));
        blocks.add(m.prose("chart.text"));
        groups(m.comparison().municipalities(), SpiderChart.MOST_SERIES)
                .forEach(group -> blocks.add(chart(m, group)));
        groups(m.comparison().municipalities(), COLUMNS)
                .forEach(group -> blocks.add(values(m, group)));
        return blocks;
    }

    private static List<List<Compared>> groups(List<Compared> all, int size) {
        List<List<Compared>> groups = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            groups.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return groups;
    }

    private static Prose legend(Manuscript m) {
        return m.prose(
                "legend",
                m.comparison().ratingsUsed().stream()
                        .map(r -> r.symbol() + " " + m.say(r.label()))
                        .collect(Collectors.joining(", ")));
    }

    private static Table matrix(Manuscript m, List<Compared> group) {
        List<Row> body = new ArrayList<>();
        for (Area area : m.comparison().rubric().areas()) {
            body.add(new Row(List.of(Block.Cell.group(m.say(area.title()), group.size() + 1))));
            for (Objective objective : area.objectives()) {
                body.add(row(m, group, objective));
            }
        }
        return new Table(
                m.tableCaption(m.say("matrix.caption")),
                "matrix-" + group.get(0).code().toLowerCase(Locale.ROOT),
                List.of(head(m, group, m.say("matrix.objective"))),
                body,
                notes(m, group));
    }

    private static Row head(Manuscript m, List<Compared> group, String first) {
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

    private static Row row(Manuscript m, List<Compared> group, Objective objective) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(Block.Cell.header(objective.id() + " " + m.say(objective.text()), Scope.ROW));
        group.forEach(
                one -> cells.add(Lights.of(m, m.comparison().cell(objective.id(), one.code()))));
        return new Row(cells);
    }

    private static List<Prose> notes(Manuscript m, List<Compared> group) {
        List<Prose> notes = new ArrayList<>();
        notes.add(
                Prose.of(
                        group.stream()
                                        .map(one -> one.label() + " = " + one.name())
                                        .collect(Collectors.joining(", "))
                                + "."));
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

    private static Block.Figure chart(Manuscript m, List<Compared> group) {
        String caption = m.figureCaption(m.say("chart.caption"));
        String alt = alt(m, group);
        return new Block.Figure(
                caption,
                "diagram-" + group.get(0).code().toLowerCase(Locale.ROOT),
                alt,
                Charts.spider(m.comparison(), m.language(), group, caption, alt),
                List.of(Prose.of(m.say(m.comparison().formula()))));
    }

    private static String alt(Manuscript m, List<Compared> group) {
        return m.say(
                "chart.alt",
                m.number(m.comparison().rubric().areas().size()),
                m.list(group.stream().map(Compared::name).toList()));
    }

    private static Table values(Manuscript m, List<Compared> group) {
        List<Row> body = new ArrayList<>();
        for (Area area : m.comparison().rubric().areas()) {
            List<Block.Cell> cells = new ArrayList<>();
            cells.add(Block.Cell.header(m.say(area.title()), Scope.ROW));
            for (Compared one : group) {
                Optional<AreaValue> value = m.comparison().area(area.id(), one.code());
                cells.add(Lights.of(m, value));
            }
            body.add(new Row(cells));
        }
        List<Prose> notes = new ArrayList<>();
        notes.add(Prose.of(m.say(m.comparison().formula())));
        notes.addAll(notes(m, group).subList(0, 1));
        return new Table(
                m.tableCaption(m.say("values.caption")),
                "values-" + group.get(0).code().toLowerCase(Locale.ROOT),
                List.of(head(m, group, m.say("values.area"))),
                body,
                notes);
    }
}
