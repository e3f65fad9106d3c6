package se.trafikljus.shell.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.rubric.Level;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Scale;
import se.trafikljus.rubric.Shade;
import se.trafikljus.rubric.Text;

class RatingKeysTest {

    private static Level level(String id, double value, String... aliases) {
        return new Level(
                id, value, "*", Text.of(id, id), List.of(aliases), new Shade("#FFFFFF", "#000000"));
    }

    private static RatingKeys keys(Level... levels) {
        return new RatingKeys(new Scale(List.of(levels)));
    }

    private static String found(RatingKeys keys, String answer) {
        return keys.find(answer).map(Rating::id).orElse("");
    }

    @Test
    void countsTheLevelsBestFirst() {
        RatingKeys keys = keys(level("good", 1), level("fair", 0.5), level("poor", 0));
        assertThat(found(keys, "1")).isEqualTo("good");
        assertThat(found(keys, "3")).isEqualTo("poor");
        assertThat(found(keys, "4")).isEmpty();
        assertThat(found(keys, "FAIR")).isEqualTo("fair");
        assertThat(keys.atOnce()).containsExactly('1', '2', '3', '-', '?');
    }

    @Test
    void takesTheDigitsThatTheRubricItselfGives() {
        RatingKeys keys =
                keys(level("good", 1, "3"), level("fair", 0.5, "2"), level("poor", 0, "1"));
        assertThat(found(keys, "1")).isEqualTo("poor");
        assertThat(found(keys, "3")).isEqualTo("good");
        assertThat(keys.legend(Language.EN).replace('\u00a0', ' '))
                .startsWith("3 * good · 2 * fair · 1 * poor · - Not in scope · ?");
    }

    @Test
    void hasNoKeyWhereADigitWouldMeanAnotherLevel() {
        RatingKeys keys = keys(level("good", 1, "2"), level("fair", 0.5), level("poor", 0));
        assertThat(found(keys, "2")).isEqualTo("good");
        assertThat(found(keys, "3")).isEqualTo("poor");
        assertThat(keys.atOnce()).containsExactly('2', '3', '-', '?');
        assertThat(keys.legend(Language.EN).replace('\u00a0', ' ')).contains("fair * fair");
    }

    @Test
    void waitsForEnterWhereALongerWordBeginsWithTheKey() {
        RatingKeys keys =
                keys(level("good", 1, "3", "3 of 3"), level("fair", 0.5, "10"), level("poor", 0));
        assertThat(keys.atOnce()).containsExactly('2', '-', '?');
        assertThat(found(keys, "3")).isEqualTo("good");
        assertThat(found(keys, "2")).isEqualTo("fair");
        assertThat(found(keys, "10")).isEqualTo("fair");
    }
}
