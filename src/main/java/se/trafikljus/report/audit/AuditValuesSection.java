package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.chart.ComparisonSpider;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.Charts;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Aggregate;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Rating;

/** How each area was assessed: table and chart. */
final class AuditValuesSection implements AuditSection {

    /** One line needs less room than several; a lower chart more often fits under the table. */
    private static final double CHART_WIDTH = 560;

    private static final double CHART_HEIGHT = 330;

    @Override
    public List<Block> blocks(AuditDossier d) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(d.context().chapter(3, d.say("audit.values"), "values"));
        if (d.rubric().areas().stream().allMatch(area -> d.value(area).isEmpty())) {
            blocks.add(d.prose("audit.values.none"));
            return blocks;
        }
        blocks.add(table(d));
        blocks.add(d.prose("audit.chart.text"));
        blocks.add(chart(d));
        return blocks;
    }

    private static Block.Figure chart(AuditDossier d) {
        ReportContext m = d.context();
        String caption = m.figureCaption(d.say("audit.chart.caption", d.one().name()));
        String alt = d.say("chart.alt", m.number(d.rubric().areas().size()), d.one().name());
        return new Block.Figure(
                caption,
                "diagram",
                alt,
                SpiderChart.of(
                                ComparisonSpider.of(m.comparison(), m.language(), List.of(d.one())),
                                CHART_WIDTH,
                                CHART_HEIGHT)
                        .described(caption, alt),
                Charts.axes(m));
    }

    private static Table table(AuditDossier d) {
        ReportContext m = d.context();
        return new Table(
                m.tableCaption(d.say("audit.values")),
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
                List.of(
                        d.prose(
                                d.rubric().aggregate() == Aggregate.LOWEST
                                        ? "audit.values.plain.lowest"
                                        : "audit.values.plain.mean")));
    }

    private static Optional<Rating> light(AuditDossier d, Area area) {
        return d.value(area).map(AreaValue::light);
    }

    private static Row row(AuditDossier d, Area area) {
        int counted = d.value(area).map(value -> value.counted()).orElse(0);
        return new Row(
                List.of(
                        Block.Cell.header(d.say(area.title()), Scope.ROW),
                        Lights.inWords(d.context(), light(d, area)),
                        Block.Cell.of(
                                d.say(
                                        "audit.values.of",
                                        Integer.toString(counted),
                                        Integer.toString(area.objectives().size())))));
    }
}
