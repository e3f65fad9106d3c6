package se.trafikljus.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;

/**
 * How a person wants the page to be.
 *
 * @param singleKeys whether keys without another held down do something
 * @param language empty for the server's
 */
public record OwnSettings(Theme theme, boolean singleKeys, Optional<Language> language) {

    /** What holds for whoever has chosen nothing. */
    public static final OwnSettings NONE = new OwnSettings(Theme.SYSTEM, true, Optional.empty());

    /** Dark letters on a light ground, or the other way round. */
    public enum Theme {
        /** As the person's own machine has it. */
        SYSTEM,
        LIGHT,
        DARK;

        /** The word in forms and in the table, such as {@code dark}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one with that id. */
        public static Optional<Theme> of(String id) {
            return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
        }
    }
}
