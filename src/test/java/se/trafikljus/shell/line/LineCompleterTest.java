package se.trafikljus.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.shell.core.command.completion.CompletionProposal;
import se.trafikljus.Screen;
import se.trafikljus.Surroundings;
import se.trafikljus.Trafikljus;
import se.trafikljus.shell.ProbeCommands;
import se.trafikljus.shell.invocation.Session;
import se.trafikljus.start.House;

class LineCompleterTest {

    private static Path folder;
    private static House house;
    private static LineCompleter completer;

    @BeforeAll
    static void open(@TempDir Path temporary) {
        folder = temporary;
        Surroundings world =
                new Surroundings(
                        Map.of("HOME", folder.toString()),
                        InputStream.nullInputStream(),
                        System.out,
                        System.err,
                        folder,
                        Clock.systemUTC(),
                        Screen.none());
        house = new House(world, Trafikljus.class, ProbeCommands.class, ProbeCommands.Places.class);
        completer =
                new LineCompleter(new Executor(world, house, Optional::empty), Session.of(world));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static List<String> offers(String line) {
        List<String> words =
                new LineParser().parse(line, line.length(), Parser.ParseContext.COMPLETE).words();
        return completer.offers(words).stream().map(CompletionProposal::value).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '^',
            textBlock =
                    """
                    ^^                          ! version
                    hel                         ! help
                    probe                       ! probe
                    ^probe ^                    ! set
                    ^probe ^                    ! Stor stad
                    ^help ^                     ! probe
                    ^help probe ^               ! set
                    ^probe set A --^            ! --rubric
                    ^probe set A --^            ! --lang
                    ^probe set A --paper ^      ! letter
                    ^probe set A --paper=^      ! --paper=letter
                    ^probe set A --places V^    ! Vara
                    ^probe set --lang ^         ! sv
                    ^--format ^                 ! markdown
                    ^--lang sv prob^            ! probe
                    """)
    void offersWhatMayComeNext(String line, String offer) {
        assertThat(offers(line)).contains(offer);
    }

    @Test
    void offersNoOptionTwice() {
        assertThat(offers("probe set A --loud --")).contains("--rubric").doesNotContain("--loud");
    }

    @Test
    void offersNoValueForAFlag() {
        assertThat(offers("probe set A --loud --rubric ")).isEmpty();
    }
}
