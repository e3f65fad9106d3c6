package se.trafikljus.comparison;

import java.util.List;
import se.trafikljus.Sayable;

/**
 * Something the comparison shows.
 *
 * @param objective the objective's id
 * @param area its area's id
 * @param k how many it is about
 * @param n of how many: those whose audit counted the objective; for {@code COVERAGE} those
 *     compared
 * @param municipalities the codes of those it is about
 * @param text its sentence, with names as the policy allows
 */
public record Finding(
        FindingKind kind,
        String objective,
        String area,
        int k,
        int n,
        List<String> municipalities,
        Sayable text) {

    public Finding {
        municipalities = List.copyOf(municipalities);
    }
}
