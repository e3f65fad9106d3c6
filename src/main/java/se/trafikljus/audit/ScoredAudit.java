package se.trafikljus.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Verdict;

/** An audit with the rubric it was made by, its municipality and its assessments. */
public record ScoredAudit(
        Audit audit, Rubric rubric, Municipality municipality, Map<String, Assessment> written) {

    public ScoredAudit {
        written = Map.copyOf(written);
    }

    /** The assessment of an objective; unscored where nothing was written. */
    public Assessment assessment(String objective) {
        Assessment own = written.get(objective);
        return own == null ? Assessment.unscored(objective) : own;
    }

    /**
     * The id of the objective that a word means, whatever its case.
     *
     * @throws Problem naming those there are
     */
    public String objectiveId(String word) {
        return Audits.objective(rubric, word).id();
    }

    /** An assessment for each of the rubric's objectives, in its order. */
    public List<Assessment> assessments() {
        return rubric.objectives().stream().map(objective -> assessment(objective.id())).toList();
    }

    /** The objectives without a rating, in the rubric's order. */
    public List<String> unscored() {
        return assessments().stream()
                .filter(one -> one.rating().isEmpty())
                .map(Assessment::objective)
                .toList();
    }

    /** The objectives that have a level below the best, in the rubric's order. */
    public List<Objective> weak() {
        return rubric.objectives().stream()
                .filter(
                        one ->
                                assessment(one.id())
                                        .rating()
                                        .filter(rating -> rating.counts())
                                        .filter(rating -> !rating.equals(rubric.scale().best()))
                                        .isPresent())
                .toList();
    }

    /** How many objectives have a rating, counted or not. */
    public int scored() {
        return rubric.objectives().size() - unscored().size();
    }

    /**
     * The municipality's group in the year that the audit's period ends; today's groups where no
     * period is given.
     */
    public String group() {
        return audit.group(municipality);
    }

    /** The answer to the audit question that the auditor confirmed; none where none is. */
    public Optional<Verdict> verdict() {
        return rubric.verdict(audit.conduct().verdict());
    }

    /** By objective, the rating's id where there is one. */
    Map<String, String> ratings() {
        return rubric.objectives().stream()
                .map(Objective::id)
                .collect(
                        Collectors.toMap(
                                id -> id,
                                id -> assessment(id).rating().map(Rating::id).orElse(""),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}
