package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.comparison.Change;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.Share;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.ChangeNotes;
import se.trafikljus.report.prose.ObjectiveProse;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;
import se.trafikljus.rubric.Objective;

/** What has changed since the municipalities' previous audits. */
final class ChangeSection implements Section {

    private static final String ANCHOR = "change-table";

    @Override
    public List<Block> blocks(ReportContext m) {
        if (!m.comparison().looksBack()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.chapter(3, m.say("change"), "change"));
        blocks.add(m.inlaid("change.text", twice(m), m.reference(ANCHOR)));
        blocks.add(Prose.of(inNumbers(m)));
        blocks.add(table(m));
        blocks.addAll(changed(m, Change.BETTER));
        blocks.addAll(changed(m, Change.WORSE));
        return blocks;
    }

    /**
     * How many ratings have become better or worse, and of how many where not all were audited
     * before; nothing where there is no earlier audit.
     */
    static List<Block> inSummary(ReportContext m) {
        if (!m.comparison().looksBack()) {
            return List.of();
        }
        Share twice = twice(m);
        return List.of(
                Prose.of(
                        twice.k() == twice.n()
                                ? inNumbers(m)
                                : m.say("change.base", twice) + " " + inNumbers(m)));
    }

    /** How many have an earlier audit to be held against. */
    private static Share twice(ReportContext m) {
        List<Compared> all = m.comparison().municipalities();
        return new Share(
                (int)
                        all.stream()
                                .filter(one -> m.comparison().earlier(one.code()).isPresent())
                                .count(),
                all.size(),
                Share.Basis.COMPARED,
                m.comparison().words());
    }

    private static String inNumbers(ReportContext m) {
        int same = all(m, Change.SAME);
        String numbers =
                m.say(
                        "change.numbers",
                        all(m, Change.BETTER),
                        m.number(all(m, Change.BETTER)),
                        m.number(all(m, Change.WORSE)),
                        same,
                        m.number(same));
        int added = all(m, Change.NEW);
        return added == 0
                ? numbers
                : numbers + " " + m.say("change.numbers.new", added, m.number(added));
    }

    /** Which objectives have a better, or a worse, rating, and whose where they may be named. */
    private static List<Block> changed(ReportContext m, Change way) {
        List<Prose> items =
                m.comparison().findings().stream()
                        .filter(finding -> finding.change().equals(Optional.of(way)))
                        .map(finding -> item(m, finding))
                        .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(m.prose("change." + way.id() + ".lead"), new Items(false, items));
    }

    private static Prose item(ReportContext m, Finding finding) {
        Objective objective = m.comparison().rubric().objective(finding.objective()).orElseThrow();
        boolean named = m.comparison().names().tells(finding.isStrength());
        return m.prose(
                "change.item",
                objective.shortText(),
                named && finding.k() <= ObjectiveProse.MOST_NAMES
                        ? m.names(
                                m.comparison().municipalities().stream()
                                        .filter(
                                                one ->
                                                        finding.municipalities()
                                                                .contains(one.code()))
                                        .toList())
                        : m.say(
                                new Share(
                                        finding.k(),
                                        finding.n(),
                                        Share.Basis.TWICE_AUDITED,
                                        m.comparison().words())));
    }

    private static int all(ReportContext m, Change change) {
        return m.comparison().rubric().objectives().stream()
                .mapToInt(objective -> count(m, objective, change))
                .sum();
    }

    private static int count(ReportContext m, Objective objective, Change change) {
        return (int)
                m.comparison().municipalities().stream()
                        .map(Compared::code)
                        .flatMap(code -> m.comparison().change(objective.id(), code).stream())
                        .filter(own -> own == change)
                        .count();
    }

    private static Table table(ReportContext m) {
        List<Cell> head = new ArrayList<>();
        head.add(Cell.header(m.say("change.objective"), Scope.COLUMN));
        for (Change change : Change.values()) {
            head.add(Cell.centred(m.say("change." + change.id()), Scope.COLUMN));
        }
        List<Row> body = new ArrayList<>();
        for (Objective objective : m.comparison().rubric().objectives()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.header(objective.id() + " " + m.say(objective.shortText()), Scope.ROW));
            for (Change change : Change.values()) {
                cells.add(Cell.centred(Integer.toString(count(m, objective, change)), Scope.DATA));
            }
            body.add(new Row(cells));
        }
        return new Table(
                m.tableCaption(ANCHOR, m.say("change.caption")),
                ANCHOR,
                List.of(new Row(head)),
                body,
                ChangeNotes.of(m, change -> all(m, change) > 0));
    }
}
