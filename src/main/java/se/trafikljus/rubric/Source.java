package se.trafikljus.rubric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.BodyName;

/**
 * A legal or other source of objectives.
 *
 * @param verified whether the provision was looked up in the source itself, its wording and its
 *     dates
 * @param from since when this wording was in force
 * @param to the last day this wording was in force
 * @param bodies the audited bodies that it concerns, by name; all where none is named
 */
public record Source(
        String id,
        Text title,
        Binding binding,
        boolean verified,
        Optional<Since> from,
        Optional<LocalDate> to,
        String url,
        List<String> bodies) {

    public Source {
        bodies = List.copyOf(bodies);
    }

    /** Whether it concerns any of those audited; all, where nobody says who they are. */
    public boolean concerns(List<String> audited) {
        return bodies.isEmpty()
                || audited.isEmpty()
                || audited.stream()
                        .anyMatch(
                                one -> bodies.stream().anyMatch(own -> BodyName.areSame(own, one)));
    }
}
