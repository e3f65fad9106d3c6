package se.trafikljus.rubric;

import java.util.List;

/**
 * Objectives that belong together: a row group of the table and an axis of the chart.
 *
 * @param shortTitle what the chart's axis says; the title where the rubric gives none
 */
public record Area(String id, Text title, Text shortTitle, List<Objective> objectives) {

    public Area {
        objectives = List.copyOf(objectives);
    }
}
