package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.audit.Audit;

/**
 * Something that a municipality is to do better (förbättringsområde), with the answer to it and the
 * plan for it, told as a theory of change.
 *
 * @param id lower case letters, digits and hyphens
 * @param place the municipality's code
 * @param audit the audit it comes from; empty if none
 * @param recommendation the number of the audit's recommendation that it comes from
 * @param objectives ids of the objectives it is about
 * @param doneShare how much is done, in whole per cent, from 0 to 100
 * @param verified what the auditor found when looking again
 */
public record ImprovementArea(
        String id,
        String place,
        String title,
        String body,
        String audit,
        Optional<Integer> recommendation,
        Optional<Origin> origin,
        List<String> objectives,
        ImprovementStatus status,
        Optional<LocalDate> due,
        String priority,
        Optional<Response> response,
        String responseText,
        String decision,
        String dnr,
        Plan plan,
        Optional<Integer> doneShare,
        Optional<Verification> verified,
        String source) {

    private static final int ALL_OF_IT = 100;

    /** The action plan (åtgärdsplan): from what is put in to the long-term effect. */
    public record Plan(
            String resources,
            String activities,
            String outputs,
            String shortTerm,
            String longTerm,
            String indicators) {

        /** No plan yet. */
        public static final Plan NONE = new Plan("", "", "", "", "", "");
    }

    public ImprovementArea {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "An improvement's id is lower case letters, digits and hyphens, was " + id);
        }
        if (doneShare.isPresent() && !isShare(doneShare.get())) {
            throw new IllegalArgumentException("A share is 0 to 100, was " + doneShare.get());
        }
        objectives = List.copyOf(objectives);
    }

    /** The same, about objectives as the rubric writes them. */
    ImprovementArea about(List<String> objectives) {
        return new ImprovementArea(
                id,
                place,
                title,
                body,
                audit,
                recommendation,
                origin,
                objectives,
                status,
                due,
                priority,
                response,
                responseText,
                decision,
                dnr,
                plan,
                doneShare,
                verified,
                source);
    }

    /** Whether the text has the form of an improvement's id, which is that of an audit's. */
    public static boolean isId(String text) {
        return Audit.isId(text);
    }

    /** Whether a number can be a share in per cent. */
    public static boolean isShare(int number) {
        return number >= 0 && number <= ALL_OF_IT;
    }
}
