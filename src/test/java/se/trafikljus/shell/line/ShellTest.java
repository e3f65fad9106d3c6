package se.trafikljus.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.invocation.LineWords;

class ShellTest {

    private static Path folder;
    private static Play shared;

    @BeforeAll
    static void open(@TempDir Path temporary) {
        folder = temporary;
        shared = new Play(folder);
    }

    @AfterAll
    static void close() {
        shared.close();
    }

    private static int run(String line) {
        List<String> words =
                LineWords.split(line).words().stream().map(LineWords.Word::text).toList();
        return shared.afresh().run(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
                    version                                    ! 0
                    --version                                  ! 0
                    help                                       ! 0
                    --help                                     ! 0
                    probe --help                               ! 0
                    help probe set                             ! 0
                    probe set -h                               ! 0
                    exit                                       ! 0
                    probe Vara                                 ! 0
                    probe set A --rubric kaa                   ! 0
                    ps A --rubric kaa                          ! 0
                    probe refuse                               ! 1
                    probe wrapped                              ! 1
                    probe ask                                  ! 1
                    nosuch                                     ! 2
                    probe                                      ! 2
                    probe set                                  ! 2
                    probe set A                                ! 2
                    probe set A --rubric                       ! 2
                    probe set A --rubric --lang en             ! 2
                    probe set A --rubric kaa --rubric bio      ! 2
                    probe set A B C --rubric kaa               ! 2
                    probe set A --rubric kaa --colour          ! 2
                    probe set A --rubric kaa --year MMXVI      ! 2
                    probe set A --rubric kaa --from 2016-02-30 ! 2
                    probe set A --rubric kaa --paper B         ! 2
                    probe set A --rubric kaa --places x,,y     ! 2
                    probe set A --rubric kaa --loud=perhaps    ! 2
                    probe Vara Mark                            ! 2
                    version extra                              ! 2
                    --lang de version                          ! 2
                    --lang                                     ! 2
                    version --format yaml                      ! 2
                    --home '' version                          ! 2
                    --keep-going version                       ! 2
                    --rubric kaa probe set A                   ! 2
                    help nosuch                                ! 2
                    probe break                                ! 70
                    probe overflow                             ! 70
                    """)
    void exitsWithTheContractsCode(String line, int code) {
        assertThat(run(line)).as("%s%s", shared.out(), shared.err()).isEqualTo(code);

        if (code == 0) {
            assertThat(shared.err()).isEmpty();
        } else {
            assertThat(shared.out()).isEmpty();
            assertThat(shared.err()).startsWith("trafikljus: ").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
                    --lang en probe hepl --rubric x        ! the command probe has no option --rubric. help probe lists those it has.
                    --lang en probe set A --rubrik x       ! the command probe set has no option --rubrik. Did you mean --rubric? help probe set lists all.
                    --lang en versoin                      ! there is no command versoin. Did you mean version? help lists all.
                    nosuch --lang en                       ! there is no command nosuch. help lists those there are.
                    nosuch                                 ! kommandot nosuch finns inte. help visar vilka som finns.
                    probe set A --rubric x --paper B --lang=en ! --paper does not know “B”. Choose one of: a-four, letter.
                    probe set --rubric x --lang=en         ! the command probe set needs CELL. help probe set shows how it is written.
                    probe set A --lang=en                  ! the command probe set needs --rubric RUBRIC. help probe set shows how it is written.
                    probe A B --lang=en                    ! the command probe does not take “B”. Put a text with blanks in quotation marks; help probe shows how it is written.
                    --lang=en --format xml version         ! --format does not know “xml”. Choose one of: text, csv, json, markdown.
                    probe ask                              ! det här kommandot ställer frågor och behöver en terminal. Använd probe set i stället.
                    """)
    void saysWhatIsWrongAndWhatToDo(String line, String message) {
        run(line);

        assertThat(shared.err()).isEqualTo("trafikljus: " + message + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
                    probe set A --rubric kaa                   ! [A, null, kaa, null, null, A_FOUR, [], null, false]
                    probe set --rubric=kaa A                   ! [A, null, kaa, null, null, A_FOUR, [], null, false]
                    probe set A B -l --rubric kaa              ! [A, B, kaa, null, null, A_FOUR, [], null, true]
                    probe set A --rubric kaa --year 2016       ! [A, null, kaa, 2016, null, A_FOUR, [], null, false]
                    probe set A --rubric kaa --from 2016-12-31 ! [A, null, kaa, null, 2016-12-31, A_FOUR, [], null, false]
                    probe set A --rubric kaa --paper LETTER    ! [A, null, kaa, null, null, LETTER, [], null, false]
                    probe set A --rubric kaa --paper A_four    ! [A, null, kaa, null, null, A_FOUR, [], null, false]
                    probe set A --rubric kaa --places 'a, b'   ! [A, null, kaa, null, null, A_FOUR, [a, b], null, false]
                    probe set A - --rubric kaa                 ! [A, -, kaa, null, null, A_FOUR, [], null, false]
                    probe set A -5 --rubric kaa                ! [A, -5, kaa, null, null, A_FOUR, [], null, false]
                    probe set A --rubric -x                    ! [A, null, -x, null, null, A_FOUR, [], null, false]
                    probe set A --rubric --rubrics             ! [A, null, --rubrics, null, null, A_FOUR, [], null, false]
                    probe set A --rubric=--loud                ! [A, null, --loud, null, null, A_FOUR, [], null, false]
                    probe set A --rubric kaa -- --loud         ! [A, --loud, kaa, null, null, A_FOUR, [], null, false]
                    probe set A --rubric ''                    ! [A, null, , null, null, A_FOUR, [], null, false]
                    probe --lang en set A --rubric kaa         ! [A, null, kaa, null, null, A_FOUR, [], null, false]
                    probe -- set                               ! probed set
                    probe words                                ! 0:
                    probe words set 'a b' ''                   ! 3:set|a b|
                    """)
    void givesEachParameterItsValue(String line, String printed) {
        assertThat(run(line)).as(shared.err()).isZero();

        assertThat(shared.out()).isEqualTo((printed == null ? "" : printed) + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    --home h --as Anna --lang en --format csv probe who
                    probe who --home h --as Anna --lang en --format csv
                    probe who --home=h --as=Anna --lang=EN --format=CSV
                    --as Anna --home h probe --lang=en who --format csv
                    """)
    void takesTheCommonOptionsBeforeAndAfterTheCommand(String line) {
        assertThat(run(line)).as(shared.err()).isZero();

        assertThat(shared.out()).isEqualTo("Anna|" + folder.resolve("h") + "|en|CSV\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    probe who --as Anna --as Bo                ! --as
                    --as=Anna probe who --as Anna              ! --as
                    --as Bo probe --as=Anna who                ! --as
                    --home a --home b probe who                ! --home
                    probe who --lang en --lang=en              ! --lang
                    --format csv probe who --format json       ! --format
                    improvement export --format csv --format ics ! --format
                    """)
    void takesNoCommonOptionTwice(String line, String option) {
        assertThat(run(line)).isEqualTo(2);

        assertThat(shared.out()).isEmpty();
        assertThat(shared.err())
                .containsAnyOf(option + " är angivet två gånger", option + " is given twice");
    }

    @Test
    void takesWhatIsNotSaidFromTheEnvironment() {
        Map<String, String> environment =
                Map.of(
                        "TRAFIKLJUS_HOME", "/srv/granskning",
                        "TRAFIKLJUS_USER", "Åsa",
                        "TRAFIKLJUS_LANG", "en");
        try (Play play = new Play(folder, environment, "")) {
            play.run("probe", "who");

            assertThat(play.out()).isEqualTo("Åsa|/srv/granskning|en|TEXT\n");
        }
    }

    @Test
    void isAtHomeInTheCurrentFolderIfThatHasRubrics(@TempDir Path other) throws IOException {
        try (Play play = new Play(other)) {
            play.run("probe", "who");
            assertThat(play.out()).contains("|" + other.resolve("trafikljus") + "|sv|");

            Files.createDirectory(other.resolve("rubrics"));
            play.afresh().run("probe", "who");
            assertThat(play.out()).contains("|" + other + "|sv|");
        }
    }

    @Test
    void refusesALanguageOfTheEnvironmentThatItDoesNotSpeak() {
        try (Play play = new Play(folder, Map.of("TRAFIKLJUS_LANG", "de"), "")) {
            assertThat(play.run("version")).isEqualTo(1);
            assertThat(play.err())
                    .isEqualTo("trafikljus: Språket de finns inte. Välj sv eller en.\n");
        }
    }

    @Test
    void printsATableInEachFormat() {
        run("probe table --lang en");
        assertThat(shared.out())
                .isEqualTo(
                        """
                        Audits         Persons and conflicts of interest
                        -------------  ---------------------------------
                        Vara           4
                        Mark\\u001b[2J  8
                        """);
        run("probe table --format csv");
        assertThat(shared.out()).isEqualTo("name,letters\r\nVara,4\r\nMark\u001b[2J,8\r\n");
        run("probe table --format json");
        assertThat(shared.out())
                .isEqualTo(
                        """
                        [
                          {
                            "name" : "Vara",
                            "letters" : 4
                          },
                          {
                            "name" : "Mark\\u001B[2J",
                            "letters" : 8
                          }
                        ]
                        """);
        run("probe table --format markdown --lang en");
        assertThat(shared.out())
                .isEqualTo(
                        """
                        | Audits | Persons and conflicts of interest |
                        | --- | --- |
                        | Vara | 4 |
                        | Mark\\\\u001b\\[2J | 8 |
                        """);
    }

    @Test
    void tellsNotesOnStandardErrorAndMakesTheirGapsVisible() {
        assertThat(run("probe note")).isZero();

        assertThat(shared.out()).isEmpty();
        assertThat(shared.err())
                .isEqualTo("Språket line\\u000dbreak finns inte. Välj sv eller en.\n");
    }

    @Test
    void tellsAProblemWithItsFaultsAndWithoutAnythingThatSteersATerminal() {
        run("probe refuse --lang en");

        assertThat(shared.err())
                .isEqualTo(
                        """
                        trafikljus: There is no language de. Choose sv or en.
                          There is no language a\\u001b]0;x\\u0007. Choose sv or en.
                        """);
    }

    @Test
    void writesAnOwnFaultToALogFileAndNamesIt(@TempDir Path home) throws IOException {
        try (Play play = new Play(home)) {
            play.run("probe", "break");

            try (Stream<Path> logs = Files.list(home.resolve(".cache/trafikljus/log"))) {
                Path log = logs.findFirst().orElseThrow();
                assertThat(play.err()).contains(log.toString()).hasLineCount(1);
                assertThat(Files.readString(log))
                        .contains("probe break", "IllegalStateException: broken\\u000ain two\n")
                        .contains("at se.trafikljus.shell.ProbeCommands.fail");
            }
        }
    }

    @Test
    void saysSoWhereTheFaultCannotBeLogged(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve(".cache"), "no folder");
        try (Play play = new Play(home)) {
            assertThat(play.run("probe", "break", "--lang", "en")).isEqualTo(70);

            assertThat(play.err()).contains("broken\\u000ain two", "the log could not be written");
        }
    }

    @Test
    void refusesWhenTheResultsCannotBeWritten() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        try (Play play = new Play(folder, full)) {
            assertThat(play.run("version")).isEqualTo(1);
            assertThat(play.err()).contains("resultatet kunde inte skrivas ut i sin helhet");
        }
    }

    @Test
    void refusesArgumentsThatTheLocaleHasMadeUnreadable() {
        assertThat(shared.afresh().run("probe", "V\ufffdra")).isEqualTo(2);
        assertThat(shared.err()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void rollsBackARunningCommandBeforeItStops() throws Exception {
        try (Play play = new Play(folder)) {
            CompletableFuture<Integer> code =
                    CompletableFuture.supplyAsync(() -> play.run("probe", "wait"));
            while (!play.out().contains("waiting")) {
                Thread.sleep(5);
            }
            play.stop();

            assertThat(play.out()).isEqualTo("waiting\nrolled back\n");
            assertThat(code.get(5, TimeUnit.SECONDS)).isEqualTo(130);
        }
    }

    @Test
    void answersVersionWithoutOpeningTheRooms() {
        Play play =
                new Play(
                        folder,
                        Map.of(
                                "TRAFIKLJUS_DB_URL",
                                "jdbc:postgresql://u:geheim@db/x?password=geheim"),
                        "");
        assertThat(play.run("version", "--lang", "en")).isZero();

        assertThat(play.out())
                .matches(
                        "Trafikljus \\d+\\.\\d+\\.\\d+\nJava .+\nDatabase: jdbc:postgresql://db/x\n");
    }

    @Test
    void movesToAnotherHomeInTheMiddleOfAScript() {
        String script = "probe who --home a\nprobe who --home b\nprobe who\n";
        try (Play play = new Play(folder, Map.of("TRAFIKLJUS_USER", "A"), script)) {
            assertThat(play.run("--home", "c")).isZero();

            assertThat(play.out().lines().map(l -> l.replace(folder + "/", "")))
                    .containsExactly("A|a|sv|TEXT", "A|b|sv|TEXT", "A|c|sv|TEXT");
        }
    }

    @Test
    void runsTheSameFromInsideAnotherProgram() {
        var out = new java.io.ByteArrayOutputStream();
        var stream = new java.io.PrintStream(out, true, StandardCharsets.UTF_8);
        int code =
                se.trafikljus.Trafikljus.run(
                        new String[] {"help", "--lang", "en"},
                        Map.of("HOME", folder.toString()),
                        java.io.InputStream.nullInputStream(),
                        stream,
                        stream);

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("leaves the shell");
    }
}
