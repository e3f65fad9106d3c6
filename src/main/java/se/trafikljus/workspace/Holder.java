package se.trafikljus.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Problem;
import se.trafikljus.Sweden;

/**
 * One process at a time holds a workspace's database; another waits a little, and is then told who.
 */
final class Holder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path told;
    private final FileChannel channel;
    private final FileLock lock;

    private Holder(Path told, FileChannel channel, FileLock lock) {
        this.told = told;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock, waiting up to five seconds.
     *
     * @throws Problem naming the process that holds it, since when, and how to share
     */
    static Holder take(Path data, Clock clock) throws IOException {
        Path told = data.resolve("holder");
        FileChannel channel =
                FileChannel.open(
                        data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Instant giveUp = Instant.now().plus(PATIENCE);
        FileLock lock = tryLock(channel);
        while (lock == null && Instant.now().isBefore(giveUp)) {
            pause();
            lock = tryLock(channel);
        }
        if (lock == null) {
            channel.close();
            throw refusal(data, told);
        }
        Instant since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Files.writeString(
                told, ProcessHandle.current().pid() + "\n" + since + "\n", StandardCharsets.UTF_8);
        return new Holder(told, channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Problem refusal(Path data, Path told) throws IOException {
        List<String> lines =
                Files.exists(told) ? Files.readAllLines(told, StandardCharsets.UTF_8) : List.of();
        return lines.size() < 2
                ? Problem.because("workspace.heldByUnknown", data)
                : Problem.because("workspace.held", data, lines.get(0), inSweden(lines.get(1)));
    }

    private static String inSweden(String instant) {
        try {
            return Sweden.told(Instant.parse(instant));
        } catch (DateTimeParseException halfWritten) {
            return instant;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(told);
        lock.release();
        channel.close();
    }
}
