package se.trafikljus.rubric;

import java.util.List;
import java.util.Map;

/** A piece of a rubric file, with its place; every scalar is the text as written. */
sealed interface Node {

    Place place();

    /** One value. */
    record Scalar(Place place, String text) implements Node {}

    /** Values in a row. */
    record Sequence(Place place, List<Node> items) implements Node {}

    /** Values by key, in the file's order. */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {}

    /** What was refused already, and so isn't looked at again. */
    record Refused(Place place) implements Node {}

    /** A key's place, and its value. */
    record Entry(Place place, Node value) {}
}
