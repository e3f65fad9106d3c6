package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.chart.SpiderChart;
import se.trafikljus.comparison.Compared;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.document.Glance;
import se.trafikljus.report.prose.Charts;
import se.trafikljus.report.prose.Lights;
import se.trafikljus.report.prose.ReconstructedNote;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Area;

/** The areas' lights beside the chart of the same areas, where few enough are compared. */
final class ResultAtAGlance {

    /** More rows would not be a glance. */
    private static final int MOST_AREAS = 14;

    private ResultAtAGlance() {}

    static Optional<Glance> of(ReportContext m) {
        List<Compared> all = m.comparison().municipalities();
        int areas = m.comparison().rubric().areas().size();
        if (all.size() < 2 || all.size() > SpiderChart.MOST_SERIES || areas > MOST_AREAS) {
            return Optional.empty();
        }
        String alt =
                m.say(
                        "chart.alt",
                        m.number(areas),
                        m.list(all.stream().map(Compared::name).toList()));
        String caption = ReconstructedNote.inCaption(m, m.say("chart.caption"));
        return Optional.of(
                new Glance(
                        table(m),
                        new Block.Figure(
                                caption,
                                "glance-chart",
                                alt,
                                Charts.spider(m, all).described(caption, alt),
                                List.of())));
    }

    private static Table table(ReportContext m) {
        List<Row> body = new ArrayList<>();
        for (Area area : m.comparison().rubric().areas()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.header(m.say(area.title()), Scope.ROW));
            m.comparison().municipalities().forEach(one -> cells.add(Lights.of(m, area, one)));
            body.add(new Row(cells));
        }
        return new Table(
                m.say("values.caption"),
                "glance-table",
                OverviewSection.head(m, m.comparison().municipalities(), m.say("values.area")),
                body,
                List.of());
    }
}
