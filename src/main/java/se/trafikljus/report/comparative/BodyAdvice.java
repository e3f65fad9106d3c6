package se.trafikljus.report.comparative;

import java.util.List;
import se.trafikljus.audit.Unit;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Names;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.AddressedAdvice;
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
        return m.comparison().municipalities().stream()
                .flatMap(
                        one ->
                                advice(m, one)
                                        .blocks(
                                                of(m, one),
                                                "audit.advice.",
                                                (given, text) -> Prose.of(text))
                                        .stream())
                .toList();
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
                        .map(one -> Prose.of(advice(m, one).weightiest(of(m, one))))
                        .toList();
    }

    private static AddressedAdvice advice(ReportContext m, Compared one) {
        return new AddressedAdvice(m, given -> one.within(m.language()));
    }

    private static List<Recommendation> of(ReportContext m, Compared one) {
        return m.sources().recommended(one.audit().audit().id());
    }
}
