package se.trafikljus.audit;

import java.util.List;
import se.trafikljus.BodyName;
import se.trafikljus.Spelling;

/**
 * Whom an audit is of: bodies of a municipality, whichever way they are written and in whatever
 * order, or the municipality itself where it names none. Two bodies audited together are another
 * than either alone.
 *
 * @param place the municipality's code
 * @param bodies what all ways of writing their names have in common, in their order
 */
public record Audited(String place, List<String> bodies) {

    /** Between the names of bodies that are audited together. */
    private static final String TOGETHER = " + ";

    public Audited {
        bodies = bodies.stream().map(BodyName::key).distinct().sorted().toList();
    }

    /** Whom an audit is of. */
    public static Audited by(Audit audit) {
        return new Audited(audit.place(), audit.bodies());
    }

    /** The bodies' names as the audit writes them, in a row; empty where it names none. */
    public static String names(Audit audit) {
        return String.join(TOGETHER, audit.bodies());
    }

    /**
     * Bodies' names in lower case letters, digits and hyphens, as they end an id; empty where none
     * is named.
     */
    public static String plain(List<String> bodies) {
        List<String> names = bodies.stream().map(Spelling::key).distinct().sorted().toList();
        return names.isEmpty() ? "" : Audits.plain(String.join("-", names));
    }

    /** Whether the other may be the same: one of them does not say which body it is of. */
    boolean mayBe(Audited other) {
        return place.equals(other.place)
                && (bodies.isEmpty() || other.bodies.isEmpty() || bodies.equals(other.bodies));
    }
}
