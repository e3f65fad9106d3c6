package se.trafikljus.workspace;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.MalformedInputException;
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

    private static final Logger LOG = System.getLogger(Holder.class.getName());

    static final String LOCK = "lock";

    /** Stands in the file about who holds it, where that one does not let go by itself. */
    private static final String SERVER = "server";

    private final Path told;
    private final FileChannel channel;
    private final FileLock lock;
    private final Instant since;

    private Holder(Path told, FileChannel channel, FileLock lock, Instant since) {
        this.told = told;
        this.channel = channel;
        this.lock = lock;
        this.since = since;
    }

    /**
     * Takes the lock, waiting up to five seconds.
     *
     * @throws Problem naming the process that holds it, since when, and how to share
     */
    static Holder take(Path data, Clock clock) throws IOException {
        Holder holder =
                waiting(
                        data,
                        FileChannel.open(
                                data.resolve(LOCK),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE),
                        false,
                        clock);
        holder.tellWhetherHeld(false);
        return holder;
    }

    /**
     * Takes part in the lock with others who only read; where no lock file is, nobody can have
     * written.
     *
     * @return null where there is no lock to take part in
     * @throws Problem naming the process that writes
     */
    static @Nullable Holder share(Path data, Clock clock) throws IOException {
        Path lock = data.resolve(LOCK);
        return Files.isReadable(lock)
                ? waiting(data, FileChannel.open(lock, StandardOpenOption.READ), true, clock)
                : null;
    }

    private static Holder waiting(Path data, FileChannel channel, boolean shared, Clock clock)
            throws IOException {
        Path told = data.resolve("holder");
        Instant giveUp = Instant.now().plus(PATIENCE);
        boolean taken = false;
        try {
            FileLock lock = tryLock(channel, shared);
            while (lock == null && Instant.now().isBefore(giveUp)) {
                pause();
                lock = tryLock(channel, shared);
            }
            if (lock == null) {
                throw refusal(data, told);
            }
            taken = true;
            return new Holder(told, channel, lock, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Leaves in the lock file that there was a database, should it be gone one day. */
    void mark() {
        try {
            if (channel.size() == 0) {
                channel.write(ByteBuffer.wrap("\n".getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The lock file could not be marked", e);
        }
    }

    /** Whether a database was opened in a folder before. */
    static boolean isMarked(Path data) throws IOException {
        Path lock = data.resolve(LOCK);
        return Files.exists(lock) && Files.size(lock) > 0;
    }

    /**
     * Who holds it is told for people; without room for that the lock holds all the same.
     *
     * @param held whether it is not let go of when nobody uses it
     */
    void tellWhetherHeld(boolean held) {
        if (lock.isShared()) {
            return;
        }
        try {
            Files.writeString(
                    told,
                    ProcessHandle.current().pid()
                            + "\n"
                            + since
                            + "\n"
                            + (held ? SERVER + "\n" : ""),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Who holds the database could not be written", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared)
            throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
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
        List<String> lines = lines(told);
        if (lines.size() < 2) {
            return Problem.busy("workspace.heldByUnknown", data);
        }
        boolean server = lines.size() > 2 && lines.get(2).equals(SERVER);
        return Problem.busy(
                server ? "workspace.heldByServer" : "workspace.held",
                data,
                lines.get(0),
                inSweden(lines.get(1)));
    }

    private static List<String> lines(Path told) throws IOException {
        try {
            return Files.exists(told)
                    ? Files.readAllLines(told, StandardCharsets.UTF_8)
                    : List.of();
        } catch (MalformedInputException garbled) {
            return List.of();
        }
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
        try {
            if (!lock.isShared()) {
                Files.deleteIfExists(told);
            }
        } finally {
            lock.release();
            channel.close();
        }
    }
}
