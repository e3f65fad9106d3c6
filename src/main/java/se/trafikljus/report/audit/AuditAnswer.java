package se.trafikljus.report.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Message;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.rubric.Verdict;

/**
 * The answer to the audit question: the sentence with the verdict that the auditor confirmed, and
 * the auditor's own words after it. No proposal is ever told.
 */
final class AuditAnswer {

    private AuditAnswer() {}

    static List<Prose> blocks(AuditDossier d) {
        List<Prose> own = Evidence.lines(d.audit().conclusion()).stream().map(Prose::of).toList();
        return Stream.concat(verdict(d, own.isEmpty()).stream(), own.stream()).toList();
    }

    private static Optional<Prose> verdict(AuditDossier d, boolean nothingElse) {
        Optional<String> confirmed = confirmed(d, "report.audit.verdict");
        if (confirmed.isPresent()) {
            return Optional.of(new Prose(List.of(new Run.Strong(confirmed.get()))));
        }
        if (d.isDraft()) {
            return Optional.of(d.prose("audit.verdict.not-yet"));
        }
        return nothingElse ? Optional.of(d.prose("audit.conclusion.none")) : Optional.empty();
    }

    /**
     * The confirmed answer as a sentence; none where none is confirmed.
     *
     * @param key of the words for it
     */
    static Optional<String> confirmed(AuditDossier d, String key) {
        return d.rubric()
                .verdict(d.audit().conduct().verdict())
                .map(verdict -> sentence(d, key, verdict));
    }

    private static String sentence(AuditDossier d, String key, Verdict verdict) {
        return AnsweredQuestion.sentence(
                        d.context().language(),
                        key,
                        d.questions(),
                        d.rubric().verdicts(),
                        verdict,
                        d.onlyBody())
                .orElseGet(
                        () ->
                                Message.of(key, d.questions().size(), verdict.label())
                                        .in(d.context().language()));
    }
}
