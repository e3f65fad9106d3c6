package se.trafikljus;

/** How the names of audited bodies, such as committees, are compared, however long they are. */
public final class BodyName {

    private BodyName() {}

    /**
     * What all ways of writing a body's name have in common: in NFC, without regard to case or to
     * how many blanks stand where. Empty for a blank name.
     */
    public static String key(String body) {
        return Spelling.key(body);
    }

    /** Whether both are ways of writing one body's name. */
    public static boolean areSame(String one, String other) {
        return key(one).equals(key(other));
    }
}
