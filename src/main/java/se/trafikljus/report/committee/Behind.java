package se.trafikljus.report.committee;

import java.util.List;
import java.util.Optional;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Objective;

/**
 * What is behind an improvement area.
 *
 * @param audit the one that it comes from, as far as whoever asks may see it
 * @param found what the auditors found of the objectives that it is about, in the rubric's order
 * @param solved who meets what is not fully met, those of the same group of municipalities first
 */
public record Behind(Optional<ScoredAudit> audit, List<Found> found, List<Solved> solved) {

    /** An objective with its assessment. */
    public record Found(Objective objective, Assessment assessment) {}

    /**
     * A municipality that meets an objective.
     *
     * @param why the auditors' rationale; empty where they gave none
     * @param comparable whether the objective had the same wording there
     */
    public record Solved(
            Objective objective, String municipality, String why, boolean comparable) {}

    /** Nothing, or nothing that may be told. */
    static final Behind NOTHING = new Behind(Optional.empty(), List.of(), List.of());

    public Behind {
        found = List.copyOf(found);
        solved = List.copyOf(solved);
    }
}
