package se.trafikljus.report.prose;

import java.util.List;
import java.util.Optional;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.ScoredAudit;

/** The audit question as a report quotes it. */
public final class AskedQuestion {

    private AskedQuestion() {}

    /**
     * The question or questions, one a line; the rubric's where the audit has none. "During the
     * year" is told by its number, where the audited period is one calendar year.
     */
    public static List<String> of(ReportContext m, ScoredAudit audit) {
        List<String> own = Evidence.lines(audit.audit().question());
        List<String> asked = own.isEmpty() ? Evidence.lines(m.say(audit.rubric().question())) : own;
        String theYear = "(?U)\\b" + m.say("audit.during.the-year") + "\\b";
        return year(audit.audit())
                .map(
                        year ->
                                asked.stream()
                                        .map(
                                                one ->
                                                        one.replaceAll(
                                                                theYear,
                                                                m.say("audit.during", year)))
                                        .toList())
                .orElse(asked);
    }

    /** The calendar year that the audited period is; none where it is not just one. */
    public static Optional<String> year(Audit audit) {
        return audit.periodFrom()
                .filter(from -> from.getDayOfYear() == 1)
                .filter(
                        from ->
                                audit.periodTo()
                                        .equals(Optional.of(from.plusYears(1).minusDays(1))))
                .map(from -> Integer.toString(from.getYear()));
    }
}
