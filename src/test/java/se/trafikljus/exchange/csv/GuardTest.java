package se.trafikljus.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                " =1+1",
                "-5",
                "+46",
                "@x",
                "\rx",
                "'tis",
                "\u00A0=1",
                "'",
                "''",
                " '"
            })
    void marksWhatASpreadsheetMayRunAndGivesItBack(String text) {
        assertThat(Guard.put(text)).isEqualTo("'" + text);
        assertThat(Guard.takeAway(Guard.put(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Se bilaga;=1+1;     | Se bilaga;'=1+1;
                    Se bilaga; =1+1     | Se bilaga;' =1+1
                    a;"=1+1"            | a;'"=1+1"
                    a\t@SUM(A1)         | a\t'@SUM(A1)
                    a;'b                | a;''b
                    Ja, -5 grader; nej  | Ja, -5 grader; nej
                    """)
    void marksWhatWouldRunWhereACellBeganWithinTheText(String text, String guarded) {
        assertThat(Guard.put(text)).isEqualTo(guarded);
        assertThat(Guard.takeAway(guarded)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t@SUM(A1)", "\n=1", "rad\n- punkt", "rad\r\n=1"})
    void marksEachLine(String text) {
        assertThat(Guard.put(text)).containsPattern("[\t\n]'[@=-]");
        assertThat(Guard.takeAway(Guard.put(text))).isEqualTo(text);
    }

    /** A spreadsheet honours quotes only where they begin a cell. */
    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void noCellRunsWhicheverSeparatorTheTableIsOpenedWith(char separator) throws IOException {
        Random random = new Random(20_261_129);
        String alphabet = "=+-@\t\r\n' \"a;,ö";
        for (int i = 0; i < 5_000; i++) {
            StringWriter table = new StringWriter();
            try (CsvOut csv = new CsvOut(table)) {
                csv.row("vara", text(random, alphabet), text(random, alphabet), "slut");
            }
            assertThat(cells(table.toString(), separator))
                    .as(table.toString())
                    .noneMatch(cell -> cell.matches("(?s)\\s*[=+@-].*"));
        }
    }

    private static String text(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); text.length() < length; ) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static List<String> cells(String table, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '"' && (quoted || cell.isEmpty())) {
                boolean doubled = quoted && i + 1 < table.length() && table.charAt(i + 1) == '"';
                i += doubled ? 1 : 0;
                cell.append(doubled ? "\"" : "");
                quoted = doubled || !quoted;
            } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
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
