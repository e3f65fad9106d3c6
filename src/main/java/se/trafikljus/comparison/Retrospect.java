package se.trafikljus.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/** What has changed in municipalities since their previous audits, by their codes. */
final class Retrospect {

    private final Map<String, ScoredAudit> earlier = new HashMap<>();
    private final Map<String, Map<String, Change>> changes = new HashMap<>();

    private Retrospect() {}

    /**
     * Lays each audit beside the previous one of its municipality, where there is one.
     *
     * @param municipalities as the audits are compared, in the same order: their names may be
     *     hidden
     */
    static Retrospect of(
            Rubric rubric,
            List<ScoredAudit> audits,
            List<Compared> municipalities,
            List<ScoredAudit> previous,
            Names names) {
        Retrospect retrospect = new Retrospect();
        Map<String, ScoredAudit> byCode = new HashMap<>();
        previous.forEach(audit -> byCode.put(audit.municipality().code(), audit));
        for (int i = 0; i < audits.size(); i++) {
            ScoredAudit now = audits.get(i);
            ScoredAudit then = byCode.get(now.municipality().code());
            if (then != null) {
                String code = municipalities.get(i).code();
                retrospect.earlier.put(code, names == Names.NONE ? Anonymous.of(then, code) : then);
                for (Objective objective : rubric.objectives()) {
                    Change.between(then, now, objective.id())
                            .ifPresent(change -> retrospect.put(objective, code, change));
                }
            }
        }
        return retrospect;
    }

    private void put(Objective objective, String code, Change change) {
        changes.computeIfAbsent(objective.id(), id -> new HashMap<>()).put(code, change);
    }

    boolean isEmpty() {
        return earlier.isEmpty();
    }

    Optional<ScoredAudit> earlier(String municipality) {
        return Optional.ofNullable(earlier.get(municipality));
    }

    Optional<Change> change(String objective, String municipality) {
        return Optional.ofNullable(changes.getOrDefault(objective, Map.of()).get(municipality));
    }
}
