package se.trafikljus.audit;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.audit.conduct.Conduct;
import se.trafikljus.municipality.Municipality;

/**
 * One municipality's audit under one rubric; its assessments stand in {@link ScoredAudit}.
 *
 * @param id lower case letters, digits and hyphens
 * @param place the municipality's code
 * @param rubricHash which rubric text it was made with, and is read by for ever
 * @param bodies the audited bodies (revisionsobjekt)
 * @param approvedAt a date or a time, as it was written; empty where not known
 * @param publishedAt likewise
 * @param unfoundedReason why it was approved though cells lack rationale or source; empty if none
 *     do
 * @param follows the audit that it follows up; empty if none
 * @param conduct how it was carried out, and the answer to its question
 */
public record Audit(
        String id,
        String place,
        String rubricHash,
        AuditStatus status,
        String title,
        String question,
        List<String> bodies,
        Optional<LocalDate> periodFrom,
        Optional<LocalDate> periodTo,
        Optional<LocalDate> reportDate,
        String auditor,
        String dnr,
        String approvedBy,
        String approvedAt,
        String publishedAt,
        String unfoundedReason,
        String conclusion,
        String follows,
        String source,
        Conduct conduct) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 120;
    private static final int YEAR_IF_NO_PERIOD = 2023;
    private static final int ROOM_FOR_A_NUMBER = 6;

    public Audit {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "An audit's id is lower case letters, digits and hyphens, was " + id);
        }
        bodies = List.copyOf(bodies);
    }

    /** An audit that says nothing of how it was carried out. */
    public Audit(
            String id,
            String place,
            String rubricHash,
            AuditStatus status,
            String title,
            String question,
            List<String> bodies,
            Optional<LocalDate> periodFrom,
            Optional<LocalDate> periodTo,
            Optional<LocalDate> reportDate,
            String auditor,
            String dnr,
            String approvedBy,
            String approvedAt,
            String publishedAt,
            String unfoundedReason,
            String conclusion,
            String follows,
            String source) {
        this(
                id,
                place,
                rubricHash,
                status,
                title,
                question,
                bodies,
                periodFrom,
                periodTo,
                reportDate,
                auditor,
                dnr,
                approvedBy,
                approvedAt,
                publishedAt,
                unfoundedReason,
                conclusion,
                follows,
                source,
                Conduct.NONE);
    }

    /** Until when its report asks for an answer. */
    public Optional<LocalDate> answerBy() {
        return conduct.answerBy();
    }

    /**
     * The group of its municipality in the year that its period ends; today's groups where no
     * period is given.
     */
    String group(Municipality municipality) {
        return municipality.groupIn(
                periodTo.or(() -> reportDate).map(LocalDate::getYear).orElse(YEAR_IF_NO_PERIOD));
    }

    /** An audit that says nothing of itself but what it was made with, and when. */
    public static Audit bare(
            String id,
            String place,
            String rubricHash,
            AuditStatus status,
            Optional<LocalDate> periodFrom,
            Optional<LocalDate> periodTo,
            Optional<LocalDate> reportDate) {
        return bare(id, place, List.of(), rubricHash, status, periodFrom, periodTo, reportDate);
    }

    /** The same of bodies. */
    public static Audit bare(
            String id,
            String place,
            List<String> bodies,
            String rubricHash,
            AuditStatus status,
            Optional<LocalDate> periodFrom,
            Optional<LocalDate> periodTo,
            Optional<LocalDate> reportDate) {
        return new Audit(
                id,
                place,
                rubricHash,
                status,
                "",
                "",
                bodies,
                periodFrom,
                periodTo,
                reportDate,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /** Whether the text has the form of an audit's id. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    /**
     * An id with a further part that makes it no longer than an id may be, with a number behind.
     */
    static String idOf(String id, String part) {
        String whole = id + "-" + part;
        return whole.length() <= LONGEST_ID - ROOM_FOR_A_NUMBER
                ? whole
                : whole.substring(0, LONGEST_ID - ROOM_FOR_A_NUMBER).replaceAll("-+$", "");
    }

    /**
     * The audited bodies that a text names, with {@code |} between blanks between them.
     *
     * @throws Problem where it cannot be told which they are
     */
    public static List<String> bodies(String text) {
        List<String> bodies =
                Stream.of(text.split(" \\| ", -1))
                        .map(String::strip)
                        .filter(body -> !body.isEmpty())
                        .toList();
        if (bodies.stream().anyMatch(body -> body.startsWith("|") || body.endsWith("|"))) {
            throw Problem.because("audit.bodiesBadly", text);
        }
        return bodies;
    }

    /** What it says otherwise than another, under the names that files have for it. */
    public List<String> differingFrom(Audit other) {
        Map<String, String> own = Fields.of(this);
        Map<String, String> others = Fields.of(other);
        Set<String> names = new LinkedHashSet<>(others.keySet());
        names.addAll(own.keySet());
        return names.stream()
                .filter(name -> !own.getOrDefault(name, "").equals(others.getOrDefault(name, "")))
                .toList();
    }

    /** The same with other particulars. */
    Audit describedAs(Particulars wanted) {
        return new Audit(
                id,
                place,
                rubricHash,
                status,
                wanted.title(),
                wanted.question(),
                wanted.bodies(),
                wanted.from(),
                wanted.to(),
                wanted.reportDate(),
                wanted.auditor(),
                wanted.dnr(),
                approvedBy,
                approvedAt,
                publishedAt,
                unfoundedReason,
                wanted.conclusion(),
                follows,
                source,
                wanted.conduct());
    }

    /** The same, locked by a colleague who approved it. */
    Audit approved(String by, String at, String unfounded) {
        return inState(AuditStatus.APPROVED, by, at, "", unfounded);
    }

    /** The same, open to those it concerns. */
    Audit published(String at) {
        return inState(AuditStatus.PUBLISHED, approvedBy, approvedAt, at, unfoundedReason);
    }

    /** The same as a draft: an approval holds for what was approved only. */
    Audit reopened() {
        return inState(AuditStatus.DRAFT, "", "", "", "");
    }

    private Audit inState(
            AuditStatus state, String by, String approved, String published, String unfounded) {
        return new Audit(
                id,
                place,
                rubricHash,
                state,
                title,
                question,
                bodies,
                periodFrom,
                periodTo,
                reportDate,
                auditor,
                dnr,
                by,
                approved,
                published,
                unfounded,
                conclusion,
                follows,
                source,
                conduct);
    }

    /** What it says to whoever wants to change it while it is locked. */
    public Problem locked() {
        return Problem.conflict("audit.locked", id, status)
                .remedy(Action.REOPEN_AUDIT, id)
                .remedy(Action.START_FOLLOW_UP, id);
    }

    /** What two have in common when one is the other's double, such as a table imported twice. */
    List<Object> sharedByDoubles() {
        return List.of(
                Audited.by(this), rubricHash, status.locked(), periodFrom, periodTo, reportDate);
    }
}
