package se.trafikljus.shell;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.shell.invocation.WrongUsage;
import se.trafikljus.shell.line.Values;

/** What {@code --status} chooses among improvement areas: a state, or what is overdue in any. */
public enum StatusChoice implements Localized {
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
     * @throws WrongUsage naming the words that are known
     */
    public static StatusChoice meant(String word) {
        return Stream.of(values())
                .filter(one -> one.isMeantBy(word.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                WrongUsage.because(
                                        "shell.improvement.unknownStatus",
                                        word,
                                        (Localized) StatusChoice::words));
    }

    private boolean isMeantBy(String word) {
        return Stream.of(Values.word(this), in(Language.SV), in(Language.EN))
                .anyMatch(word::equalsIgnoreCase);
    }

    private static String words(Language language) {
        return Stream.of(values()).map(one -> one.in(language)).collect(Collectors.joining(", "));
    }

    /** The state; empty for what no state tells. */
    public Optional<ImprovementStatus> state() {
        return ImprovementStatus.of(Values.word(this));
    }

    @Override
    public String in(Language language) {
        return state().map(state -> state.in(language))
                .orElseGet(() -> Message.of("improvement.overdue").in(language));
    }
}
