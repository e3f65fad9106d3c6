package se.trafikljus.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants a draft to say anew of itself; what it does not name stays as it is, and an
 * empty value takes away what stands there.
 *
 * @param conclusion what answers the question (samlad bedömning)
 */
public record AuditPatch(
        Optional<String> title,
        Optional<String> question,
        Optional<List<String>> bodies,
        Optional<Day> from,
        Optional<Day> to,
        Optional<Day> reportDate,
        Optional<String> auditor,
        Optional<String> dnr,
        Optional<String> conclusion) {

    /** A day, or that there is to be none. */
    public record Day(Optional<LocalDate> day) {}

    /** Changes nothing. */
    public static final AuditPatch NONE =
            new AuditPatch(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public AuditPatch {
        bodies = bodies.map(List::copyOf);
    }

    /** Whether it names nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The particulars with the change made in them. */
    Particulars on(Particulars before) {
        return new Particulars(
                said(title, before.title()),
                said(question, before.question()),
                bodies.orElse(before.bodies()),
                said(from, before.from()),
                said(to, before.to()),
                said(reportDate, before.reportDate()),
                said(auditor, before.auditor()),
                said(dnr, before.dnr()),
                said(conclusion, before.conclusion()));
    }

    private static String said(Optional<String> given, String before) {
        return given.map(String::strip).orElse(before);
    }

    private static Optional<LocalDate> said(Optional<Day> given, Optional<LocalDate> before) {
        return given.map(Day::day).orElse(before);
    }
}
