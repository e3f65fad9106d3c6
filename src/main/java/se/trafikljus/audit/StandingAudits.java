package se.trafikljus.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.trafikljus.rubric.Rubric;

/**
 * What stands here of the audits that a file brings: looked up for many rows at a time, and known
 * no longer than until the next are looked up.
 */
final class StandingAudits {

    private final AuditStore store;
    private final AuditShelf shelf;
    private final Removals removals;
    private final Set<String> expected = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private final Map<String, Audit> audits = new HashMap<>();
    private final Map<String, Map<String, Assessment>> cells = new HashMap<>();

    StandingAudits(AuditStore store, AuditShelf shelf, Removals removals) {
        this.store = store;
        this.shelf = shelf;
        this.removals = removals;
    }

    /** Looks up the audits with these ids, and that they were removed. */
    void expect(Collection<String> ids) {
        look(ids);
        removed.clear();
        removed.addAll(removals.among(expected));
    }

    private void look(Collection<String> ids) {
        expected.clear();
        expected.addAll(ids);
        audits.clear();
        if (!expected.isEmpty()) {
            audits.putAll(shelf.read(expected));
        }
    }

    /** Looks up audits that were brought, and the assessments of those that were there before. */
    void expectBrought(Collection<ImportedAudit> some) {
        look(some.stream().map(ImportedAudit::id).toList());
        cells.clear();
        Map<String, Rubric> rubrics =
                some.stream()
                        .filter(one -> !one.isNew())
                        .collect(Collectors.toMap(ImportedAudit::id, ImportedAudit::rubric));
        if (!rubrics.isEmpty()) {
            cells.putAll(shelf.readAssessments(List.copyOf(rubrics.keySet()), rubrics));
        }
    }

    /** The audit that stands here under an id. */
    Optional<Audit> audit(String id) {
        return expected.contains(id) ? Optional.ofNullable(audits.get(id)) : store.audit(id);
    }

    /** Whether an audit with that id was removed here. */
    boolean wasRemoved(String id) {
        return expected.contains(id) ? removed.contains(id) : removals.was(id);
    }

    /** What stands here of a cell. */
    Assessment assessment(ImportedAudit audit, String objective) {
        Map<String, Assessment> known = cells.get(audit.id());
        return known == null
                ? store.assessment(audit.id(), objective, audit.rubric())
                : known.getOrDefault(objective, Assessment.unscored(objective));
    }

    /** Remembers a cell as it was changed. */
    void changed(String audit, Assessment now) {
        Map<String, Assessment> known = cells.get(audit);
        if (known != null) {
            cells.put(audit, with(known, now));
        }
    }

    private static Map<String, Assessment> with(Map<String, Assessment> cells, Assessment now) {
        Map<String, Assessment> all = new HashMap<>(cells);
        all.put(now.objective(), now);
        return all;
    }
}
