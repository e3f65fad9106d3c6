package se.trafikljus.comparison;

import se.trafikljus.audit.ScoredAudit;

/**
 * One municipality of a comparison.
 *
 * @param label the shortest prefix of its name that no other has
 */
public record Compared(String code, String name, String label, ScoredAudit audit) {

    /** Whether its audit is not yet approved. */
    public boolean isDraft() {
        return !audit.audit().status().locked();
    }
}
