package se.trafikljus.improvement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Sayable;

/** What the audited body answers (yttrande). */
public enum Response implements Sayable {
    ACCEPTED,
    PARTLY,
    DECLINED;

    /** The one with that id, whatever its case. */
    public static Optional<Response> of(String id) {
        return Stream.of(values())
                .filter(one -> one.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
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
