package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PassingTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void whatWasSentIsForItsOwnAccountAlone() throws IOException {
        try (Upload upload = Upload.received("a.txt", new ByteArrayInputStream(new byte[] {'x'}))) {
            assertThat(upload.place()).content().isEqualTo("x");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(upload.place())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void clearsWhatAKilledProcessLeftAndNothingElse() throws Exception {
        Process ended = new ProcessBuilder(java(), "-version").redirectErrorStream(true).start();
        ended.getInputStream().readAllBytes();
        ended.waitFor();
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        Path left = Files.createTempDirectory(all, "trafikljus-" + ended.pid() + "-");
        Files.writeString(left.resolve("set.zip"), "x");
        Path own = Passing.file();
        try {
            Passing.clear();
            assertThat(left).doesNotExist();
            assertThat(own).exists();
        } finally {
            Files.delete(own);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
