package se.trafikljus.rubric;

import java.util.List;

/** What a cell can be rated: a level of the scale, or one of the two that never count. */
public sealed interface Rating permits Level, SpecialRating {

    /** The id in files, such as {@code partly_met}. */
    String id();

    /** The sign that stands where colour cannot. */
    String symbol();

    /** The word for people. */
    Text label();

    /** Other words that are read as this rating, besides its id and labels. */
    List<String> aliases();

    /** Its colours. */
    Shade shade();

    /** Whether it is a level, and so takes part in values and counts. */
    default boolean counts() {
        return this instanceof Level;
    }
}
