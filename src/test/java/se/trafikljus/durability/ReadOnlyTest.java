package se.trafikljus.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that may be read and not written: on a disk of that kind, and by its permissions. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions")
class ReadOnlyTest {

    private static final String CAN_BE_READ = "it can be read, but not changed.";
    private static final String SAID = CAN_BE_READ + " Nothing was changed.";

    /** Each of them would be done, were the workspace writable. */
    private static final List<String> CHANGING =
            List.of(
                    "audit start Tidaholm --rubric kaa --to 2026-12-31",
                    "audit change tibro-kaa-2026 --title Annan",
                    "score set tibro-kaa-2026 RES1 met --finding a --rationale b --source c",
                    "audit remark vara-kaa-2026 RES1 Annat",
                    "audit recommend tibro-kaa-2026 Mer",
                    "--as Bo audit approve habo-kaa-2026 --allow-unfounded Bråttom",
                    "--as Bo audit reopen vara-kaa-2026 --reason Fel",
                    "score consensus habo-kaa-2026 GOV1 met --note Igen",
                    "--as Cia score second tibro-kaa-2026 RES1 met --rationale a",
                    "sample draw tibro-kaa-2026 DOC1 --population 9 --size 2",
                    "improvement add --municipality Vara --title Nytt",
                    "improvement change vara-kaa-2026-r2 --priority låg",
                    "improvement send vara-kaa-2026-r2 --due 2099-01-01",
                    "improvement close vara-kaa-2026-r2 --reason Onödigt",
                    "improvement remove vara-kaa-2026-r2 --reason Fanns",
                    "--as Adam user add Ny --role reader",
                    "--as Adam user disable Nora",
                    "--as Adam user conflict Nora --municipality Vara --reason Bor");

    @TempDir private static Path common;
    @TempDir Path folder;

    private Path made;
    private Path aside;

    @BeforeAll
    static void makeOnce() throws IOException {
        RichWorkspace.in(common.resolve("made"), Map.of());
    }

    @BeforeEach
    void make() throws IOException {
        made = folder.resolve("made");
        aside = Files.createDirectories(folder.resolve("aside"));
        Folders.copy(common.resolve("made"), made);
    }

    @Test
    void isReadAndNotChangedOnADiskThatIsMountedForReading() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Mounted mounted = Mounted.on(disk, 16 * 1024).orElse(null);
        assumeTrue(mounted != null, "Nothing can be mounted here");
        try (Mounted open = mounted) {
            Path home = open.folder().resolve("ws");
            Files.createDirectories(home);
            Folders.copy(made, home);
            open.readOnly();
            Map<String, String> before = Folders.listed(home);
            try (Commands commands = new Commands(home)) {
                int told = 0;
                for (String line : reading()) {
                    Commands.Answer answer = commands.say(line);
                    assertThat(answer.code()).as(answer.toString()).isZero();
                    told += count(answer.err(), CAN_BE_READ);
                }
                assertThat(told).isEqualTo(1);
                for (String line : CHANGING) {
                    Commands.Answer answer = commands.say(line);
                    assertThat(answer.code()).as(answer.toString()).isEqualTo(1);
                    assertThat(answer.err()).contains(SAID);
                }
                Commands.Answer report = commands.say("report comparison --rubric kaa");
                assertThat(report.code()).as(report.toString()).isEqualTo(1);
            }
            assertThat(Folders.listed(home)).isEqualTo(before);
        }
    }

    @Test
    void isReadAndNotChangedWhereItsPermissionsAllowNoMore() throws Exception {
        List<String> before = withoutRights();
        protect(made.resolve("data"));
        Map<String, String> was = Folders.listed(made);
        try {
            ScriptedProgram.Ended read = ScriptedProgram.run(before, made, aside, reading());
            assertThat(read.code()).as(read.err()).isZero();
            assertThat(count(read.err(), CAN_BE_READ)).isEqualTo(1);
            ScriptedProgram.Ended changed = ScriptedProgram.run(before, made, aside, CHANGING);
            assertThat(changed.code()).as(changed.err()).isEqualTo(1);
            for (int i = 0; i < CHANGING.size(); i++) {
                assertThat(changed.complaint(i + 1)).as(CHANGING.get(i)).contains(SAID);
            }
            assertThat(Folders.listed(made)).isEqualTo(was);
        } finally {
            allow(made.resolve("data"));
        }
        try (Commands commands = new Commands(made)) {
            commands.done(CHANGING.get(0));
            commands.done("trail verify");
        }
    }

    @Test
    void saysWhatIsInTheWayWhereOneFileAloneIsProtected() throws Exception {
        List<String> before = withoutRights();
        for (String name : List.of("trafikljus.mv.db", "trail-head", "lock")) {
            Path file = made.resolve("data").resolve(name);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
            ScriptedProgram.Ended ended =
                    ScriptedProgram.run(
                            before,
                            made,
                            aside,
                            List.of(
                                    "audit list",
                                    "user list",
                                    "--as Adam user add "
                                            + name.replace('.', 'x')
                                            + " --role reader"));
            assertThat(ended.code()).as(name + ": " + ended.err()).isIn(0, 1);
            assertThat(ended.out()).as(name + ": " + ended.err()).contains("vara-kaa-2026");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (Commands commands = new Commands(made)) {
            commands.done("trail verify");
        }
    }

    @Test
    void saysThatThereIsNothingToReadInAnEmptyFolder() throws Exception {
        List<String> before = withoutRights();
        Path home = Files.createDirectories(folder.resolve("empty"));
        try (Commands commands = new Commands(home)) {
            commands.done("rubric list");
        }
        Path data = Files.createDirectories(home.resolve("data"));
        protect(data);
        try {
            ScriptedProgram.Ended ended =
                    ScriptedProgram.run(before, home, aside, List.of("audit list"));
            assertThat(ended.code()).as(ended.err()).isEqualTo(1);
            assertThat(ended.err()).contains("is write-protected and has no database");
            assertThat(Folders.listed(data)).isEmpty();
        } finally {
            allow(data);
        }
    }

    private List<String> reading() {
        List<String> lines = new ArrayList<>(RichWorkspace.READING);
        lines.add("improvement export");
        lines.add("audit export " + aside.resolve("set-" + lines.hashCode()) + " --force");
        lines.add("report comparison --rubric kaa --formats html --out " + aside.resolve("report"));
        return lines;
    }

    /**
     * Words before a program's own that make permissions bind: the administrator of a machine may
     * write what he may not, unless that right is taken away.
     */
    private static List<String> withoutRights() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> words =
                List.of(
                        "setpriv",
                        "--inh-caps=-dac_override,-dac_read_search",
                        "--bounding-set=-dac_override,-dac_read_search");
        List<String> tried = new ArrayList<>(words);
        tried.add("true");
        assumeTrue(
                Mounted.ran(tried.toArray(String[]::new)),
                "Nothing takes the administrator's rights away here");
        return words;
    }

    private static void protect(Path data) throws IOException {
        set(data, "r-xr-xr-x", "r--r--r--");
    }

    private static void allow(Path data) throws IOException {
        set(data, "rwx------", "rw-------");
    }

    private static void set(Path data, String ofFolders, String ofFiles) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(
                        file,
                        PosixFilePermissions.fromString(
                                Files.isDirectory(file) ? ofFolders : ofFiles));
            }
        }
    }

    private static int count(String text, String sentence) {
        return text.split(Pattern.quote(sentence), -1).length - 1;
    }
}
