package se.trafikljus.report.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        Optional<Verdict> confirmed = d.rubric().verdict(d.audit().conduct().verdict());
        if (confirmed.isPresent()) {
            return Optional.of(new Prose(List.of(new Run.Strong(sentence(d, confirmed.get())))));
        }
        if (d.isDraft()) {
            return Optional.of(d.prose("audit.verdict.not-yet"));
        }
        return nothingElse ? Optional.of(d.prose("audit.conclusion.none")) : Optional.empty();
    }

    private static String sentence(AuditDossier d, Verdict verdict) {
        List<String> bodies = d.audit().bodies();
        return AnsweredQuestion.sentence(
                        d.context().language(),
                        d.questions(),
                        d.rubric().verdicts(),
                        verdict,
                        bodies.size() == 1 ? Optional.of(d.bodies()) : Optional.empty())
                .orElseGet(() -> d.say("audit.verdict", d.questions().size(), verdict.label()));
    }
}
