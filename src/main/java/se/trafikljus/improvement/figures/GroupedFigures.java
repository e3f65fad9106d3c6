package se.trafikljus.improvement.figures;

import java.util.List;

/**
 * The figures of improvement areas.
 *
 * @param groups those of each group, where they are told apart
 * @param all those of all together; one that is in several groups counts once
 */
public record GroupedFigures(List<Grouping.Group> groups, Figures all) {

    public GroupedFigures {
        groups = List.copyOf(groups);
    }
}
