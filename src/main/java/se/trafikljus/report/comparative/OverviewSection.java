package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Portions;
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
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.report.prose.Spread;
import se.trafikljus.rubric.Aggregate;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Objective;

/** The picture as a whole: every rating in a table, every area's value in a chart and a table. */
final class OverviewSection implements Section {

    /** Where sentences point to for every rating. */
    static final String MATRIX = "matrix";

    /** Where sentences point to for every area's value. */
    static final String VALUES = "values";

    static final String DIAGRAM = "diagram";

    /** Above more columns stand labels, which a note explains. */
    private static final int MOST_AT_LENGTH = 10;

    /** More columns of lights do not fit across a page. */
    static final int COLUMNS = 14;

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(2, m.say("results"), "results"));
        blocks.add(m.chapter(3, m.say("overview"), "overview"));
        blocks.add(
                m.inlaid(
                        "overview.text",
                        m.reference(MATRIX),
                        m.reference(DIAGRAM),
                        m.reference(VALUES)));
        blocks.addAll(lights(m));
        blocks.add(legend(m));
        List<List<Compared>> groups = Portions.of(m.comparison().municipalities(), COLUMNS);
        for (int i = 0; i < groups.size(); i++) {
            blocks.add(matrix(m, groups.get(i), i, groups.size()));
        }
        blocks.addAll(OverviewCharts.blocks(m));
        blocks.addAll(values(m, VALUES, Lights::of));
        blocks.addAll(m.own("overview", 3));
        return blocks;
    }

    /** How many areas stand on each light, all municipalities together. */
    private static List<Block> lights(ReportContext m) {
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
        return lights.isEmpty()
                ? List.of()
                : List.of(
                        m.prose(
                                lights.size() == 1 ? "overview.lights.one" : "overview.lights",
                                m.number(lights.size()),
                                Spread.ofRatings(
                                        m,
                                        level ->
                                                (int)
                                                        lights.stream()
                                                                .filter(level::equals)
                                                                .count()),
                                m.say(
                                        comparison.rubric().aggregate() == Aggregate.LOWEST
                                                ? "audit.values.plain.lowest"
                                                : "audit.values.plain.mean")));
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

    static String part(ReportContext m, String caption, int part, int of) {
        return of == 1
                ? caption
                : m.say("part", caption, Integer.toString(part + 1), Integer.toString(of));
    }

    static String anchor(String name, int part) {
        return part == 0 ? name : name + "-" + (part + 1);
    }

    private static Table matrix(ReportContext m, List<Compared> group, int part, int of) {
        List<Row> body = new ArrayList<>();
        for (Area area : m.comparison().rubric().areas()) {
            body.add(new Row(List.of(Block.Cell.group(m.say(area.title()), group.size() + 1))));
            for (Objective objective : area.objectives()) {
                body.add(row(m, group, objective, part == 0));
            }
        }
        List<Prose> notes = new ArrayList<>(notes(m, group));
        notes.addAll(ReconstructedNote.underTable(m));
        String anchor = anchor(MATRIX, part);
        return new Table(
                        m.tableCaption(anchor, part(m, m.say("matrix.caption"), part, of)),
                        anchor,
                        head(m, group, m.say("matrix.objective")),
                        body,
                        notes)
                .inSmallLetters();
    }

    /** Names at length where they have room, else labels; years where they are not all alike. */
    static List<Row> head(ReportContext m, List<Compared> group, String first) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(Block.Cell.header(first, Scope.COLUMN));
        for (Compared one : group) {
            String shown = isAtLength(m) ? one.name() : one.label();
            Block.Cell plain = Block.Cell.header(shown + (one.isDraft() ? "*" : ""), Scope.COLUMN);
            String spoken = one.name() + (one.isDraft() ? ", " + m.say("draft") : "");
            Block.Cell name =
                    new Block.Cell(plain.runs(), Scope.COLUMN, 1, Optional.empty(), spoken, true);
            cells.add(isAtLength(m) ? name.upwards() : name);
        }
        List<String> years = group.stream().map(one -> year(m, one)).toList();
        if (!isAtLength(m) || years.stream().distinct().count() == 1) {
            return List.of(new Row(cells));
        }
        List<Block.Cell> below = new ArrayList<>();
        below.add(Block.Cell.header(m.say("matrix.year"), Scope.COLUMN));
        years.forEach(year -> below.add(Block.Cell.centred(year, Scope.COLUMN)));
        return List.of(new Row(cells), new Row(below));
    }

    private static boolean isAtLength(ReportContext m) {
        return m.comparison().municipalities().size() <= MOST_AT_LENGTH;
    }

    private static String year(ReportContext m, Compared one) {
        return one.audit()
                .audit()
                .periodTo()
                .map(day -> Integer.toString(day.getYear()))
                .orElseGet(() -> m.say("matrix.year.unknown"));
    }

    /** The first part of the table has the wordings whole, the others go on with their names. */
    private static Row row(
            ReportContext m, List<Compared> group, Objective objective, boolean whole) {
        List<Block.Cell> cells = new ArrayList<>();
        String text = whole ? wording(m, objective) : m.say(objective.shortText());
        cells.add(Block.Cell.header(objective.id() + " " + text, Scope.ROW));
        group.forEach(
                one -> cells.add(Lights.of(m, m.comparison().cell(objective.id(), one.code()))));
        return new Row(cells);
    }

    /** By the name that the sentences have for it, and whole. */
    private static String wording(ReportContext m, Objective objective) {
        return objective.shortText().equals(objective.text())
                ? m.say(objective.text())
                : m.say("matrix.wording", objective.shortText(), objective.text());
    }

    private static List<Prose> labels(ReportContext m, List<Compared> group) {
        if (m.comparison().names() == Names.NONE || isAtLength(m)) {
            return List.of();
        }
        return List.of(
                Prose.of(
                        group.stream()
                                        .map(one -> one.label() + " = " + one.name())
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static List<Prose> notes(ReportContext m, List<Compared> group) {
        List<Prose> notes = new ArrayList<>(labels(m, group));
        if (group.stream().allMatch(one -> one.audit().audit().periodTo().isEmpty())) {
            notes.add(m.prose("matrix.years.unknown"));
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

    /** An area's row of each unit, in as many tables as the page's width asks for. */
    static List<Table> values(ReportContext m, String name, Shown shown) {
        List<List<Compared>> groups = Portions.of(m.comparison().municipalities(), COLUMNS);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Compared> group = groups.get(i);
            List<Row> body = new ArrayList<>();
            for (Area area : m.comparison().rubric().areas()) {
                List<Block.Cell> cells = new ArrayList<>();
                cells.add(Block.Cell.header(m.say(area.title()), Scope.ROW));
                group.forEach(one -> cells.add(shown.cell(m, area, one)));
                body.add(new Row(cells));
            }
            String anchor = anchor(name, i);
            String caption = part(m, m.say(name + ".caption"), i, groups.size());
            tables.add(
                    new Table(
                            m.tableCaption(anchor, caption),
                            anchor,
                            head(m, group, m.say("values.area")),
                            body,
                            Stream.concat(
                                            labels(m, group).stream(),
                                            ReconstructedNote.underAreas(m).stream())
                                    .toList()));
        }
        return tables;
    }

    /** How a table shows an area of a unit. */
    interface Shown {
        Block.Cell cell(ReportContext m, Area area, Compared one);
    }
}
