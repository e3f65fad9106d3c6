package se.trafikljus.comparison;

import java.util.Comparator;
import java.util.List;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rubric;

/** By which rubric audits are compared: the newest version among theirs (product rule 11). */
public final class ReferenceRubric {

    private ReferenceRubric() {}

    /**
     * The newest version.
     *
     * @param audits at least one, all of one rubric
     * @throws Problem if their scales differ, so that their ratings cannot be counted together
     */
    public static Rubric of(List<ScoredAudit> audits) {
        Rubric newest =
                audits.stream()
                        .map(ScoredAudit::rubric)
                        .max(Comparator.comparing(Rubric::version, Versions.ORDER))
                        .orElseThrow();
        for (ScoredAudit audit : audits) {
            if (!audit.rubric().id().equals(newest.id())) {
                throw new IllegalArgumentException("A comparison has one rubric");
            }
            if (!levels(audit.rubric()).equals(levels(newest))) {
                throw Problem.because(
                                "comparison.scalesDiffer",
                                audit.audit().id(),
                                newest.id(),
                                audit.rubric().version(),
                                newest.version())
                        .remedy(Action.CHOOSE_AUDITS);
            }
        }
        return newest;
    }

    private static List<String> levels(Rubric rubric) {
        return rubric.scale().levels().stream().map(Level::id).toList();
    }
}
