package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final int WRITES = 200;
    private static final int AT_ONCE = 8;
    private static final int LENGTH = 20_000;
    private static final int PIECE = 1000;

    @TempDir Path folder;

    /** Two of them once wrote into the same file beside the place. */
    @Test
    void isWholeWhoeverWritesItAtTheSameMoment() throws Exception {
        Path file = folder.resolve("rapport.txt");
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < WRITES; i++) {
                String text = Integer.toString(i % AT_ONCE).repeat(LENGTH);
                work.add(
                        () -> {
                            WholeFile.write(file, out -> inPieces(out, text));
                            return Files.readString(file, StandardCharsets.UTF_8);
                        });
            }
            for (Future<String> read : people.invokeAll(work)) {
                String text = read.get();
                assertThat(text).isEqualTo(text.substring(0, 1).repeat(LENGTH));
            }
        } finally {
            people.shutdown();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static void inPieces(OutputStream out, String text) throws IOException {
        for (int at = 0; at < text.length(); at += PIECE) {
            out.write(text.substring(at, at + PIECE).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void leavesWhatStoodThereWhereItCannotBeWritten() throws IOException {
        Path file =
                Files.writeString(folder.resolve("rapport.txt"), "förr", StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () ->
                                WholeFile.write(
                                        file,
                                        out -> {
                                            out.write('x');
                                            throw new IOException("full");
                                        }))
                .hasMessage("full");
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("förr");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
