package se.trafikljus.exchange.workbook;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.RatingWords;
import se.trafikljus.rubric.Rubric;

/**
 * Reads a rating from what somebody wrote in a cell: a word, a symbol, or a symbol and its word.
 */
public final class RatingText {

    /** Characters that only say in which look the one before is drawn. */
    private static final Pattern LOOKS = Pattern.compile("[\\uFE0E\\uFE0F]");

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

    /** Signs that people take for one of ours, and lights, which are known by their colours. */
    private static final Map<String, String> LIKE =
            Map.of(
                    "✔", "✓",
                    "✘", "✗",
                    "🟢", "grön",
                    "🟡", "gul",
                    "🟠", "orange",
                    "🔴", "röd");

    /** A rating, and whether a symbol alone told it. */
    public record Read(Rating rating, boolean bySymbol) {}

    private final RatingWords words;

    public RatingText(Rubric rubric) {
        this.words = rubric.words();
    }

    public Optional<Read> read(String text) {
        String plain = LOOKS.matcher(text).replaceAll("").strip();
        return words.find(plain)
                .map(rating -> new Read(rating, false))
                .or(() -> symbol(plain).map(rating -> new Read(rating, true)))
                .or(() -> symbolAndWord(plain));
    }

    private Optional<Rating> symbol(String text) {
        String sign = LIKE.getOrDefault(text, text);
        return words.ratings().stream()
                .filter(rating -> rating.symbol().equals(sign))
                .findFirst()
                .or(() -> sign.equals(text) ? Optional.empty() : words.find(sign));
    }

    private Optional<Read> symbolAndWord(String text) {
        String[] parts = BLANK.split(text, 2);
        return parts.length < 2
                ? Optional.empty()
                : symbol(parts[0])
                        .filter(rating -> words.find(parts[1]).equals(Optional.of(rating)))
                        .map(rating -> new Read(rating, false));
    }
}
