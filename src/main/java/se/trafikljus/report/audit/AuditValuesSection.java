package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.Charts;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Area;

/** The areas' values of this audit: chart, table and formula. */
final class AuditValuesSection implements AuditSection {

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(3, d.say("audit.values"), "values"));
        if (d.rubric().areas().stream().allMatch(area -> d.value(area).isEmpty())) {
            blocks.add(d.prose("audit.values.none"));
            return blocks;
        }
        blocks.add(table(d));
        blocks.add(d.prose("chart.text"));
        blocks.add(chart(d));
        return blocks;
    }

    private static Block.Figure chart(AuditDossier d) {
        ReportContext m = d.context();
        String caption = m.figureCaption(d.say("audit.chart.caption", d.one().name()));
        String alt = d.say("chart.alt", m.number(d.rubric().areas().size()), d.one().name());
        return new Block.Figure(
                caption, "diagram", alt, Charts.low(m, d.one()).described(caption, alt), List.of());
    }

    private static Table table(AuditDossier d) {
        ReportContext m = d.context();
        return new Table(
                m.tableCaption(d.say("values.caption")),
                "area-values",
                List.of(
                        new Row(
                                List.of(
                                        Block.Cell.header(d.say("values.area"), Scope.COLUMN),
                                        Block.Cell.header(
                                                d.say("audit.values.value"), Scope.COLUMN),
                                        Block.Cell.header(
                                                d.say("audit.values.counted"), Scope.COLUMN)))),
                d.rubric().areas().stream().map(area -> row(d, area)).toList(),
                List.of(Prose.of(d.say(m.comparison().formula()))));
    }

    private static Row row(AuditDossier d, Area area) {
        int counted = d.value(area).map(value -> value.counted()).orElse(0);
        return new Row(
                List.of(
                        Block.Cell.header(d.say(area.title()), Scope.ROW),
                        Lights.of(d.context(), area, d.one()),
                        Block.Cell.of(
                                d.say(
                                        "audit.values.of",
                                        Integer.toString(counted),
                                        Integer.toString(area.objectives().size())))));
    }
}
