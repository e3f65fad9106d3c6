package se.trafikljus.rubric;

import java.time.LocalDate;
import java.util.Optional;

/** The {@code from} and {@code to} of what held for a time only. */
record Times(Optional<Since> from, Optional<LocalDate> to) {

    /** As they are written; with a fault where the one is after the other. */
    static Times of(Fields fields, Values values, Faults faults) {
        Optional<Since> from = fields.get("from").flatMap(values::since);
        Optional<LocalDate> to = fields.get("to").flatMap(values::date);
        if (from.isPresent() && to.isPresent() && from.get().first().isAfter(to.get())) {
            Place place = fields.get("to").map(Node::place).orElse(fields.place());
            faults.add(
                    place,
                    "rubric.dates-turned",
                    from.get().first().toString(),
                    to.get().toString());
        }
        return new Times(from, to);
    }
}
