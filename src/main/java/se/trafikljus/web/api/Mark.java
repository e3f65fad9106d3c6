package se.trafikljus.web.api;

import java.util.List;
import java.util.stream.Stream;
import se.trafikljus.web.security.Marks;

/**
 * By what a program tells that something is as it saw it: the strong entity tag of RFC 9110.
 *
 * @param tag with its quotation marks
 */
record Mark(String tag) {

    private static final String WHATEVER = "*";

    /** The mark of an answer: another text has another. */
    static Mark of(String text) {
        return new Mark("\"" + Marks.of(text) + "\"");
    }

    /**
     * Whether it is among those that a program has seen.
     *
     * @param seen the values of {@code If-Match}; a star matches whatever is there, and a weak tag
     *     nothing
     */
    boolean isAmong(List<String> seen) {
        return seen.stream()
                .flatMap(one -> Stream.of(one.split(",", -1)))
                .map(String::strip)
                .anyMatch(one -> one.equals(tag) || one.equals(WHATEVER));
    }
}
