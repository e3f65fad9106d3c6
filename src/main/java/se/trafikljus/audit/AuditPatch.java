package se.trafikljus.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.conduct.ConductField;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.VerdictWords;

/**
 * What somebody wants a draft to say anew of itself; what it does not name stays as it is, and an
 * empty value takes away what stands there.
 *
 * @param conclusion what answers the question (samlad bedömning)
 * @param conduct the fields of how it was carried out that are named, each as files write it; the
 *     verdict may be any of its words
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
        Optional<String> conclusion,
        Map<ConductField, String> conduct) {

    /** A day, or that there is to be none. */
    public record Day(Optional<LocalDate> day) {}

    /** Changes nothing. */
    public static final AuditPatch NONE = ofConduct(Map.of());

    public AuditPatch {
        bodies = bodies.map(List::copyOf);
        Map<ConductField, String> inOrder = new EnumMap<>(ConductField.class);
        inOrder.putAll(conduct);
        conduct = Collections.unmodifiableMap(inOrder);
    }

    /** Changes nothing of how it was carried out. */
    public AuditPatch(
            Optional<String> title,
            Optional<String> question,
            Optional<List<String>> bodies,
            Optional<Day> from,
            Optional<Day> to,
            Optional<Day> reportDate,
            Optional<String> auditor,
            Optional<String> dnr,
            Optional<String> conclusion) {
        this(title, question, bodies, from, to, reportDate, auditor, dnr, conclusion, Map.of());
    }

    /** Changes only how it was carried out. */
    public static AuditPatch ofConduct(Map<ConductField, String> conduct) {
        return new AuditPatch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                conduct);
    }

    /** Whether it names nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * The particulars with the change made in them.
     *
     * @param rubric whose verdicts are meant
     * @throws se.trafikljus.Problem if a verdict, signature or day cannot be read
     */
    Particulars on(Particulars before, Rubric rubric) {
        Map<ConductField, String> said = new EnumMap<>(ConductField.class);
        said.putAll(conduct);
        said.computeIfPresent(ConductField.VERDICT, (field, word) -> VerdictWords.id(rubric, word));
        return new Particulars(
                said(title, before.title()),
                said(question, before.question()),
                bodies.orElse(before.bodies()),
                said(from, before.from()),
                said(to, before.to()),
                said(reportDate, before.reportDate()),
                said(auditor, before.auditor()),
                said(dnr, before.dnr()),
                said(conclusion, before.conclusion()),
                before.conduct().with(said));
    }

    private static String said(Optional<String> given, String before) {
        return given.map(String::strip).orElse(before);
    }

    private static Optional<LocalDate> said(Optional<Day> given, Optional<LocalDate> before) {
        return given.map(Day::day).orElse(before);
    }
}
