package se.trafikljus.durability;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import se.trafikljus.workspace.Workspace;

/** When a program is killed. */
@FunctionalInterface
interface Moment {

    /** Returns when the time has come. */
    void await(RunningProgram program, Random random) throws InterruptedException, IOException;

    /** Right after so many answers, or a little later. */
    static Moment afterAnswers(int answers) {
        return (program, random) -> {
            program.awaitAnswers(answers);
            Thread.sleep(random.nextBoolean() ? 0 : random.nextInt(60));
        };
    }

    /** At any time while a run of changes lasts, from the first answer on. */
    static Moment inARunOf(int changes) {
        return (program, random) -> {
            program.awaitAnswers(1 + random.nextInt(changes - 1));
            LockSupport.parkNanos(random.nextInt(20_000_000));
        };
    }

    /** At any time while the last of two changes lasts; every other time near its end. */
    static Moment inTheSecondOfTwo() {
        AtomicLong longest = new AtomicLong(TimeUnit.SECONDS.toNanos(4));
        return (program, random) -> {
            program.awaitAnswers(1);
            long began = System.nanoTime();
            double share =
                    random.nextBoolean() ? random.nextDouble() : 0.85 + 0.2 * random.nextDouble();
            if (program.answersWithin(2, Duration.ofNanos((long) (share * longest.get())))) {
                longest.set(System.nanoTime() - began);
            } else if (share >= 1) {
                longest.updateAndGet(nanos -> (long) (nanos * 1.2));
            }
        };
    }

    /** While the file that tells the trail's head is written anew beside, moved, or just moved. */
    static Moment whileTheHeadMoves(int changes) {
        return (program, random) -> {
            program.awaitAnswers(1 + random.nextInt(changes / 2));
            Set<String> before = heads(program.data());
            while (!program.isDone() && heads(program.data()).equals(before)) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(random.nextBoolean() ? 0 : random.nextInt(1_000_000));
        };
    }

    /** The file, the one beside that takes its place, and which file each of them is. */
    private static Set<String> heads(Path data) throws IOException {
        Set<String> heads = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data, Workspace.HEAD + "*")) {
            for (Path file : files) {
                heads.add(
                        file
                                + " "
                                + Files.readAttributes(file, BasicFileAttributes.class).fileKey());
            }
        } catch (NoSuchFileException moved) {
            heads.add("moved meanwhile");
        }
        return heads;
    }
}
