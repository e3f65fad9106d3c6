package se.trafikljus.evidence;

import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.sampling.SampledCase;

/**
 * A file that an assessment rests on: all of it, or what was found in one case of its sample.
 *
 * @param objective the id of the objective
 * @param sampledCase the case that it belongs to; empty for the whole objective
 */
public record EvidenceFile(
        String audit, String objective, Optional<SampledCase> sampledCase, KeptFile file)
        implements AttachedFile {

    private static final String SUBJECT = "evidence/";

    static String subject(String audit) {
        return SUBJECT + audit;
    }

    static boolean isSubject(String subject) {
        return subject.startsWith(SUBJECT);
    }

    static String prefix() {
        return SUBJECT;
    }

    @Override
    public Localized place() {
        return sampledCase
                .<Localized>map(
                        one ->
                                Message.of(
                                        "evidence.place.case",
                                        objective,
                                        Integer.toString(one.number())))
                .orElse(any -> objective);
    }

    @Override
    public String subject() {
        return subject(audit);
    }

    @Override
    public String part() {
        return objective + sampledCase.map(one -> "/" + one.id()).orElse("") + "/" + sha256();
    }

    /** Whether it belongs to a case of that id or number; to none where that is empty. */
    boolean isOf(String told) {
        return caseId().equals(told)
                || sampledCase
                        .filter(one -> Integer.toString(one.number()).equals(told))
                        .isPresent();
    }

    /** The case's id, such as {@code 1/17}; empty for the whole objective. */
    public String caseId() {
        return sampledCase.map(SampledCase::id).orElse("");
    }
}
