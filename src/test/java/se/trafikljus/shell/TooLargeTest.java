package se.trafikljus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Trafikljus;

/** Work that needs more memory than a process may have. */
@Timeout(120)
class TooLargeTest {

    private static final int AUDITS = 60_000;

    @TempDir Path folder;

    private Path set() throws IOException {
        StringBuilder places = new StringBuilder("code,name\n");
        StringBuilder heads = new StringBuilder("audit,municipality,rubric,title\n");
        for (int i = 0; i < AUDITS; i++) {
            places.append("X%d,Ort nummer %d\n".formatted(i, i));
            heads.append("o%d-kaa,X%d,kaa,Granskning %d\n".formatted(i, i, i));
        }
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("municipalities.csv"), places);
        Files.writeString(set.resolve("audits.csv"), heads);
        Files.writeString(set.resolve("assessments.csv"), "audit,objective,rating,rationale\n");
        return set;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx40m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Trafikljus.class.getName(),
                                "--home",
                                folder.resolve("home").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    private static String told(Process process) throws IOException {
        process.getOutputStream().close();
        return process.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining());
    }

    @Test
    void isRefusedInWordsThatSayHowToGoOnAndLeavesNothingBehind() throws Exception {
        Process import_ = start("--lang", "en", "audit", "import", set().toString());
        String told = told(import_);

        assertThat(told).contains("needs more memory than the", "JAVA_TOOL_OPTIONS=-Xmx");
        assertThat(import_.waitFor()).isEqualTo(1);

        Process list = start("--lang", "en", "audit", "list", "--format", "csv");
        list.getOutputStream().close();
        assertThat(list.inputReader(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(list.waitFor()).isZero();
    }
}
