package se.trafikljus.report.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Compared;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.Charts;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Aggregate;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Rating;

/** How each area was assessed: table and chart. */
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
        boolean gaps = d.rubric().areas().stream().anyMatch(area -> d.value(area).isEmpty());
        blocks.add(Charts.howToRead(d.context(), gaps));
        blocks.add(chart(d));
        return blocks;
    }

    private static Block.Figure chart(AuditDossier d) {
        ReportContext m = d.context();
        Compared shown = shown(d);
        String caption =
                m.figureCaption(
                        ReconstructedNote.inCaption(
                                m,
                                shown.equals(d.one())
                                        ? d.say("audit.chart.caption", shown.name())
                                        : d.say("audit.chart.caption.body", d.body(shown.name()))));
        String alt = d.say("chart.alt", m.number(d.rubric().areas().size()), shown.name());
        return new Block.Figure(
                caption, "diagram", alt, Charts.low(m, shown).described(caption, alt), List.of());
    }

    /** By the name of the only body that is audited, else of the place. */
    private static Compared shown(AuditDossier d) {
        Compared one = d.one();
        List<String> bodies = d.audit().bodies();
        return bodies.size() == 1
                ? new Compared(one.code(), bodies.get(0), one.label(), one.audit())
                : one;
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
