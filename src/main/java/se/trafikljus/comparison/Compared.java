package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.audit.ScoredAudit;

/**
 * One municipality of a comparison.
 *
 * @param label the shortest prefix of its name that no other has
 */
public record Compared(String code, String name, String label, ScoredAudit audit) {

    /** The municipalities of audits, in their order, each with its label among them. */
    static List<Compared> all(List<ScoredAudit> audits) {
        List<String> labels =
                Labels.of(
                        audits.stream().map(audit -> audit.municipality().name()).toList(),
                        audits.stream().map(audit -> audit.municipality().code()).toList());
        List<Compared> all = new ArrayList<>();
        for (int i = 0; i < audits.size(); i++) {
            ScoredAudit audit = audits.get(i);
            all.add(
                    new Compared(
                            audit.municipality().code(),
                            audit.municipality().name(),
                            labels.get(i),
                            audit));
        }
        return List.copyOf(all);
    }

    /** Its name as sentences have it: a draft is told to be one. */
    public String named(Language language) {
        return isDraft() ? Message.of("comparison.draft", name).in(language) : name;
    }

    /** Whether its audit is not yet approved. */
    public boolean isDraft() {
        return !audit.audit().status().locked();
    }
}
