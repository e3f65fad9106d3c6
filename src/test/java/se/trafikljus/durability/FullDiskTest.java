package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk without room: what was acknowledged stays, and work goes on when there is room again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows mounts nothing in a folder")
class FullDiskTest {

    private static final int KIBIBYTES = 7 * 1024;

    /** More than the database comes to: it is written anew, in part, when it is closed. */
    private static final int BALLAST = 4 * 1024 * 1024;

    private static final String AUDIT = "vara-kaa-2026";
    private static final String FULL = "There is no room left on the disk";
    private static final String HEAD_LATER =
            "It is brought up the next time the database is opened.";
    private static final String READING = "it can be read, but not changed. Make room.";

    @TempDir Path folder;

    private Mounted disk;
    private Path home;
    private final Random random = new Random(1);
    private final Map<String, String> acknowledged = new HashMap<>();
    private int changes;

    @BeforeEach
    void mount() throws IOException {
        Path place = Files.createDirectories(folder.resolve("disk"));
        disk = Mounted.on(place, KIBIBYTES).orElse(null);
        assumeTrue(disk != null, "Nothing can be mounted here");
        home = place.resolve("ws");
    }

    @AfterEach
    void unmount() throws IOException {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void keepsWhatItAcknowledgedAndGoesOnWhenThereIsRoomAgain() throws Exception {
        Path ballast = filled("ballast", BALLAST);
        try (Commands commands = new Commands(home)) {
            commands.done("audit start Vara --rubric kaa --to 2026-12-31");
            int before = 0;
            while (score(commands, 30_000)) {
                before++;
                assertThat(before).as("changes until the disk was full").isLessThan(500);
            }
            for (int i = 0; i < 3; i++) {
                score(commands, 30_000);
            }
            holdsWhatWasAcknowledged(commands);
        }
        try (Commands commands = new Commands(home)) {
            holdsWhatWasAcknowledged(commands);
            score(commands, 30_000);
            Files.delete(ballast);
            assertThat(score(commands, 30_000)).as("once there is room").isTrue();
            holdsWhatWasAcknowledged(commands);
        }
        try (Commands commands = new Commands(home)) {
            assertThat(score(commands, 30_000)).as("in a new session").isTrue();
            holdsWhatWasAcknowledged(commands);
        }
    }

    /** With no room at all a small change may be kept, though not the head file beside it. */
    @Test
    void keepsAChangeWhoseHeadCannotBeWritten() throws Exception {
        Path ballast;
        try (Commands commands = new Commands(home)) {
            commands.done("audit start Vara --rubric kaa --to 2026-12-31");
            score(commands, 2000);
            score(commands, 2000);
            ballast = filled("ballast", Integer.MAX_VALUE);
            for (int i = 0; i < 40; i++) {
                score(commands, 100);
            }
            holdsWhatWasAcknowledged(commands);
        }
        try (Commands commands = new Commands(home)) {
            holdsWhatWasAcknowledged(commands);
        }
        Files.delete(ballast);
        try (Commands commands = new Commands(home)) {
            holdsWhatWasAcknowledged(commands);
            assertThat(score(commands, 100)).isTrue();
            holdsWhatWasAcknowledged(commands);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 40, 100, 150, 260, 400, 600})
    void leavesNothingHalfMadeAtTheFirstOpening(int kibibytes) throws Exception {
        Path ballast = filled("ballast", (KIBIBYTES - kibibytes) * 1024);
        try (Commands commands = new Commands(home)) {
            for (String line : List.of("rubric list", "audit list", "audit list")) {
                Commands.Answer answer = commands.say(line);
                assertThat(answer.isPlain()).as(answer.toString()).isTrue();
            }
        }
        Files.delete(ballast);
        try (Commands commands = new Commands(home)) {
            assertThat(commands.done("rubric list").out()).contains("kaa", "internal-control");
            commands.done("audit list");
            commands.done("audit start Vara --rubric kaa --to 2026-12-31");
            commands.done("trail verify");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 64, 200})
    void leavesNoHalfReport(int kibibytes) throws Exception {
        Path elsewhere = folder.resolve("ws");
        try (Commands commands = new Commands(elsewhere)) {
            commands.done(
                    "audit import " + Path.of("sample-audits/kaa-2016-2017").toAbsolutePath());
            Path out = disk.folder().resolve("report");
            filled("ballast", (KIBIBYTES - kibibytes) * 1024);
            for (String line :
                    List.of(
                            "report comparison --rubric kaa --out " + out,
                            "audit export " + disk.folder().resolve("set.zip"),
                            "chart spider --rubric kaa --out " + disk.folder().resolve("s.png"),
                            "score form karlstad-kaa-2016 --out "
                                    + disk.folder().resolve("f.xlsx"))) {
                Commands.Answer answer = commands.say(line);
                assertThat(answer.isPlain()).as(answer.toString()).isTrue();
            }
            Path whole = Files.createDirectories(folder.resolve("whole"));
            commands.done("report comparison --rubric kaa --date 2026-01-01 --out " + whole);
            try (Stream<Path> files = Files.walk(disk.folder())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.endsWith("ballast")) {
                        assertThat(Files.size(file)).as(file.toString()).isPositive();
                        assertThat(file.toString()).doesNotContain(".tmp", ".new", ".part");
                    }
                }
            }
        }
    }

    /** Changes a cell; a change that is not kept must be refused for want of room. */
    private boolean score(Commands commands, int length) {
        String objective = GrownWorkspace.any(GrownWorkspace.OBJECTIVES, random);
        String text = (changes + "x").concat("x".repeat(length)) + random.nextLong();
        Commands.Answer answer =
                commands.say(
                        "score set %s %s met --finding %s --rationale b --source c"
                                .formatted(AUDIT, objective, text));
        if (answer.code() == 0) {
            acknowledged.put(objective, text);
            changes++;
            return true;
        }
        assertThat(answer.code()).as(answer.err()).isEqualTo(1);
        assertThat(answer.err()).contains(FULL).doesNotContain("held by");
        return false;
    }

    private void holdsWhatWasAcknowledged(Commands commands) {
        Commands.Answer shown = commands.done("audit show " + AUDIT + " --format json");
        acknowledged.values().forEach(text -> assertThat(shown.out().contains(text)).isTrue());
        if (!shown.err().isEmpty()) {
            assertThat(shown.err()).containsAnyOf(READING, HEAD_LATER);
        }
        Commands.Answer proof = commands.done("trail verify");
        assertThat(proof.out()).contains(" " + (changes + 1) + " ");
    }

    /** A file that takes up room, as much as there is at most. */
    private Path filled(String name, int bytes) throws IOException {
        Path file = disk.folder().resolve(name);
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int done = 0; done < bytes; done += block.length) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
        return file;
    }
}
