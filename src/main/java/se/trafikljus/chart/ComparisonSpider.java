package se.trafikljus.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.chart.SpiderData.Ring;
import se.trafikljus.chart.SpiderData.Series;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;

/**
 * A comparison as a spider chart shows it: an axis for each area, named as in the tables, a ring
 * for each level, a line for each municipality.
 */
public final class ComparisonSpider {

    private ComparisonSpider() {}

    /** The data of some of those compared. */
    public static SpiderData of(Comparison comparison, Language language, List<Compared> group) {
        return new SpiderData(
                axes(comparison, language), rings(comparison, language), series(comparison, group));
    }

    private static List<String> axes(Comparison comparison, Language language) {
        return comparison.rubric().areas().stream().map(area -> area.title().in(language)).toList();
    }

    private static List<Ring> rings(Comparison comparison, Language language) {
        List<Ring> rings =
                new ArrayList<>(
                        comparison.rubric().scale().levels().stream()
                                .map(level -> new Ring(level.label().in(language), level.value()))
                                .toList());
        Collections.reverse(rings);
        return rings;
    }

    private static List<Series> series(Comparison comparison, List<Compared> group) {
        return group.stream()
                .map(
                        one ->
                                new Series(
                                        one.name(),
                                        comparison.rubric().areas().stream()
                                                .map(
                                                        area ->
                                                                comparison
                                                                        .area(area.id(), one.code())
                                                                        .map(AreaValue::value))
                                                .toList()))
                .toList();
    }
}
