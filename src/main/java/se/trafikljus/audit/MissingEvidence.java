package se.trafikljus.audit;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Message;

/** What a rating lacks of what it must rest on before a colleague may approve it. */
public final class MissingEvidence {

    /** A counted cell that does not say what it rests on. */
    public record Unfounded(String objective, boolean noRationale, boolean noSource) {

        /** What the objective lacks, in words. */
        public Message message() {
            return Message.of(
                    noRationale && noSource
                            ? "audit.lacksBoth"
                            : noRationale ? "audit.lacksRationale" : "audit.lacksSource",
                    objective);
        }
    }

    private MissingEvidence() {}

    /** What a cell lacks; empty where it lacks nothing, or does not count. */
    public static Optional<Unfounded> in(Assessment cell) {
        return cell.counts() && !cell.isFounded()
                ? Optional.of(
                        new Unfounded(
                                cell.objective(),
                                cell.rationale().isBlank(),
                                cell.source().isBlank()))
                : Optional.empty();
    }

    /** The counted cells without a rationale or a source, in the rubric's order. */
    public static List<Unfounded> unfounded(ScoredAudit audit) {
        return audit.assessments().stream().flatMap(one -> in(one).stream()).toList();
    }
}
