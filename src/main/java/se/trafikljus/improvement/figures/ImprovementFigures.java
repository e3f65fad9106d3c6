package se.trafikljus.improvement.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Outcome;
import se.trafikljus.Problem;
import se.trafikljus.improvement.Filter;
import se.trafikljus.improvement.Improvements;

/** Counts improvement areas, for each person those that are theirs to see. */
@Component
public class ImprovementFigures {

    private final Improvements improvements;

    ImprovementFigures(Improvements improvements) {
        this.improvements = improvements;
    }

    /**
     * The figures of those wanted, as they are at one moment; a note where there are none.
     *
     * @param by what they are told apart by; empty for all together
     * @param day the one on which something is overdue or not
     * @throws Problem if a municipality, theme or audit is unknown to the actor, or the actor may
     *     do nothing
     */
    public Outcome<GroupedFigures> of(
            Actor actor, Filter filter, Optional<Grouping> by, LocalDate day) {
        return improvements
                .list(actor, filter, day)
                .map(
                        areas ->
                                new GroupedFigures(
                                        by.map(grouping -> grouping.groups(areas, day))
                                                .orElse(List.of()),
                                        Figures.of(areas, day)));
    }
}
