package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Row;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Block.Table;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Verdict;

/** How the audits answer the audit question, where their auditors have confirmed an answer. */
final class Answers {

    private static final String ANCHOR = "answers";

    /** More rows would bury the sentence. */
    private static final int MOST_ROWS = 30;

    private Answers() {}

    /** How many have each answer, in a sentence; nothing where there is none. */
    static List<Block> sentence(ReportContext m) {
        Map<Verdict, Integer> given = given(m);
        int answered = given.values().stream().mapToInt(Integer::intValue).sum();
        int all = m.comparison().municipalities().size();
        if (answered == 0 || all == 1) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        given.forEach(
                (verdict, number) ->
                        parts.add(
                                m.say(
                                        "answers.part",
                                        m.say("quoted", verdict.label()),
                                        parts.isEmpty()
                                                ? m.say(
                                                        "municipalities.count",
                                                        number,
                                                        m.unitNumber(number))
                                                : m.unitNumber(number))));
        return List.of(
                m.inlaid(
                        (answered == all ? "answers.all" : "answers.some")
                                + (isLong(m) ? "" : ".told"),
                        m.list(parts),
                        m.unitNumber(answered),
                        m.unitNumber(all),
                        m.reference(ANCHOR)));
    }

    /** The answer of each; nothing where there is none, or where they are too many. */
    static List<Block> table(ReportContext m) {
        if (given(m).isEmpty() || m.comparison().municipalities().size() == 1 || isLong(m)) {
            return List.of();
        }
        boolean reasons = m.comparison().names() != Names.NONE;
        List<Cell> head = new ArrayList<>();
        head.add(Cell.header(m.say("audits.municipality"), Scope.COLUMN));
        head.add(Cell.header(m.say("answers.answer"), Scope.COLUMN));
        if (reasons) {
            head.add(Cell.header(m.say("answers.reason"), Scope.COLUMN));
        }
        List<Row> body = new ArrayList<>();
        for (Compared one : m.comparison().municipalities()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.header(m.capital(one.named(m.language())), Scope.ROW));
            cells.add(
                    Cell.of(
                            one.audit()
                                    .verdict()
                                    .map(own -> m.capital(m.say(own.label())))
                                    .orElseGet(() -> m.say("answers.none"))));
            if (reasons) {
                cells.add(
                        Cell.of(
                                String.join(
                                        " ", Evidence.lines(one.audit().audit().conclusion()))));
            }
            body.add(new Row(cells));
        }
        return List.of(
                new Table(
                                m.tableCaption(ANCHOR, m.say("answers.caption")),
                                ANCHOR,
                                List.of(new Row(head)),
                                body,
                                List.of())
                        .inSmallLetters());
    }

    private static boolean isLong(ReportContext m) {
        return m.comparison().municipalities().size() > MOST_ROWS;
    }

    /** How many have each answer, best first. */
    private static Map<Verdict, Integer> given(ReportContext m) {
        Map<Verdict, Integer> given = new LinkedHashMap<>();
        for (Verdict verdict : m.comparison().rubric().verdicts()) {
            int number =
                    (int)
                            m.comparison().municipalities().stream()
                                    .filter(one -> isGiven(one, verdict))
                                    .count();
            if (number > 0) {
                given.put(verdict, number);
            }
        }
        return given;
    }

    private static boolean isGiven(Compared one, Verdict verdict) {
        return one.audit().verdict().filter(own -> own.id().equals(verdict.id())).isPresent();
    }
}
