package se.trafikljus.web.audit;

import java.util.List;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.sampling.Result;

/**
 * What a sample shows of one thing that is looked for, as its page tells it.
 *
 * @param caveats what must be known to read the figures rightly, in one line; empty for nothing
 */
public record CheckLine(String found, String caveats) {

    static List<CheckLine> of(Result result, Language language) {
        return result.tallies().stream()
                .map(
                        tally ->
                                new CheckLine(
                                        Words.capital(language, result.found(tally).in(language)),
                                        joined(result.caveats(tally).stream(), language)))
                .toList();
    }

    private static String joined(Stream<Message> sentences, Language language) {
        return String.join(" ", sentences.map(one -> one.in(language)).toList());
    }
}
