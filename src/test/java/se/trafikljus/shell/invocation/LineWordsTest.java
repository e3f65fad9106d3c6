package se.trafikljus.shell.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineWordsTest {

    private static List<String> words(String line) {
        return LineWords.split(line).words().stream().map(LineWords.Word::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '^',
            textBlock =
                    """
                    a b            ! a|b
                    a   b\t c      ! a|b|c
                    'a b' c        ! a b|c
                    "a b" c        ! a b|c
                    a'b c'd        ! ab cd
                    a"b 'c"        ! ab 'c
                    'a "b" c'      ! a "b" c
                    "a \\"b\\" c"  ! a "b" c
                    "a \\\\ b"     ! a \\ b
                    "a \\n $b"     ! a \\n $b
                    'a \\' b       ! a \\|b
                    a\\ b          ! a\\|b
                    C:\\x\\"y z"   ! C:\\x\\y z
                    $HOME *.csv ~  ! $HOME|*.csv|~
                    a # b 'c       ! a
                    a#b '#' "#c"   ! a#b|#|#c
                    --x="a b"      ! --x=a b
                    """)
    void splitsAsAPosixShellWithoutItsExpansions(String line, String words) {
        assertThat(String.join("|", words(line))).isEqualTo(words);
    }

    @Test
    void keepsEmptyWordsThatAreQuoted() {
        assertThat(words("a '' \"\"")).containsExactly("a", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a", "\"a", "\"a\\\"", "a'", "'a\"b"})
    void seesAnOpenQuote(String line) {
        assertThat(LineWords.split(line).open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a b",
                "it's",
                "say \"a\\b\"",
                "#x",
                "\\",
                "å ä",
                "a\tb",
                "C:\\a b"
            })
    void readsBackWhatItQuotes(String text) {
        assertThat(words("x " + LineWords.quoted(text) + " y")).containsExactly("x", text, "y");
    }
}
