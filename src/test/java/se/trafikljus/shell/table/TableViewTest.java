package se.trafikljus.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.exchange.json.Json;

class TableViewTest {

    private static final List<Heading> HEADINGS =
            List.of(new Heading("id", l -> "Id"), new Heading("text", l -> "Text"));

    private static TableView table(@Nullable Object... cells) {
        return new TableView(HEADINGS, List.of(Arrays.asList(cells)));
    }

    private static Page terminal(int width) {
        return new Page(Language.SV, width, true, false);
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> table("only one"));
    }

    @Test
    void wrapsTheWidestColumnsWithinTheTerminal() {
        String drawn =
                Format.TEXT.draw(
                        table(
                                "karlstad-kaa-2016",
                                "Nämnden har inte följt upp insatserna under året, vare sig"
                                        + " skriftligt eller muntligt"),
                        terminal(40));

        assertThat(drawn)
                .isEqualTo(
                        """
                        Id                 Text
                        -----------------  ---------------------
                        karlstad-kaa-2016  Nämnden har inte
                                           följt upp insatserna
                                           under året, vare sig
                                           skriftligt eller
                                           muntligt
                        """);
    }

    @Test
    void breaksNoWordOrDateWhileAnotherColumnHasBlanksToBreakAt() {
        String drawn =
                Format.TEXT.draw(
                        table("Arbetsmarknadsnämnden 2027-01-01", "Se till att det går bra"),
                        terminal(30));

        assertThat(drawn)
                .isEqualTo(
                        """
                        Id                     Text
                        ---------------------  -------
                        Arbetsmarknadsnämnden  Se till
                        2027-01-01             att det
                                               går bra
                        """);
    }

    @Test
    void doesNotWrapInAPipe() {
        String text = "ord ".repeat(100).strip();

        assertThat(Format.TEXT.draw(table("a", text), Page.plain(Language.SV))).contains(text);
    }

    @Test
    void countsTheColumnsThatCharactersTake() {
        TableView table =
                new TableView(HEADINGS, List.of(List.of("日本", "x"), List.of("a\u0301b", "y")));

        assertThat(Format.TEXT.draw(table, terminal(80)))
                .isEqualTo("Id    Text\n----  ----\n日本  x\na\u0301b    y\n");
    }

    @Test
    void cutsAWordThatNoLineHolds() {
        assertThat(Wrapping.lines("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    }

    @Test
    void stylesTheHeadWhereColourIsAllowed() {
        Page page = new Page(Language.SV, 80, true, true);

        assertThat(Format.TEXT.draw(table("a", "b"), page))
                .startsWith("\u001b[1mId  Text\u001b[0m\n");
        assertThat(Format.TEXT.draw(table("a", "b"), terminal(80))).doesNotContain("\u001b");
    }

    @Test
    void saysTruthAndSentencesInTheLanguage() {
        assertThat(Format.TEXT.draw(table(true, Message.of("shell.line", "3")), terminal(80)))
                .endsWith("ja  rad 3\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '^',
            textBlock =
                    """
                    plain       ! plain
                    a,b         ! "a,b"
                    say "x"     ! "say ""x\"""
                    =1+1        ! '=1+1
                    ^  =1+1^    ! ^'  =1+1^
                    -5          ! '-5
                    +46         ! '+46
                    @SUM(A1)    ! '@SUM(A1)
                    'quoted     ! ''quoted
                    a=b         ! a=b
                    """)
    void guardsTextsThatASpreadsheetWouldCalculate(String text, String field) {
        assertThat(Format.CSV.draw(table("x", text), Page.plain(Language.SV)))
                .isEqualTo("id,text\r\nx," + field + "\r\n");
    }

    @Test
    void leavesNumbersNumbersInCsv() {
        assertThat(Format.CSV.draw(table(-5, null), Page.plain(Language.SV)))
                .isEqualTo("id,text\r\n-5,\r\n");
    }

    @Test
    void keepsControlCharactersInCsvExceptOnATerminal() {
        TableView table = table("x", "a\u001bb\nc");

        assertThat(Format.CSV.draw(table, Page.plain(Language.SV))).contains("\"a\u001bb\nc\"");
        assertThat(Format.CSV.draw(table, terminal(80))).contains("x,a\\u001bb\\u000ac\r\n");
    }

    @Test
    void writesJsonThatIsExactAndHarmless() {
        assertThat(
                        Json.write(
                                Arrays.asList(
                                        1.0,
                                        new BigDecimal("0.10"),
                                        null,
                                        "å\u202e\u009b\u007f😀")))
                .isEqualTo("[\n  1.0,\n  0.10,\n  null,\n  \"å\\u202e\\u009b\\u007F😀\"\n]\n");
    }

    @Test
    void showsMarkupToTheLetterInMarkdown() {
        assertThat(
                        Format.MARKDOWN.draw(
                                table("not_met", "a|b *c* <i> _d_"), Page.plain(Language.SV)))
                .endsWith("| not_met | a\\|b \\*c\\* \\<i\\> \\_d\\_ |\n");
    }
}
