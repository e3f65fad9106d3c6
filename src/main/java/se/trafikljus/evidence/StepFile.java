package se.trafikljus.evidence;

import se.trafikljus.Localized;
import se.trafikljus.Message;

/**
 * A file that somebody attached to a step with an improvement area, such as the answer or the
 * report that the measures are done.
 *
 * @param improvement the id of the improvement area
 * @param step which of its steps, counted from 1
 */
public record StepFile(String improvement, int step, KeptFile file) implements AttachedFile {

    private static final String SUBJECT = "step-file/";

    static String subject(String improvement) {
        return SUBJECT + improvement;
    }

    static boolean isSubject(String subject) {
        return subject.startsWith(SUBJECT);
    }

    static String prefix() {
        return SUBJECT;
    }

    @Override
    public Localized place() {
        return Message.of("evidence.place.step", Integer.toString(step), improvement);
    }

    @Override
    public String subject() {
        return subject(improvement);
    }

    @Override
    public String part() {
        return step + "/" + sha256();
    }
}
