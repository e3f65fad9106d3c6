package se.trafikljus.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Sayable;

/** What the audited body answers (yttrande). */
public enum Response implements Sayable {
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
     * @throws Problem naming the words that are known
     */
    public static Response meant(String word) {
        return Stream.of(values())
                .filter(one -> one.words().anyMatch(word.strip()::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.listing(
                                        Message.of("improvement.unknownResponse", word),
                                        Stream.of(values()).map(Response::choice).toList()));
    }

    private Stream<String> words() {
        return Stream.concat(Stream.of(id(), in(Language.SV), in(Language.EN)), further.stream());
    }

    private Message choice() {
        return Message.of("improvement.choice", this, (Sayable) this::others);
    }

    private String others(Language language) {
        return Stream.concat(Stream.of(id()), further.stream())
                .filter(word -> !word.equals(in(language)))
                .distinct()
                .collect(Collectors.joining(", "));
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
