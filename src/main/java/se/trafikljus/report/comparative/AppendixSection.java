package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.audit.Assessment;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.Charts;
import se.trafikljus.report.prose.Formula;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.report.prose.TrailNote;
import se.trafikljus.rubric.Objective;

/**
 * What the report rests on, and where that is thin: the audits, the coverage, other wordings, the
 * ratings without foundation, the formula, the trail.
 */
final class AppendixSection implements Section {

    @Override
    public List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.unnumbered(m.say("appendix"), "appendix"));
        blocks.add(ComparedAudits.table(m));
        blocks.addAll(findings(m, FindingKind.UNFOUNDED, "unfounded"));
        blocks.addAll(reasons(m));
        blocks.addAll(wordings(m));
        blocks.addAll(figures(m));
        blocks.addAll(record(m));
        blocks.addAll(m.own("appendix", 2));
        return blocks;
    }

    static Row head(ReportContext m, String table, String... columns) {
        return new Row(
                Stream.of(columns)
                        .map(key -> Cell.header(m.say(table + "." + key), Scope.COLUMN))
                        .toList());
    }

    private static List<Block> findings(ReportContext m, FindingKind kind, String key) {
        List<Finding> found =
                m.comparison().findings().stream().filter(f -> f.kind() == kind).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        return List.of(
                m.unnumbered(3, m.say(key), key),
                m.prose(key + ".text"),
                new Items(false, found.stream().map(f -> Prose.of(m.say(f.text()))).toList()));
    }

    /** Why an audit was approved though ratings lack what they rest on. */
    private static List<Block> reasons(ReportContext m) {
        List<Prose> items =
                m.comparison().municipalities().stream()
                        .filter(one -> !one.audit().audit().unfoundedReason().isBlank())
                        .map(
                                one ->
                                        m.prose(
                                                "unfounded.reason.item",
                                                one.name(),
                                                one.audit().audit().unfoundedReason().strip()))
                        .toList();
        return items.isEmpty() || m.comparison().names() == Names.NONE
                ? List.of()
                : List.of(m.prose("unfounded.reason"), new Items(false, items));
    }

    /** Where an audit, or its version of the rubric, worded an objective in another way. */
    private static List<Block> wordings(ReportContext m) {
        List<Row> rows = new ArrayList<>();
        for (Objective objective : m.comparison().rubric().objectives()) {
            for (Compared one : m.comparison().municipalities()) {
                wording(m, objective, one)
                        .ifPresent(
                                words ->
                                        rows.add(
                                                new Row(
                                                        List.of(
                                                                Cell.header(
                                                                        objective.id(), Scope.ROW),
                                                                Cell.of(one.name()),
                                                                Cell.of(words)))));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(
                m.unnumbered(3, m.say("wordings"), "wordings"),
                m.prose("wordings.text"),
                new Table(
                        m.tableCaption(m.say("wordings.caption")),
                        "wordings-table",
                        List.of(head(m, "wordings", "objective", "municipality", "words")),
                        rows,
                        List.of()));
    }

    private static Optional<String> wording(ReportContext m, Objective objective, Compared one) {
        Assessment own = m.comparison().cell(objective.id(), one.code()).assessment();
        if (!own.asFormulated().isBlank()) {
            return Optional.of(own.asFormulated());
        }
        return m.comparison().cell(objective.id(), one.code()).comparable()
                ? Optional.empty()
                : one.audit()
                        .rubric()
                        .objective(objective.id())
                        .map(
                                other ->
                                        m.say(
                                                "wordings.version",
                                                m.say(other.text()),
                                                one.audit().rubric().version()));
    }

    private static List<Block> figures(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.unnumbered(3, m.say("figures"), "figures"));
        blocks.add(Formula.prose(m));
        if (Charts.showQuartiles(m)) {
            blocks.add(m.prose("figures.quartiles"));
        }
        if (m.comparison().municipalities().size() <= OverviewSection.COLUMNS) {
            OverviewSection.values(m, "figures-table", Lights::inFigures)
                    .forEach(table -> blocks.add(table.inSmallLetters()));
        }
        return blocks;
    }

    private static List<Block> record(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        if (m.sources().auditSet().isPresent()) {
            blocks.add(m.prose("record.data"));
        } else if (m.comparison().names() == Names.NONE) {
            blocks.add(m.prose("record.nodata"));
        }
        boolean named = m.comparison().names() != Names.NONE;
        m.sources().trail().ifPresent(trail -> blocks.addAll(TrailNote.blocks(m, trail, named)));
        if (!blocks.isEmpty()) {
            blocks.add(0, m.unnumbered(3, m.say("record"), "record"));
        }
        return blocks;
    }
}
