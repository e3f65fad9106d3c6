package se.trafikljus.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** What the auditor found of what was reported as done. */
public enum Verification implements Localized {
    DONE("genomfört", "klart"),
    PARTLY("delvis"),
    NOT("ej", "inte");

    private final List<String> further;

    Verification(String... further) {
        this.further = List.of(further);
    }

    /** The one with that id, whatever its case. */
    public static Optional<Verification> of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The one that somebody means: by its id, its word in either language, or another word for it.
     *
     * @throws se.trafikljus.Problem naming the words that are known
     */
    public static Verification meant(String word) {
        return MeantWord.in(
                Stream.of(values())
                        .map(one -> new MeantWord<>(one, one.id(), one.further))
                        .toList(),
                word,
                "improvement.unknownVerification");
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
