package se.trafikljus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.shell.invocation.LineWords;

/** Every command line of the Swedish handbook, in its order, does what the handbook says. */
class HandbookTest {

    private static final String PROGRAM = "./trafikljus ";
    private static final List<String> REFUSED = List.of("# nekas", "# behöver en terminal");

    @TempDir Path folder;

    @Test
    void runsAsItIsWritten() throws IOException {
        Path set = Path.of("sample-audits/kaa-2016-2017");
        Path copy = Files.createDirectories(folder.resolve(set));
        try (Stream<Path> files = Files.list(set)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Map<String, String> practice = Map.of("TRAFIKLJUS_HOME", folder.resolve("ws").toString());
        List<String> lines;
        try (Stream<String> all = Files.lines(Path.of("docs/handbok.md"))) {
            lines = all.filter(line -> line.startsWith(PROGRAM)).toList();
        }
        assertThat(lines).hasSizeGreaterThan(30);
        try (Play play = new Play(folder, practice, "")) {
            for (String line : lines) {
                String[] words =
                        LineWords.split(line.substring(PROGRAM.length())).words().stream()
                                .map(LineWords.Word::text)
                                .toArray(String[]::new);
                int code = play.afresh().run(words);
                assertThat(code)
                        .as(line + "\n" + play.err())
                        .isEqualTo(REFUSED.stream().anyMatch(line::contains) ? 1 : 0);
            }
        }
    }
}
