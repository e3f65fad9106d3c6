package se.trafikljus.trail;

import java.util.List;

/**
 * A room that can tell how its tables stand in the trail, so that what they hold can be held
 * against it.
 */
public interface TrailSource {

    /** The subjects it speaks for begin with this, such as {@code audit/}. */
    String prefix();

    /** Each table of the room; a table that holds two parts of a subject has two mirrors. */
    List<Mirror> mirrors();

    /** Tables whose rows prove themselves by a hash that stands in the trail. */
    default List<Sealed> sealed() {
        return List.of();
    }
}
