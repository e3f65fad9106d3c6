package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.ObjectiveProse;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Objective;

/**
 * What the rubric recommends for each objective that is not met everywhere, and whom it concerns;
 * those whose audit recommends something itself are left out, for that stands on their page.
 */
final class ObjectiveAdvice {

    private static final String ANCHOR = "objective-advice";

    private ObjectiveAdvice() {}

    static List<Block> blocks(ReportContext m) {
        List<Row> rows = rows(m);
        if (rows.isEmpty()) {
            return List.of();
        }
        Row head =
                new Row(
                        List.of(
                                Cell.header(m.say("advice.objective"), Scope.COLUMN),
                                Cell.header(m.say("advice.recommendation"), Scope.COLUMN),
                                Cell.header(m.say("advice.concerns"), Scope.COLUMN)));
        return List.of(
                m.inlaid("advice", m.reference(ANCHOR)),
                new Table(
                                m.tableCaption(ANCHOR, m.say("advice.caption")),
                                ANCHOR,
                                List.of(head),
                                rows,
                                List.of())
                        .inSmallLetters());
    }

    private static List<Row> rows(ReportContext m) {
        List<Row> rows = new ArrayList<>();
        if (m.comparison().names() == Names.NONE) {
            return rows;
        }
        for (Objective objective : m.comparison().rubric().objectives()) {
            List<Compared> concerned =
                    m.comparison().municipalities().stream()
                            .filter(
                                    one ->
                                            m.sources()
                                                    .recommended(one.audit().audit().id())
                                                    .isEmpty())
                            .filter(
                                    one ->
                                            m.comparison()
                                                    .cell(objective.id(), one.code())
                                                    .isShortcoming())
                            .toList();
            if (!concerned.isEmpty() && !objective.recommendation().isEmpty()) {
                rows.add(
                        new Row(
                                List.of(
                                        Cell.header(m.say(objective.shortText()), Scope.ROW),
                                        Cell.of(m.say(objective.recommendation())),
                                        Cell.of(told(m, concerned)))));
            }
        }
        return rows;
    }

    private static String told(ReportContext m, List<Compared> concerned) {
        return concerned.size() > ObjectiveProse.MOST_NAMES
                ? m.municipalities(concerned.size())
                : m.names(concerned);
    }
}
