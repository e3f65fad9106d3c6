package se.trafikljus.people;

import java.text.Normalizer;
import se.trafikljus.Action;
import se.trafikljus.Actor;
import se.trafikljus.BodyName;
import se.trafikljus.Problem;

/**
 * A person in the register.
 *
 * @param place the code of the municipality that a committee belongs to; empty for other roles
 * @param body the committee's name, 1 to 500 characters; empty for other roles
 * @param disabled whether nothing may be done in this name any more
 */
public record User(Person person, Role role, String place, String body, boolean disabled) {

    private static final int LONGEST_BODY = 500;

    public User {
        body = Normalizer.normalize(body.strip(), Normalizer.Form.NFC);
        if (role == Role.COMMITTEE && (place.isEmpty() || body.isEmpty())) {
            throw Problem.because("people.committeeOfWhat", person.name())
                    .remedy(Action.GIVE_PLACE_AND_BODY);
        }
        if (role != Role.COMMITTEE && !(place.isEmpty() && body.isEmpty())) {
            throw Problem.because("people.placeOfNoCommittee", person.name(), role)
                    .remedy(Action.CHOOSE_COMMITTEE_ROLE);
        }
        if (body.length() > LONGEST_BODY || body.chars().anyMatch(Character::isISOControl)) {
            throw Problem.because("people.malformedBody", Integer.toString(LONGEST_BODY));
        }
    }

    /** Somebody who is in no register: whoever can open the workspace works there as an auditor. */
    static User unregistered(Person person) {
        return new User(person, Role.AUDITOR, "", "", false);
    }

    /** Whether this person answers for that body; see {@link BodyName}. */
    public boolean answersFor(String municipality, String otherBody) {
        return role == Role.COMMITTEE
                && place.equals(municipality)
                && BodyName.areSame(body, otherBody);
    }

    /**
     * Whether what this person brings in may be approved already. At the command line whoever can
     * open the files vouches for it; of those known by a proof only an administrator does.
     *
     * @param proof how it is known that it is this person
     */
    public boolean mayBringApprovals(Actor.Proof proof) {
        return !proof.isProven() || role == Role.ADMIN;
    }

    boolean isActiveAdmin() {
        return role == Role.ADMIN && !disabled;
    }

    User asDisabled() {
        return new User(person, role, place, body, true);
    }
}
