package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

    @TempDir Path folder;

    @Test
    void keepsWhatWasSentUntilItIsClosed() throws IOException {
        Path place;
        try (Upload sent =
                Upload.received("C:\\Mina filer\\set.zip", new ByteArrayInputStream(bytes()))) {
            place = sent.place();
            assertThat(sent.name()).isEqualTo("set.zip");
            assertThat(place).hasBinaryContent(bytes());
        }
        assertThat(place).doesNotExist();
    }

    @Test
    void leavesWhatLiesAtAPath() throws IOException {
        Path file = Files.write(folder.resolve("set.zip"), bytes());
        try (Upload there = Upload.of(file)) {
            assertThat(there.name()).isEqualTo(file.toString());
            assertThat(there.shortName()).isEqualTo("set.zip");
        }
        assertThat(file).exists();
    }

    @Test
    void tellsThatItBrokeOff() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertThatThrownBy(() -> Upload.received("set.zip", broken))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes() {
        return new byte[] {1, 2, 3};
    }
}
