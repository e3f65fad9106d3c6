package se.trafikljus.comparison;

import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.audit.ScoredAudit;

/**
 * One municipality of a comparison.
 *
 * @param label the shortest prefix of its name that no other has
 */
public record Compared(String code, String name, String label, ScoredAudit audit) {

    /** Its name as sentences have it: a draft is told to be one. */
    public String named(Language language) {
        return isDraft() ? Message.of("comparison.draft", name).in(language) : name;
    }

    /** Whether its audit is not yet approved. */
    public boolean isDraft() {
        return !audit.audit().status().locked();
    }
}
