package se.trafikljus.rubric;

import java.util.List;

/** Reads what a rubric tells of its subject during a time. */
final class PassagesReader {

    private static final Keys KEYS = Keys.required("text").optional("from", "to");

    private final Faults faults;
    private final Values values;

    PassagesReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    List<Passage> read(Node node) {
        return values.list(node).stream()
                .map(item -> passage(Fields.of(item, faults, KEYS)))
                .toList();
    }

    private Passage passage(Fields fields) {
        Times times = Times.of(fields, values, faults);
        return new Passage(
                fields.get("text").map(values::prose).orElse(Text.NONE), times.from(), times.to());
    }
}
