package se.trafikljus.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Message;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Verdict;

/**
 * How far an audit's own words answer its question, and what its report cannot say of how it was
 * carried out.
 *
 * @param confirmed the verdict that the auditor confirmed
 * @param proposal what the ratings would answer
 * @param unsaid the fields that say nothing, without the verdict
 */
public record Answering(
        Optional<Verdict> confirmed, VerdictProposal proposal, List<ConductField> unsaid) {

    public Answering {
        unsaid = List.copyOf(unsaid);
    }

    /** Of an audit as it stands. */
    public static Answering of(ScoredAudit audit) {
        Conduct conduct = audit.audit().conduct();
        return new Answering(
                audit.verdict(),
                VerdictProposal.of(audit),
                Stream.of(ConductField.values())
                        .filter(field -> field != ConductField.VERDICT)
                        .filter(field -> conduct.text(field).isBlank())
                        .toList());
    }

    /** Where the auditor answers otherwise than the ratings would: said, for it may be a slip. */
    Optional<Message> departure() {
        return confirmed
                .filter(own -> !proposal.verdict().equals(Optional.of(own)))
                .map(own -> Message.of("audit.verdictDeparts", own.label(), proposal.word()));
    }
}
