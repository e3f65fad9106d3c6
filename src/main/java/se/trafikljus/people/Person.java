package se.trafikljus.people;

import java.text.Normalizer;
import java.util.Locale;
import se.trafikljus.Problem;

/**
 * A person's name, compared trimmed, in NFC and without regard to case.
 *
 * @param name as it was given, trimmed and in NFC; 1 to 200 characters
 */
public record Person(String name) {

    private static final int LONGEST = 200;

    public Person {
        name = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Problem.because("people.noName", Integer.toString(LONGEST));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.because("people.controlCharacter");
        }
    }

    /** Whether both are the same person. */
    public boolean is(Person other) {
        return key().equals(other.key());
    }

    /** The same for all ways of writing one person's name. */
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person && is(person);
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
