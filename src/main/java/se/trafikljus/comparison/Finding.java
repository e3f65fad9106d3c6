package se.trafikljus.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.trafikljus.Localized;

/**
 * Something the comparison shows.
 *
 * @param objective the objective's id; empty where it is about areas
 * @param area its area's id; empty where it is about all areas
 * @param otherArea for {@code TOGETHER} the second area's id, else empty
 * @param change for {@code CHANGE} which way
 * @param k how many it is about: for {@code RECURRING_WEAKNESS} and {@code MET_BY_NONE} those below
 *     the top level; for {@code SUCCESS_FACTOR} those who meet the objective, or, where at least
 *     half do, those of them where the auditor marked it; for {@code ROBUSTNESS} the pairs of areas
 *     that change places, else always as many as the municipalities
 * @param n of how many: those whose audit counted the objective; for {@code COVERAGE} those
 *     compared; for {@code TOGETHER} those who meet the first area and have a value in the second;
 *     for {@code ROBUSTNESS} pairs of areas; for {@code CHANGE} those whose two audits can be
 *     compared
 * @param municipalities the codes of those it is about, in the order compared
 * @param text its sentence, with names as the policy allows
 */
public record Finding(
        FindingKind kind,
        String objective,
        String area,
        String otherArea,
        Optional<Change> change,
        int k,
        int n,
        List<String> municipalities,
        Localized text) {

    public Finding {
        municipalities = List.copyOf(municipalities);
    }

    /** Whether it speaks well of those it is about, who are then named by the default policy. */
    public boolean isStrength() {
        return kind.isStrength() || change.filter(way -> way == Change.BETTER).isPresent();
    }

    /** Whether it is about that objective. */
    public boolean isAbout(String id) {
        return objective.equals(id);
    }

    /** Whether this says, in other words, what another says of the same objective. */
    boolean tells(Finding again) {
        if (!objective.equals(again.objective)) {
            return false;
        }
        return switch (again.kind) {
            case MET_BY_NONE -> kind == FindingKind.RECURRING_WEAKNESS;
            case LEARN_FROM ->
                    kind == FindingKind.SUCCESS_FACTOR
                            && Set.copyOf(municipalities).equals(Set.copyOf(again.municipalities));
            default -> false;
        };
    }
}
