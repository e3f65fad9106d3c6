package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Names;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.ReportContext;

/** What the audits of a municipality's bodies recommend, each to its own body. */
final class BodyAdvice {

    /** More of them in the summary would fill it. */
    private static final int MOST_IN_SUMMARY = 8;

    private BodyAdvice() {}

    /** Whether bodies are compared, and may be named, whose audits recommend something. */
    static boolean isTold(ReportContext m) {
        return m.comparison().unit() == Unit.BODY
                && m.comparison().names() != Names.NONE
                && m.comparison().municipalities().stream().anyMatch(one -> !of(m, one).isEmpty());
    }

    /** All of it, body by body. */
    static List<Block> blocks(ReportContext m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(m.prose("advice.bodies"));
        for (Compared one : m.comparison().municipalities()) {
            if (!of(m, one).isEmpty()) {
                blocks.add(new Prose(List.of(new Run.Strong(name(m, one) + ":"))));
                blocks.add(
                        new Items(
                                true,
                                of(m, one).stream().map(text -> Prose.of(text.text())).toList()));
            }
        }
        return blocks;
    }

    /** The first to each, for the summary; empty where that would be too many. */
    static List<Prose> first(ReportContext m) {
        List<Compared> advised =
                m.comparison().municipalities().stream()
                        .filter(one -> !of(m, one).isEmpty())
                        .toList();
        return advised.size() > MOST_IN_SUMMARY
                ? List.of()
                : advised.stream()
                        .map(
                                one ->
                                        new Prose(
                                                List.of(
                                                        new Run.Strong(name(m, one) + ": "),
                                                        new Run.Plain(of(m, one).get(0).text()))))
                        .toList();
    }

    private static String name(ReportContext m, Compared one) {
        return m.capital(one.within(m.language()));
    }

    private static List<Recommendation> of(ReportContext m, Compared one) {
        return m.sources().recommended(one.audit().audit().id());
    }
}
