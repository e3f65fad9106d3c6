package se.trafikljus.web.api;

import org.jspecify.annotations.Nullable;

/**
 * A member of what a program sends.
 *
 * @param needed whether it must be there
 * @param what what it means, for the description
 * @param example of a value
 */
record Field(String name, Kind kind, boolean needed, String what, @Nullable Object example) {

    /** What may stand in it. */
    enum Kind {
        TEXT,
        /** A text, or null. */
        TEXT_OR_NULL,
        /** A day, such as 2027-03-31. */
        DAY,
        NUMBER,
        TRUTH,
        /** A list of texts. */
        TEXTS
    }

    static Field needed(String name, Kind kind, String what, @Nullable Object example) {
        return new Field(name, kind, true, what, example);
    }

    static Field maybe(String name, Kind kind, String what, @Nullable Object example) {
        return new Field(name, kind, false, what, example);
    }
}
