package se.trafikljus.trail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last record of the trail, by which all before it are proven.
 *
 * @param seq how many records there are; 0 for an empty trail
 * @param hash the last record's hash, 64 zeros for an empty trail
 */
public record Head(long seq, String hash) {

    /** The head of an empty trail. */
    public static final Head NONE = new Head(0, "0".repeat(64));

    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64})");

    /** As a line of a file. */
    String line() {
        return seq + " " + hash;
    }

    /** The head that a line tells; empty if it tells none. */
    static Optional<Head> ofLine(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        return matcher.matches()
                ? Optional.of(new Head(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
