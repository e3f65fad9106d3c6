package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;

/** What a command would not heed it does not take. */
class IgnoredOptionsTest {

    @TempDir Path folder;
    private Play play;

    @BeforeEach
    void open() {
        play = new Play(folder);
    }

    @AfterEach
    void close() {
        play.close();
    }

    private Said said(String line) {
        return play.said(line.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            user conflict --municipality Vara --reason Jäv        | user conflict NAMN
            user conflict --municipality Vara                     | user conflict NAMN
            user conflict --reason Jäv                            | user conflict NAMN
            user conflict --lift                                  | user conflict NAMN
            user conflict Dag --municipality Vara --lift --reason Nej | --reason
            score second vara-kaa-2026 --rationale Räcker         | --rationale
            report comparison --formats csv --title T             | --title
            report comparison --formats csv,json --text t.md      | --text
            report comparison --formats json --dnr 3 --auditor A  | --auditor och --dnr
            report audit vara-kaa-2026 --formats xlsx --title T   | --title
            report committee --municipality Vara --body N --formats json --title T --text t.md | --title och --text
            trail verify --format json                            | audit list, audit show, compare
            version --format json                                 | kommandot version svarar i vanlig text
            --format markdown backup säkerhet.zip                 | så --format markdown går inte
            rubric check kaa.yaml --format csv                    | så --format csv går inte
            score set vara-kaa-2026 RES1 grön --format json       | så --format json går inte
            audit import set --format json                        | bara med --matrix
            user conflict Dag --municipality Vara --reason Jäv --format csv | står för sig självt
            """)
    void isWrongUsage(String line, String told) {
        said("audit start Vara --rubric kaa --to 2026-12-31");

        Said said = said(line);

        assertThat(said.code()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).contains(told);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void aFormatForAWholeScriptIsNobodysFault() {
        String script = "audit start Vara --rubric kaa --to 2026-12-31\naudit list\n";
        try (Play scripted = new Play(folder, Map.of(), script)) {
            int code = scripted.run("--home", folder + "/ws", "--format", "json");
            assertThat(code).as(scripted.err()).isZero();
            assertThat(scripted.out()).contains("\"audit\": \"vara-kaa-2026\"");
        }
    }

    @Test
    void helpIsGivenWhateverTheFormat() {
        assertThat(said("--format json help").code()).isZero();
        assertThat(said("trail verify --help --format json").code()).isZero();
    }

    @Test
    void aSuccessFactorIsTakenBackInSoManyWords() {
        said("audit start Vara --rubric kaa --to 2026-12-31");
        said("score set vara-kaa-2026 RES1 grön --success");
        assertThat(successes()).isOne();
        said("score set vara-kaa-2026 RES1 gul");
        assertThat(successes()).isOne();
        said("score set vara-kaa-2026 RES1 gul --success=false");
        assertThat(successes()).isZero();
    }

    private long successes() {
        return said("audit show vara-kaa-2026 --format json")
                .out()
                .lines()
                .filter(line -> line.contains("\"success\": true"))
                .count();
    }
}
