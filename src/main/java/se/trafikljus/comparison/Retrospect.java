package se.trafikljus.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audited;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Unit;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;

/** What has changed in units since their previous audits, by their codes. */
final class Retrospect {

    private final Map<String, ScoredAudit> earlier = new HashMap<>();
    private final Map<String, Map<String, Change>> changes = new HashMap<>();

    private Retrospect() {}

    /** Previous audits, the first of each kind by what they are found by. */
    private static final class Previous {

        private final Map<String, ScoredAudit> byId = new HashMap<>();
        private final Map<Audited, ScoredAudit> byBodies = new HashMap<>();
        private final Map<String, ScoredAudit> byPlace = new HashMap<>();

        Previous(Unit unit, List<ScoredAudit> all) {
            for (ScoredAudit one : all) {
                byId.putIfAbsent(one.audit().id(), one);
                byBodies.putIfAbsent(Audited.by(one.audit()), one);
                if (unit == Unit.MUNICIPALITY) {
                    byPlace.putIfAbsent(one.audit().place(), one);
                }
            }
        }

        Optional<ScoredAudit> before(Audit now) {
            return Optional.ofNullable(byId.get(now.follows()))
                    .or(() -> Optional.ofNullable(byBodies.get(Audited.by(now))))
                    .or(() -> Optional.ofNullable(byPlace.get(now.place())));
        }
    }

    /**
     * Lays each audit beside the one that it follows up, else beside the previous one of its
     * bodies, else of its municipality where municipalities are compared.
     *
     * @param municipalities as the audits are compared, in the same order: their names may be
     *     hidden
     */
    static Retrospect of(
            Unit unit,
            Rubric rubric,
            List<ScoredAudit> audits,
            List<Compared> municipalities,
            List<ScoredAudit> previous,
            Names names) {
        Retrospect retrospect = new Retrospect();
        Previous known = new Previous(unit, previous);
        for (int i = 0; i < audits.size(); i++) {
            ScoredAudit now = audits.get(i);
            Optional<ScoredAudit> before = known.before(now.audit());
            if (before.isPresent()) {
                ScoredAudit then = before.get();
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
