package se.trafikljus.sampling;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.Message;

/**
 * What came of citing a result.
 *
 * @param sentences what stands in the cell's source now
 * @param changed whether anything had to be written
 */
public record CitationResult(Result result, String sentences, boolean changed) {

    private static final String GAP = "\u0000";

    /** How the sentences begin, in each language. */
    private static final List<Pattern> BEGINNINGS =
            Stream.of(
                            Message.of("sampling.cite.drawn", GAP, GAP, GAP),
                            Message.of("sampling.cite.drawnAgain", GAP, GAP, GAP, GAP, GAP),
                            Message.of("sampling.cite.all", GAP),
                            Message.of("sampling.cite.allAgain", GAP, GAP, GAP))
                    .flatMap(said -> Stream.of(Language.values()).map(said::in))
                    .map(CitationResult::pattern)
                    .toList();

    /**
     * Whether a line of a cell's source is such sentences, as they are written here, perhaps by
     * somebody else.
     */
    public static boolean isLikeThat(String line) {
        return BEGINNINGS.stream().anyMatch(beginning -> beginning.matcher(line).lookingAt());
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(
                Stream.of(sentence.split(GAP, -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+")));
    }
}
