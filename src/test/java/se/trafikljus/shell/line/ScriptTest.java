package se.trafikljus.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.shell.Play;

class ScriptTest {

    private Path folder;

    @BeforeEach
    void make(@TempDir Path temporary) {
        folder = temporary;
    }

    private record Played(int code, String out, String err) {}

    private Played play(String script, String... arguments) {
        return play(script.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private Played play(byte[] script, String... arguments) {
        try (Play play = new Play(folder, Map.of(), script)) {
            int code = play.run(arguments);
            return new Played(code, play.out(), play.err());
        }
    }

    @Test
    void runsACommandALineWithoutPromptOrBanner() {
        Played played =
                play(
                        """
                        # a comment

                        probe Vara     # another
                           probe 'Å#ö # '\t
                        # the end""");

        assertThat(played).isEqualTo(new Played(0, "probed Vara\nprobed Å#ö # \n", ""));
    }

    @Test
    void stopsAtTheFirstThatFailsWithItsCodeAndLine() {
        Played played = play("probe a\n\nprobe refuse\nprobe b\n", "--lang", "en");

        assertThat(played.code()).isEqualTo(1);
        assertThat(played.out()).isEqualTo("probed a\n");
        assertThat(played.err())
                .startsWith("trafikljus: line 3: There is no language de. Choose sv or en.\n");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    probe a;probe refuse;probe b,               1
                    probe refuse;nosuch;probe b,                2
                    nosuch;probe refuse;probe b,                2
                    nosuch;probe break;probe refuse;probe b,    70
                    probe a;probe b,                            0
                    probe 'a;probe refuse;probe b,              2
                    """)
    void keepsGoingAndExitsWithTheWorst(String lines, int code) {
        Played played = play(lines.replace(';', '\n'), "--keep-going");

        assertThat(played.code()).isEqualTo(code);
        assertThat(played.out()).endsWith("probed b\n");
    }

    @Test
    void refusesALineWhoseQuoteIsOpen() {
        Played played = play("probe \"a\nprobe b\"\n", "--lang=en");

        assertThat(played.code()).isEqualTo(2);
        assertThat(played.err()).startsWith("trafikljus: line 1: a quotation mark is not closed.");
        assertThat(played.out()).isEmpty();
    }

    @Test
    void leavesAtExit() {
        assertThat(play("probe a\nquit\nprobe b\n")).isEqualTo(new Played(0, "probed a\n", ""));
    }

    @Test
    void doesNothingForNothing() {
        assertThat(play("")).isEqualTo(new Played(0, "", ""));
    }

    @Test
    void readsLinesThatWindowsWrote() {
        assertThat(play("\ufeffprobe Åmål\r\n\r\nprobe b\r\n").out())
                .isEqualTo("probed Åmål\nprobed b\n");
    }

    @Test
    void refusesWhatIsNoUtf8RatherThanGuess() {
        Played played =
                play(
                        "probe a\nprobe Åmål\n".getBytes(Charset.forName("windows-1252")),
                        "--lang=en");

        assertThat(played.code()).isEqualTo(1);
        assertThat(played.err()).contains("not written in UTF-8");
    }

    @Test
    void refusesALineThatIsTooLong() {
        assertThat(play("probe " + "x".repeat(1 << 20)).code()).isEqualTo(1);
    }
}
