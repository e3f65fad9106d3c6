package se.trafikljus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                " =1+1",
                "\t@SUM(A1)",
                "-5",
                "+46",
                "@x",
                "\rx",
                "'tis",
                "\u00A0=1",
                "\n=1",
                "'",
                "''",
                " '"
            })
    void marksWhatASpreadsheetMayRunAndGivesItBack(String text) {
        assertThat(Guard.put(text)).isEqualTo("'" + text);
        assertThat(Guard.takeAway(Guard.put(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=b", "5", "(-5)", "åäö", "\n", "–5"})
    void leavesOtherTextsAlone(String text) {
        assertThat(Guard.put(text)).isEqualTo(text);
        assertThat(Guard.takeAway(text)).isEqualTo(text);
    }

    @Test
    void leavesAnApostropheThatGuardsNothing() {
        assertThat(Guard.takeAway("'tis")).isEqualTo("'tis");
        assertThat(Guard.takeAway("'=1")).isEqualTo("=1");
        assertThat(Guard.takeAway("''=1")).isEqualTo("'=1");
    }

    @Test
    void givesBackAnyText() {
        Random random = new Random(20_171_231);
        String alphabet = "=+-@\t\r\n' \"a;,ö\u00A0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); text.length() < length; ) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String whole = text.toString();
            assertThat(Guard.takeAway(Guard.put(whole))).isEqualTo(whole);
        }
    }
}
