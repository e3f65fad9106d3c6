package se.trafikljus.audit;

import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rubric;

/**
 * An audit as a list shows it.
 *
 * @param scored how many objectives have a rating
 */
public record AuditLine(Audit audit, Rubric rubric, Municipality municipality, int scored) {

    /** The group of its municipality that counts for its period. */
    public String group() {
        return audit.group(municipality);
    }
}
