package se.trafikljus.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** What a person is to the tool, and so what that person may do. */
public enum Role implements Localized {
    /** Scores, approves, recommends and verifies. */
    AUDITOR,
    /** Answers for one body of one municipality. */
    COMMITTEE,
    /** Reads what is published. */
    READER,
    /** Keeps the register of persons. */
    ADMIN;

    /** The role with that id, whatever its case. */
    public static Optional<Role> of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** {@code auditor}, {@code committee}, {@code reader} or {@code admin}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String in(Language language) {
        return Message.of("people.role." + id()).in(language);
    }
}
