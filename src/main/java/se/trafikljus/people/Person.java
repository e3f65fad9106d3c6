package se.trafikljus.people;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.trafikljus.Action;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;

/**
 * A person's name, compared trimmed, in NFC and without regard to case or to how wide its blanks
 * are.
 *
 * @param name as it was given, trimmed, in NFC and with one plain blank for each run of blanks; 1
 *     to 200 characters
 */
public record Person(String name) {

    private static final int LONGEST = 200;
    private static final Pattern WORDS = Pattern.compile("[\\s-]+");

    public Person {
        name = name.strip();
        boolean isControlled = name.chars().anyMatch(Character::isISOControl);
        name = Spelling.tidy(name);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw Problem.because("people.noName", Integer.toString(LONGEST))
                    .remedy(Action.NAME_YOURSELF);
        }
        if (isControlled) {
            throw Problem.because("people.controlCharacter");
        }
        if (name.codePoints().anyMatch(Person::isUnseen)
                || Stream.of(WORDS.split(name)).anyMatch(Person::isMixed)) {
            throw Problem.because("people.lookAlike", name);
        }
    }

    /** A character without any look, by which two names that look the same would differ. */
    private static boolean isUnseen(int c) {
        int kind = Character.getType(c);
        return kind == Character.FORMAT
                || kind == Character.SURROGATE
                || kind == Character.PRIVATE_USE
                || kind == Character.UNASSIGNED;
    }

    /** Letters of two scripts in one word: a Cyrillic а among Latin ones looks like another. */
    private static boolean isMixed(String word) {
        return word.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether both are the same person. */
    public boolean is(Person other) {
        return key().equals(other.key());
    }

    /** The same for all ways of writing one person's name. */
    public String key() {
        return Spelling.key(name);
    }

    /**
     * The same for a row that is kept.
     *
     * @throws Problem if the name is too long to be kept
     */
    public String keptKey() {
        PeopleStore.refuseTooLong(this);
        return key();
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
