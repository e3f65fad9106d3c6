package se.trafikljus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Problem;
import se.trafikljus.shell.Play;
import se.trafikljus.shell.Said;
import se.trafikljus.workspace.Workspace;

/** No command writes among the workspace's own data. */
class DestinationTest {

    private static final List<String> DOORS =
            List.of(
                    "audit export %s/out",
                    "audit export %s/out.zip",
                    "audit export %s --force",
                    "score form vara-kaa-2026 --out %s/form.xlsx",
                    "report audit vara-kaa-2026 --formats csv --out %s/out",
                    "report comparison --formats csv --out %s",
                    "report committee --municipality Vara --body Nämnden --formats csv --out %s",
                    "chart spider --out %s/spider.svg",
                    "improvement export --out %s/lista.csv",
                    "improvement export --format xlsx --out %s/under/lista.xlsx");

    @TempDir Path folder;
    private Play play;

    @BeforeEach
    void open() {
        play = new Play(folder);
        said("audit start Vara --rubric kaa --to 2026-12-31");
    }

    @AfterEach
    void close() {
        play.close();
    }

    private Said said(String line) {
        return play.said(line.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws/data", "ws/reports/../data", "link", "ws/data/new"})
    void noCommandWritesIntoTheDataFolder(String place) throws IOException {
        Files.createDirectories(folder.resolve("ws/reports"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("ws/data"));
        List<String> before = dataFiles();

        for (String door : DOORS) {
            Said said = said(door.formatted(place));

            assertThat(said.code()).as(door + said.err()).isOne();
            assertThat(said.err())
                    .as(door)
                    .contains("arbetsmappens datamapp", folder.resolve("ws/reports").toString());
            assertThat(said.out()).isEmpty();
        }
        assertThat(dataFiles()).isEqualTo(before);
    }

    private List<String> dataFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("ws/data"))) {
            return files.map(Path::getFileName)
                    .map(String::valueOf)
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSameCommandsWriteBesideTheDataFolder() throws IOException {
        Files.createDirectories(folder.resolve("ws/data-out"));

        for (String door : DOORS) {
            assertThat(said(door.formatted("ws/data-out")).err())
                    .as(door)
                    .doesNotContain("datamapp");
        }
    }

    @Test
    void reportsDoNotGoThereByALinkInThePlaceOfTheirUsualFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("ws/reports"), folder.resolve("ws/data"));

        assertThat(said("report audit vara-kaa-2026 --formats csv").err()).contains("datamapp");
    }

    @Test
    void followsLinksThatLeadToWhatIsNotThereYet(@TempDir Path other) throws IOException {
        Path home = Files.createDirectories(other.resolve("hem"));
        Files.createDirectory(home.resolve("data"));
        Destination destination = new Destination(new Workspace(home));
        Files.createSymbolicLink(other.resolve("pil"), Path.of("hem/data/new"));
        Files.createSymbolicLink(other.resolve("ring"), other.resolve("ring"));
        Files.createSymbolicLink(other.resolve("deep"), home.resolve("data"));

        for (String refused :
                List.of("pil", "pil/x.zip", "deep/../data/x", "hem/none/../data", "deep/a/../x")) {
            assertThatThrownBy(() -> destination.checked(other.resolve(refused)))
                    .as(refused)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(refused);
        }
        for (String taken : List.of("deep/../x", "hem/data2", "hem/x/data", "ring", "x/y/z")) {
            assertThat(destination.checked(other.resolve(taken))).isEqualTo(other.resolve(taken));
        }
    }
}
