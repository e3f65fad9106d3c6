package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.comparison.CrossTable;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.rubric.Level;

/** The areas that go together, with their cross-tables. */
final class AcrossSection implements Section {

    private static final int MOST_TABLES = 3;

    @Override
    public List<Block> blocks(ReportContext m) {
        if (m.comparison().municipalities().size() < 2) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say("together"), "together"));
        List<CrossTable> tables = m.comparison().together();
        if (tables.isEmpty()) {
            blocks.add(m.prose("together.none"));
            blocks.addAll(m.own("together", 3));
            return blocks;
        }
        blocks.add(m.prose("together.text"));
        List<Finding> findings =
                m.comparison().findings().stream()
                        .filter(f -> f.kind() == FindingKind.TOGETHER)
                        .toList();
        for (int i = 0; i < Math.min(tables.size(), MOST_TABLES); i++) {
            blocks.add(Prose.of(m.say(findings.get(i).text())));
            blocks.add(table(m, tables.get(i), "together-" + (i + 1)));
        }
        if (tables.size() > MOST_TABLES) {
            blocks.add(m.prose("together.more", m.number(tables.size() - MOST_TABLES)));
        }
        boolean measured = tables.stream().map(CrossTable::gamma).anyMatch(Optional::isPresent);
        blocks.add(m.prose(measured ? "together.measure" : "together.few"));
        blocks.addAll(m.own("together", 3));
        return blocks;
    }

    private static Table table(ReportContext m, CrossTable table, String anchor) {
        String first = m.say(table.first().title());
        String second = m.say(table.second().title());
        List<Cell> head = new ArrayList<>();
        head.add(Cell.header(m.say("together.head", first, second), Scope.COLUMN));
        table.levels().forEach(level -> head.add(Cell.centred(head(m, level), Scope.COLUMN)));
        List<Row> body = new ArrayList<>();
        for (int row = 0; row < table.levels().size(); row++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.header(head(m, table.levels().get(row)), Scope.ROW));
            table.counts()
                    .get(row)
                    .forEach(count -> cells.add(Cell.centred(count.toString(), Scope.DATA)));
            body.add(new Row(cells));
        }
        return new Table(
                m.tableCaption(anchor, m.say("together.caption", first, second)),
                anchor,
                List.of(new Row(head)),
                body,
                List.of(m.prose("together.note", m.unitNumber(table.n()))));
    }

    private static String head(ReportContext m, Level level) {
        return level.symbol() + " " + m.say(level.label());
    }
}
