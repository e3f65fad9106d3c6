package se.trafikljus.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;

/** What the audited body answers (yttrande). */
public enum Response implements Localized {
    ACCEPTED("godtas", "antas", "godkänns"),
    PARTLY("delvis", "antas delvis"),
    DECLINED("avvisas", "avslås");

    private final List<String> further;

    Response(String... further) {
        this.further = List.of(further);
    }

    /** The one with that id, whatever its case. */
    public static Optional<Response> of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The one that somebody means: by its id, its word in either language, or another word for it.
     *
     * @throws se.trafikljus.Problem naming the words that are known
     */
    public static Response meant(String word) {
        return MeantWord.in(
                Stream.of(values())
                        .map(one -> new MeantWord<>(one, one.id(), one.further))
                        .toList(),
                word,
                "improvement.unknownResponse");
    }

    /** The ids of all. */
    public static List<String> ids() {
        return Stream.of(values()).map(Response::id).toList();
    }

    /** The id in files, such as {@code accepted}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String in(Language language) {
        return Message.of("improvement.response." + id()).in(language);
    }
}
