package se.trafikljus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.ProbeMain;

/** What only a process of its own can show: signals, pipes, and its exit code. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class ProcessTest {

    private Path folder;

    @BeforeEach
    void make(@TempDir Path temporary) {
        folder = temporary;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xlog:class+load:file=" + folder.resolve("loaded"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ProbeMain.class.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("XDG_CACHE_HOME");
        return builder.start();
    }

    @Test
    void rollsBackAndExitsWith143WhenItIsTerminated() throws Exception {
        Process process = start("probe", "wait");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo("waiting");

        process.toHandle().destroy(); // Process.destroy would close its streams

        assertThat(out.readLine()).isEqualTo("rolled back");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void endsAsUsualWhenItIsTerminatedWhileItSaves() throws Exception {
        Process process = start("probe", "save", "--lang", "en");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo("saving");

        process.toHandle().destroy();

        assertThat(out.readLine()).isEqualTo("saved");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(process.errorReader(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Everything has been read and is being saved, so it can no longer be"
                                + " cancelled. Wait until it is done.");
    }

    @Test
    void leavesTheRestOfAScriptWhenItIsTerminatedWhileALineSaves() throws Exception {
        Process process = start("--lang", "en");
        process.getOutputStream()
                .write("probe save\nprobe Åmål\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo("saving");

        process.toHandle().destroy();

        assertThat(out.lines()).containsExactly("saved");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void readsAScriptFromAPipeAndPassesTheExitCodeOn() throws Exception {
        Process process = start("--lang", "en");
        process.getOutputStream()
                .write("probe Åmål\nprobe break\nprobe b\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();

        assertThat(process.inputReader(StandardCharsets.UTF_8).lines())
                .containsExactly("probed Åmål");
        String told =
                process.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining());
        assertThat(told).startsWith("trafikljus: line 2: a fault of the program itself.");
        assertThat(process.waitFor()).isEqualTo(70);
    }

    @Test
    void isDoneThoughNobodyReadsTheResultsToTheirEnd() throws Exception {
        Process process = start("help");
        process.getInputStream().close();

        assertThat(process.errorReader(StandardCharsets.UTF_8).lines()).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    /** A validator of beans takes a tenth of a short command, and nothing here needs one. */
    @Test
    void loadsNothingThatValidatesBeans() throws Exception {
        Process process = start("rubric", "list");
        process.getOutputStream().close();
        assertThat(process.inputReader(StandardCharsets.UTF_8).lines()).isNotEmpty();
        assertThat(process.waitFor()).isZero();

        assertThat(Files.readString(folder.resolve("loaded")))
                .contains("se.trafikljus.rubric.")
                .doesNotContain(".validator.", ".validation.");
    }
}
