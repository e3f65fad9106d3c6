package se.trafikljus.report.prose;

import java.util.Optional;
import se.trafikljus.audit.Audit;

/** Another audit by what people know of it: its title and date, else its year; never its id. */
public final class PreviousAudit {

    private PreviousAudit() {}

    /** As it stands after a heading; none where neither title nor year is known. */
    public static Optional<String> alone(ReportContext m, Audit audit) {
        return titled(m, audit).or(() -> year(audit));
    }

    /** Within a sentence: "granskningen ”…” (17 mars 2025)". */
    public static String inText(ReportContext m, Audit audit) {
        return titled(m, audit)
                .map(title -> m.say("earlier.titled", title))
                .or(() -> year(audit).map(year -> m.say("earlier.year", year)))
                .orElseGet(() -> unknown(m));
    }

    /** Where nothing of it is at hand. */
    public static String unknown(ReportContext m) {
        return m.say("earlier.unknown");
    }

    private static Optional<String> titled(ReportContext m, Audit audit) {
        String title = audit.title().strip();
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        audit.reportDate()
                                .map(day -> m.say("earlier.title.dated", title, m.day(day)))
                                .orElseGet(() -> m.say("earlier.title", title)));
    }

    private static Optional<String> year(Audit audit) {
        return audit.periodTo().or(audit::reportDate).map(day -> Integer.toString(day.getYear()));
    }
}
