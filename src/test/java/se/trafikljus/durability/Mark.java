package se.trafikljus.durability;

import se.trafikljus.audit.Audits;
import se.trafikljus.trail.TrailRecord;

/**
 * What one record of the trail, and the tables, hold of a change.
 *
 * @param objective the cell's; empty where it is about the audit's status
 * @param value the cell's finding, or the audit's status
 */
record Mark(String audit, String objective, String value) {

    boolean isIn(TrailRecord record) {
        String field = objective.isEmpty() ? "status" : "finding";
        return record.subject().equals(Audits.subject(audit))
                && record.changes().stream()
                        .anyMatch(
                                change ->
                                        change.part().equals(objective)
                                                && value.equals(change.after().get(field)));
    }

    boolean isHeldBy(Audits audits) {
        return audits.all().find(audit).isPresent() && held(audits).equals(value);
    }

    private String held(Audits audits) {
        return objective.isEmpty()
                ? audits.all().get(audit).status().id()
                : audits.all().read(audit).assessment(objective).finding();
    }

    /** Whether it speaks of the same place, so that the later of the two holds. */
    boolean isWhere(Mark other) {
        return audit.equals(other.audit) && objective.equals(other.objective);
    }
}
