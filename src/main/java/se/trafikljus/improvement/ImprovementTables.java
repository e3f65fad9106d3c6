package se.trafikljus.improvement;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.trail.Mirror;
import se.trafikljus.trail.Narrator;

/** How the tables of improvement areas stand in the trail. */
final class ImprovementTables {

    /** What the subjects of improvement areas begin with. */
    static final String SUBJECT = "improvement/";

    static final String PLAN = "plan";
    static final String NOTE = "note/";
    static final String STEP = "step/";
    static final String REMOVAL = "removal";

    private ImprovementTables() {}

    /** The subject under which an improvement area's changes stand in the trail. */
    static String subject(String improvement) {
        return SUBJECT + improvement;
    }

    /** Whether changes under a subject are changes of an improvement area. */
    static boolean isSubject(String subject) {
        return subject.startsWith(SUBJECT);
    }

    /** A part of an improvement area in words, with its number where there are several. */
    static Optional<Localized> told(String part) {
        int slash = part.indexOf('/');
        String kind = slash < 0 ? part : part.substring(0, slash);
        String number = part.substring(slash + 1);
        return Narrator.words("improvement.part." + kind)
                .map(words -> Message.of("improvement.part." + kind, number));
    }

    static List<Mirror> mirrors() {
        return List.of(area(), plan(), notes(), steps(), removals());
    }

    private static Mirror area() {
        return area("", "title", "body", "audit", "recommendation", "origin", "objectives")
                .named("place_code", "municipality")
                .with(
                        "status",
                        "due",
                        "priority",
                        "response",
                        "response_text",
                        "decision",
                        "dnr",
                        "done_share",
                        "verified",
                        "source");
    }

    private static Mirror plan() {
        return area(
                        PLAN,
                        "resources",
                        "activities",
                        "outputs",
                        "short_term",
                        "long_term",
                        "indicators")
                .absentWhereEmpty();
    }

    private static Mirror area(String part, String... columns) {
        return Mirror.of("improvement", List.of("id"), row -> subject(row.get("id")), row -> part)
                .with(columns);
    }

    private static Mirror notes() {
        return numbered("improvement_note", NOTE)
                .named("noted_on", "date")
                .with("text")
                .named("noted_by", "by");
    }

    private static Mirror steps() {
        return numbered("improvement_step", STEP)
                .with("step", "due")
                .named("taken_on", "date")
                .named("taken_by", "by");
    }

    private static Mirror numbered(String table, String part) {
        return Mirror.of(
                table,
                List.of("improvement", "number"),
                row -> subject(row.get("improvement")),
                row -> part + row.get("number"));
    }

    private static Mirror removals() {
        return Mirror.of(
                        "improvement_removal",
                        List.of("improvement"),
                        row -> subject(row.get("improvement")),
                        row -> REMOVAL)
                .with("reason")
                .named("removed_on", "date")
                .named("removed_by", "by");
    }
}
