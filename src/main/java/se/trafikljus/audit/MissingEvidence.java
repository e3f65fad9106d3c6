package se.trafikljus.audit;

import java.util.List;
import se.trafikljus.Message;

/** What an audit lacks before a colleague may approve it. */
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

    /** The counted cells without a rationale or a source, in the rubric's order. */
    public static List<Unfounded> unfounded(ScoredAudit audit) {
        return audit.assessments().stream()
                .filter(one -> one.counts() && !one.isFounded())
                .map(
                        one ->
                                new Unfounded(
                                        one.objective(),
                                        one.rationale().isBlank(),
                                        one.source().isBlank()))
                .toList();
    }
}
