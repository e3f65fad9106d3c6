package se.trafikljus.improvement;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/** What is chosen among improvement areas: those in a state, or what is overdue in any. */
public enum StatusFilter implements Localized {
    ADDED,
    SENT,
    ANSWERED,
    PLANNED,
    IN_PROGRESS,
    REPORTED_DONE,
    VERIFIED,
    CLOSED,
    OVERDUE;

    /**
     * The one that somebody means: by its id, or its word in either language.
     *
     * @throws Problem naming the words that are known
     */
    public static StatusFilter meant(String word) {
        return Stream.of(values())
                .filter(one -> one.isMeantBy(word.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.because(
                                        "improvement.unknownStatus",
                                        word,
                                        (Localized) StatusFilter::words));
    }

    private boolean isMeantBy(String word) {
        return Stream.of(id(), in(Language.SV), in(Language.EN)).anyMatch(word::equalsIgnoreCase);
    }

    private static String words(Language language) {
        return Stream.of(values()).map(one -> one.in(language)).collect(Collectors.joining(", "));
    }

    /** As it is written in commands and addresses, such as {@code in-progress}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state; empty for what no state tells. */
    private Optional<ImprovementStatus> state() {
        return ImprovementStatus.of(id());
    }

    /** Whether it takes an improvement area on a day. */
    boolean takes(ImprovementArea area, LocalDate day) {
        return state().map(state -> state == area.status()).orElseGet(() -> area.overdue(day));
    }

    @Override
    public String in(Language language) {
        return state().map(state -> state.in(language))
                .orElseGet(() -> Message.of("improvement.overdue").in(language));
    }
}
