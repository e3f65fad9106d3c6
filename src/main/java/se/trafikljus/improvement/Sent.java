package se.trafikljus.improvement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.BodyName;
import se.trafikljus.Changed;

/**
 * What was sent together.
 *
 * @param areas each as it was and as it was sent, in the order asked for
 * @param addressedBefore those of them that went to another body than the one told, for they were
 *     addressed to it already
 */
public record Sent(List<Changed<ImprovementArea>> areas, List<ImprovementArea> addressedBefore) {

    /** A committee: what one sheet is written for. */
    private record Committee(String place, String body) {}

    public Sent {
        areas = List.copyOf(areas);
        addressedBefore = List.copyOf(addressedBefore);
    }

    /** What was sent, when one body was told. */
    static Sent to(String body, List<Changed<ImprovementArea>> areas) {
        return new Sent(
                areas,
                areas.stream()
                        .map(Changed::after)
                        .filter(one -> !BodyName.areSame(one.body(), body))
                        .toList());
    }

    /** The first that went to each committee. */
    public Collection<ImprovementArea> firstToEach() {
        Map<Committee, ImprovementArea> first = new LinkedHashMap<>();
        areas.stream()
                .map(Changed::after)
                .forEach(one -> first.putIfAbsent(new Committee(one.place(), one.body()), one));
        return first.values();
    }
}
