package se.trafikljus.report;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;

/**
 * What the report rests on, and where that is thin: the audits, the coverage, the ratings without
 * foundation.
 */
final class AppendixSection implements Section {

    @Override
    public List<Block> blocks(Manuscript m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.unnumbered(m.say("appendix"), "appendix"));
        blocks.add(audits(m));
        blocks.addAll(findings(m, FindingKind.COVERAGE, "coverage"));
        blocks.addAll(findings(m, FindingKind.UNFOUNDED, "unfounded"));
        return blocks;
    }

    private static Table audits(Manuscript m) {
        List<Row> body = new ArrayList<>();
        for (Compared one : m.comparison().municipalities()) {
            body.add(
                    new Row(
                            List.of(
                                    Block.Cell.header(one.name(), Scope.ROW),
                                    Block.Cell.of(one.audit().audit().id()),
                                    Block.Cell.of(m.say(one.audit().audit().status())),
                                    Block.Cell.of(String.join("; ", one.audit().audit().bodies())),
                                    Block.Cell.of(one.audit().rubric().version()))));
        }
        return new Table(
                m.tableCaption(m.say("audits.caption")),
                "audits",
                List.of(
                        new Row(
                                List.of("municipality", "audit", "status", "body", "version")
                                        .stream()
                                        .map(
                                                key ->
                                                        Block.Cell.header(
                                                                m.say("audits." + key),
                                                                Scope.COLUMN))
                                        .toList())),
                body,
                List.of());
    }

    private static List<Block> findings(Manuscript m, FindingKind kind, String key) {
        List<Finding> found =
                m.comparison().findings().stream().filter(f -> f.kind() == kind).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        return List.of(
                m.prose(key + ".text"),
                new Items(false, found.stream().map(f -> Prose.of(m.say(f.text()))).toList()));
    }
}
