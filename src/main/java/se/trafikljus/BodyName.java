package se.trafikljus;

import java.text.Normalizer;
import java.util.Locale;

/** How the names of audited bodies, such as committees, are compared, however long they are. */
public final class BodyName {

    private static final String BLANKS = "[\\s\\p{Z}]+";

    private BodyName() {}

    /**
     * What all ways of writing a body's name have in common: in NFC, without regard to case or to
     * how many blanks stand where. Empty for a blank name.
     */
    public static String key(String body) {
        return Normalizer.normalize(body, Normalizer.Form.NFC)
                .replaceAll(BLANKS, " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether both are ways of writing one body's name. */
    public static boolean areSame(String one, String other) {
        return key(one).equals(key(other));
    }
}
