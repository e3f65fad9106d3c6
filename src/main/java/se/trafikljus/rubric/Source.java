package se.trafikljus.rubric;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A legal or other source of objectives.
 *
 * @param verified whether the provision was looked up in the source itself, its wording and its
 *     dates
 * @param from the first day this wording was in force
 * @param to the last day this wording was in force
 */
public record Source(
        String id,
        Text title,
        Binding binding,
        boolean verified,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String url) {}
