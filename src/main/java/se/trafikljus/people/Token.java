package se.trafikljus.people;

import java.time.Instant;
import se.trafikljus.Problem;

/**
 * That a program may act as a person until a certain time; not what the program shows for it, which
 * nobody keeps.
 *
 * @param id by which it is told from the person's others and named in the trail: 12 hexadecimal
 *     digits
 * @param purpose what it is for, on one line of at most 200 characters; may be empty
 * @param madeBy the name of who made it
 * @param madeAt when, ISO 8601 in UTC
 * @param until from when on it holds no longer
 */
public record Token(
        Person person, String id, String purpose, String madeBy, String madeAt, Instant until) {

    /** The most characters that say what it is for. */
    public static final int LONGEST_PURPOSE = 200;

    public Token {
        purpose = purpose.strip();
        if (purpose.length() > LONGEST_PURPOSE
                || purpose.chars().anyMatch(Character::isISOControl)) {
            throw Problem.because("people.malformedPurpose", Integer.toString(LONGEST_PURPOSE));
        }
    }

    /** Whether it holds at that time. */
    public boolean holdsAt(Instant time) {
        return time.isBefore(until);
    }
}
