package se.trafikljus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    private static final Lettering LETTERS = Lettering.semiBold(11);

    @Test
    void breaksAtWordsIntoLinesOfLikeLength() {
        assertThat(LETTERS.wrapped("Uppföljning och utvärdering av målen", 130))
                .containsExactly("Uppföljning och", "utvärdering av målen");
    }

    @Test
    void keepsATextThatHasRoomInOneLine() {
        assertThat(LETTERS.wrapped("Individuella åtgärder", 200))
                .containsExactly("Individuella åtgärder");
    }

    @Test
    void breaksBehindAHyphenOrSlashWithoutAddingOne() {
        assertThat(LETTERS.wrapped("Uppföljning/utvärdering", 80))
                .containsExactly("Uppföljning/", "utvärdering");
        assertThat(LETTERS.wrapped("KAA-registret", 55)).containsExactly("KAA-", "registret");
    }

    @Test
    void breaksAWordThatIsWiderThanTheLineAndLosesNoLetter() {
        String word = "Aktivitetsansvarsregistreringsförordningen";
        var lines = LETTERS.wrapped(word, 90);

        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> LETTERS.width(line) <= 90);
        assertThat(String.join("", lines).replace("-", "")).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Å", "\uD83D\uDE00"})
    void bearsTextsOfNextToNothing(String text) {
        assertThat(LETTERS.wrapped(text, 1)).hasSize(1);
    }

    @Test
    void measuresWhatItDraws() {
        Rectangle2D drawn = LETTERS.outline("HHHHHHHHHH", 100, 50).getBounds2D();

        assertThat(drawn.getMinX()).isCloseTo(101, within(1.0));
        assertThat(drawn.getMaxX()).isCloseTo(100 + LETTERS.width("HHHHHHHHHH") - 1, within(1.0));
        assertThat(drawn.getMaxY()).isCloseTo(50, within(0.1));
    }

    @Test
    void keepsTheHighestAndLowestLettersWithinItsHeight() {
        Rectangle2D drawn = LETTERS.outline("ÅÄÖjgpq", 0, LETTERS.ascent()).getBounds2D();

        assertThat(drawn.getMinY()).isNotNegative();
        assertThat(drawn.getMaxY()).isLessThanOrEqualTo(LETTERS.height(1));
    }

    @Test
    void takesWhatTheTextFontLacksFromTheSymbolFont() {
        Rectangle2D drawn = LETTERS.outline("\u25D0", 0, 0).getBounds2D();

        assertThat(drawn.getWidth()).isPositive();
        assertThat(LETTERS.width("A\u25D0"))
                .isCloseTo(LETTERS.width("A") + LETTERS.width("\u25D0"), within(1e-9));
    }

    @Test
    void growsWithItsSize() {
        assertThat(LETTERS.sized(22).width("Vårgårda"))
                .isCloseTo(2 * LETTERS.width("Vårgårda"), within(1e-9));
    }
}
