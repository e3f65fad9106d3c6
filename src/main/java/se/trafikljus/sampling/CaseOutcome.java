package se.trafikljus.sampling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.Spelling;

/** What was found in a file about one attribute. */
public enum CaseOutcome implements Localized {
    PASS(
            List.of(
                    "pass",
                    "passed",
                    "yes",
                    "ja",
                    "godkänd",
                    "godkänt",
                    "uppfyllt",
                    "uppfylld",
                    "finns",
                    "met")),
    FAIL(
            List.of(
                    "fail",
                    "failed",
                    "no",
                    "nej",
                    "underkänd",
                    "underkänt",
                    "ej uppfyllt",
                    "ej uppfylld",
                    "saknas",
                    "not met")),
    NOT_APPLICABLE(
            List.of(
                    "na",
                    "n/a",
                    "not applicable",
                    "not-applicable",
                    "ej tillämpligt",
                    "ej tillämplig",
                    "ej aktuellt",
                    "ej aktuell",
                    "-"));

    private final List<String> words;

    CaseOutcome(List<String> words) {
        this.words = words;
    }

    /**
     * The outcome that a word means, whatever its case, in either language.
     *
     * @throws Problem naming the words there are
     */
    public static CaseOutcome of(String word) {
        String asked = Spelling.key(word);
        return Stream.of(values())
                .filter(one -> one.words.contains(asked) || one.id().equals(asked))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.listing(
                                        Message.of("sampling.outcomeUnknown", word),
                                        Stream.of(values()).map(CaseOutcome::choice).toList()));
    }

    /** All words that are understood. */
    public static List<String> known() {
        return Stream.of(values()).flatMap(one -> one.words.stream()).toList();
    }

    private Message choice() {
        return Message.of(
                "sampling.outcomeChoice", this, words.stream().collect(Collectors.joining(", ")));
    }

    /** As it is stored: {@code pass}, {@code fail} or {@code not_applicable}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String in(Language language) {
        return Message.of("sampling.outcome." + id()).in(language);
    }
}
