package se.trafikljus.people;

import se.trafikljus.Action;
import se.trafikljus.Problem;

/**
 * A conflict of interest (jäv): the person neither scores nor approves that municipality's audits,
 * nor verifies what was done there.
 *
 * @param place the municipality's code
 * @param reason what the conflict is, on one line of 1 to 2,000 characters
 */
public record Conflict(Person person, String place, String reason) {

    private static final int LONGEST_REASON = 2_000;

    public Conflict {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw Problem.because("people.conflictWithoutReason", person.name())
                    .remedy(Action.GIVE_REASON);
        }
        if (reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl)) {
            throw Problem.because(
                    "people.malformedReason", person.name(), Integer.toString(LONGEST_REASON));
        }
    }
}
