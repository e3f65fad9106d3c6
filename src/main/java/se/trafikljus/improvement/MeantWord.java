package se.trafikljus.improvement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Problem;

/**
 * The words by which people mean one of a few things: its id, its word in either language, and
 * others for it.
 *
 * @param further other words, in the order in which they are told
 */
record MeantWord<T extends Localized>(T meant, String id, List<String> further) {

    MeantWord {
        further = List.copyOf(further);
    }

    /**
     * What a word means, whatever its case.
     *
     * @param unknown the message that refuses a word, followed by a line for each thing
     * @throws Problem naming the words that are known
     */
    static <T extends Localized> T in(List<MeantWord<T>> all, String word, String unknown) {
        return all.stream()
                .filter(one -> one.words().anyMatch(word.strip()::equalsIgnoreCase))
                .findFirst()
                .map(MeantWord::meant)
                .orElseThrow(
                        () ->
                                Problem.listing(
                                        Message.of(unknown, word),
                                        all.stream().map(MeantWord::choice).toList()));
    }

    private Stream<String> words() {
        return Stream.concat(
                Stream.of(id, meant.in(Language.SV), meant.in(Language.EN)), further.stream());
    }

    private Message choice() {
        return Message.of("improvement.choice", meant, (Localized) this::others);
    }

    private String others(Language language) {
        return Stream.concat(Stream.of(id), further.stream())
                .filter(word -> !word.equals(meant.in(language)))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
