package se.trafikljus.rubric;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trafikljus.Localized;
import se.trafikljus.Problem;

/** The words that are read as a rubric's verdicts: their ids, and their labels in any language. */
public final class VerdictWords {

    private VerdictWords() {}

    /**
     * The id of the verdict that a word means, whatever its case; empty for no word.
     *
     * @throws Problem naming the words there are
     */
    public static String id(Rubric rubric, String word) {
        if (word.isBlank()) {
            return "";
        }
        return rubric.verdicts().stream()
                .filter(verdict -> words(verdict).anyMatch(same(word)::equals))
                .findFirst()
                .map(Verdict::id)
                .orElseThrow(() -> Problem.missing("rubric.verdict-unknown", word, known(rubric)));
    }

    /** A rubric's verdicts in the reader's words. */
    private static Localized known(Rubric rubric) {
        return language ->
                rubric.verdicts().stream()
                        .map(verdict -> verdict.label().in(language))
                        .collect(Collectors.joining(", "));
    }

    private static Stream<String> words(Verdict verdict) {
        return Stream.concat(Stream.of(verdict.id()), verdict.label().words().values().stream())
                .map(VerdictWords::same);
    }

    private static String same(String word) {
        return Normalizer.normalize(word.strip(), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
