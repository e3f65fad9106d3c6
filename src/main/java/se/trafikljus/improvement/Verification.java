package se.trafikljus.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Sayable;

/** What the auditor found of what was reported as done. */
public enum Verification implements Sayable {
    DONE,
    PARTLY,
    NOT;

    /** The one with that id, whatever its case. */
    public static Optional<Verification> of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The ids of all. */
    public static List<String> ids() {
        return Stream.of(values()).map(Verification::id).toList();
    }

    /** The id in files, such as {@code partly}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String in(Language language) {
        return Message.of("improvement.verification." + id()).in(language);
    }
}
