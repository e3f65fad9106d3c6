package se.trafikljus.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.trafikljus.people.Person;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;

/** An audit beside a second person's blind scoring of it. */
public record SecondScoring(ScoredAudit audit, Map<String, SecondAssessment> second) {

    public SecondScoring {
        second = Map.copyOf(second);
    }

    /** The second person's rating of an objective. */
    public Optional<SecondAssessment> of(String objective) {
        return Optional.ofNullable(second.get(objective));
    }

    /** The cell as the second person alone has filled it in. */
    public Assessment secondCell(String objective) {
        return of(objective).map(SecondAssessment::cell).orElse(Assessment.unscored(objective));
    }

    /** The objectives that the second person has yet to rate, in the rubric's order. */
    public List<String> unscored() {
        return audit.rubric().objectives().stream()
                .map(Objective::id)
                .filter(id -> !second.containsKey(id))
                .toList();
    }

    /** Whether the second person has rated all, so that the two may be laid side by side. */
    public boolean isWhole() {
        return unscored().isEmpty();
    }

    /** Whether the second person has rated something, but not all. */
    public boolean isUnfinished() {
        return !second.isEmpty() && !isWhole();
    }

    /**
     * What the first person rated on their own: what stood there before the two agreed on
     * something.
     */
    public Optional<Rating> first(String objective) {
        return of(objective)
                .flatMap(SecondAssessment::consensus)
                .map(SecondAssessment.Consensus::first)
                .or(() -> audit.assessment(objective).rating());
    }

    /** The objectives that both rated, but differently, and have not agreed on yet. */
    public List<String> open() {
        return audit.rubric().objectives().stream()
                .map(Objective::id)
                .filter(id -> of(id).map(one -> one.consensus().isEmpty()).orElse(false))
                .filter(
                        id ->
                                first(id).isPresent()
                                        && !first(id).equals(of(id).map(SecondAssessment::rating)))
                .toList();
    }

    /** Whether the two have yet to agree on anything. */
    boolean isOpen() {
        return second.values().stream().noneMatch(one -> one.consensus().isPresent());
    }

    /** The second person; nobody before the second scoring began. */
    public Set<Person> seconds() {
        return second.values().stream()
                .map(SecondAssessment::scoredBy)
                .map(Person::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How far the two agreed before they saw each other's ratings. */
    public Agreement agreement() {
        List<Agreement.Pair> pairs = new ArrayList<>();
        for (Objective objective : audit.rubric().objectives()) {
            Optional<Rating> first = first(objective.id());
            Optional<Rating> other = of(objective.id()).map(SecondAssessment::rating);
            if (first.isPresent() && other.isPresent()) {
                pairs.add(new Agreement.Pair(objective.id(), first.get(), other.get()));
            }
        }
        return Agreement.of(pairs);
    }
}
