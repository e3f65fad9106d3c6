package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.comparison.Robustness;
import se.trafikljus.comparison.Robustness.Standing;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;

/** The areas from strongest to weakest, and whether that order holds. */
final class OrderSection implements Section {

    private static final String ANCHOR = "order-table";
    private static final int MOST_PAIRS = 6;

    @Override
    public List<Block> blocks(ReportContext m) {
        if (m.comparison().robustness().isEmpty() || m.comparison().municipalities().size() < 2) {
            return List.of();
        }
        Robustness order = m.comparison().robustness().get();
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say("order"), "order"));
        blocks.add(m.inlaid("order.text", m.reference(ANCHOR)));
        m.comparison().findings().stream()
                .filter(f -> f.kind() == FindingKind.ROBUSTNESS)
                .forEach(f -> blocks.add(Prose.of(m.say(f.text()))));
        if (!order.turned().isEmpty()) {
            blocks.add(pairs(m, order));
        }
        blocks.add(table(m, order));
        return blocks;
    }

    private static Prose pairs(ReportContext m, Robustness order) {
        List<String> pairs =
                order.turned().stream()
                        .limit(MOST_PAIRS)
                        .map(
                                pair ->
                                        m.say(
                                                "order.pair",
                                                m.say(pair.stronger().title()),
                                                m.say(pair.weaker().title())))
                        .toList();
        return m.prose(
                order.turned().size() > MOST_PAIRS ? "order.pairs.some" : "order.pairs",
                m.list(pairs));
    }

    private static Table table(ReportContext m, Robustness order) {
        List<Cell> head = new ArrayList<>();
        head.add(Cell.header(m.say("values.area"), Scope.COLUMN));
        for (String key : List.of("own", "low", "high")) {
            head.add(Cell.centred(m.say("order." + key), Scope.COLUMN));
        }
        List<Row> body = new ArrayList<>();
        for (Standing standing : order.standings()) {
            body.add(
                    new Row(
                            List.of(
                                    Cell.header(m.say(standing.area().title()), Scope.ROW),
                                    cell(m, order, standing, Standing::own),
                                    cell(m, order, standing, Standing::low),
                                    cell(m, order, standing, Standing::high))));
        }
        return new Table(
                m.tableCaption(ANCHOR, m.say("order.caption")),
                ANCHOR,
                List.of(new Row(head)),
                body,
                List.of(m.prose("order.note")));
    }

    private static Cell cell(
            ReportContext m, Robustness order, Standing standing, ToDoubleFunction<Standing> mean) {
        return Cell.centred(
                m.say(
                        "order.cell",
                        Figures.value(m.language(), mean.applyAsDouble(standing)),
                        Integer.toString(order.place(standing, mean))),
                Scope.DATA);
    }
}
