package se.trafikljus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a tree of its own, with a Java and a Maven that only tell what they were asked.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class LauncherTest {

    private static final String NEEDED =
            "sh dirname basename readlink find head cat mkdir mv rm cksum ls locale stty sleep touch cp"
                    + " ln tail sed nice chmod";

    private static final String JAVA =
            """
            #!/bin/sh
            case "$*" in
              *jarmode=tools*)
                while [ $# -gt 1 ]; do shift; done
                mkdir -p "$1"; echo laid-out > "$1/trafikljus.jar"; exit ;;
            esac
            for word in "$@"; do
              case $word in -XX:ArchiveClassesAtExit=*) echo archive > "${word#*=}" ;; esac
            done
            echo "locale $LC_ALL"
            for word in "$@"; do echo "<$word>"; done
            exit "${FAKE_EXIT:-0}"
            """;

    private static final String MAVEN =
            """
            #!/bin/sh
            echo x >> "$BUILDS"
            sleep "${FAKE_SECONDS:-0}"
            if [ -n "${FAKE_FAULT:-}" ]; then echo "[ERROR] $FAKE_FAULT"; exit 1; fi
            mkdir target && cat pom.xml src/main/Main.java > target/trafikljus.jar
            """;

    private Path folder;
    private Path top;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void make(@TempDir Path temporary) throws IOException {
        folder = temporary;
        top = Files.createDirectories(folder.resolve("a tree/of å"));
        Files.copy(Path.of("trafikljus"), top.resolve("trafikljus"));
        executable(top.resolve("trafikljus"));
        write(top.resolve("pom.xml"), "pom");
        write(top.resolve("src/main/Main.java"), "main");
        write(folder.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");
        executable(write(folder.resolve("jdk/bin/java"), JAVA));
        executable(write(folder.resolve("bin/mvn"), MAVEN));
        for (String tool : NEEDED.split(" ", -1)) {
            for (String bin : List.of("/usr/bin/", "/bin/")) {
                if (Files.exists(Path.of(bin + tool))) {
                    String passOn = "#!/bin/sh\nexec " + bin + tool + " \"$@\"\n";
                    executable(write(folder.resolve("bin").resolve(tool), passOn));
                }
            }
        }
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("BUILDS", folder.resolve("builds").toString());
        environment.put("TRAFIKLJUS_LANG", "en");
        environment.put("LC_ALL", "C.UTF-8");
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Started(int code, String out, String err) {}

    private Started start(String... arguments) throws Exception {
        return ended(launch(top.resolve("trafikljus"), arguments));
    }

    private Process launch(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Started ended(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Started(process.exitValue(), out, err);
    }

    private long builds() throws IOException {
        Path builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    private List<String> target() throws IOException {
        try (Stream<Path> files = Files.list(top.resolve("target"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void buildsOnceAndPassesEverythingOn() throws Exception {
        environment.put("FAKE_EXIT", "7");

        Started first = start("score", "a  b", "", "*", "--x=å");
        Started second = start("version");

        assertThat(first.code()).isEqualTo(7);
        assertThat(first.err()).startsWith("trafikljus: building the program").hasLineCount(1);
        assertThat(first.out())
                .endsWith(
                        "<-jar>\n<"
                                + top
                                + "/target/trafikljus.jar>\n<score>\n<a  b>\n<>\n<*>\n<--x=å>\n");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        assertThat(target()).containsExactly("trafikljus.jar");
    }

    @Test
    void buildsAnewWhereASourceIsNewer() throws Exception {
        start("version");
        Files.setLastModifiedTime(
                top.resolve("src/main/Main.java"), FileTime.from(Instant.now().plusSeconds(5)));
        start("version");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void takesTheWordOfWhatMavenKeepsBesideAJarWhoseTimeIsFixed() throws Exception {
        Path jar = write(top.resolve("target/trafikljus.jar"), "jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        write(top.resolve("target/trafikljus.jar.original"), "jar");

        start("version");

        assertThat(builds()).isZero();
    }

    @Test
    void isStartedThroughLinksFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link one"), top.resolve("trafikljus"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link.getFileName());

        assertThat(ended(launch(second, "version")).out()).contains(top + "/target/trafikljus.jar");
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        write(folder.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_392\"\n");

        Started started = start("version");

        assertThat(started.code()).isEqualTo(1);
        assertThat(started.out()).isEmpty();
        assertThat(started.err()).contains("is Java 8, but Java 17 or later is needed");
    }

    @Test
    void asksAJavaThatCarriesNoReleaseFile() throws Exception {
        Files.delete(folder.resolve("jdk/release"));
        executable(
                write(
                        folder.resolve("jdk/bin/java"),
                        "#!/bin/sh\necho 'openjdk version \"21.0.1\" 2023-10-17' >&2\n"));

        assertThat(start("version").code()).isZero();
    }

    @Test
    void refusesWithoutJava() throws Exception {
        environment.remove("JAVA_HOME");
        assertThat(start("version"))
                .isEqualTo(
                        new Started(
                                1,
                                "",
                                "trafikljus: Java is missing. Install Java 17 or later (Temurin, for"
                                        + " instance), or set JAVA_HOME.\n"));

        environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
        assertThat(start("version", "--lang", "sv").err()).contains("men där finns ingen bin/java");
    }

    @Test
    void refusesWithoutMaven() throws Exception {
        Files.delete(folder.resolve("bin/mvn"));

        Started started = start("version");

        assertThat(started.code()).isEqualTo(1);
        assertThat(started.err()).contains("Maven (mvn) is missing");
    }

    @Test
    void showsTheLogOfABuildThatFailsAndLeavesNoHalfJar() throws Exception {
        environment.put("FAKE_FAULT", "no such symbol");

        Started started = start("version");

        assertThat(started.code()).isEqualTo(1);
        assertThat(started.out()).isEmpty();
        assertThat(started.err())
                .contains("[ERROR] no such symbol", "the build failed", "build.log");
        assertThat(target()).containsExactly("build.log");
    }

    @Test
    void buildsOnceForTwoThatStartTogether() throws Exception {
        environment.put("FAKE_SECONDS", "2");

        Process one = launch(top.resolve("trafikljus"), "version");
        Process other = launch(top.resolve("trafikljus"), "help");
        Started first = ended(one);
        Started second = ended(other);

        assertThat(first.code() + second.code()).isZero();
        assertThat(first.out()).endsWith("<version>\n");
        assertThat(second.out()).endsWith("<help>\n");
        assertThat(builds()).isEqualTo(1);
        assertThat(target()).containsExactly("trafikljus.jar");
    }

    @Test
    void takesOverFromOneThatDiedWhileItBuilt() throws Exception {
        Process dead = new ProcessBuilder("/bin/sh", "-c", "exit").start();
        dead.waitFor();
        write(top.resolve("target/.launcher.lock/owner"), dead.pid() + "\n");
        write(top.resolve("target/.launcher." + dead.pid() + "/target/trafikljus.jar"), "half");

        assertThat(start("version").code()).isZero();
        assertThat(target()).containsExactly("trafikljus.jar");
    }

    @Test
    void leavesNothingBehindWhenItIsTerminatedWhileItBuilds() throws Exception {
        environment.put("FAKE_SECONDS", "30");
        Process process = launch(top.resolve("trafikljus"), "version");
        while (builds() == 0) {
            Thread.sleep(20);
        }
        process.toHandle().destroy();

        assertThat(ended(process).code()).isEqualTo(143);
        assertThat(target()).isEmpty();
    }

    @Test
    void givesJavaAUtf8Locale() throws Exception {
        environment.put("LC_ALL", "C");

        assertThat(start("version").out()).startsWith("locale C.UTF-8\n");
    }

    @Test
    void laysTheJarOutAndArchivesItsClassesForTheNextTime() throws Exception {
        environment.put("XDG_CACHE_HOME", folder.resolve("caches å").toString());
        assertThat(start("version").out()).contains(top + "/target/trafikljus.jar");
        Path caches = folder.resolve("caches å/trafikljus");
        while (archives(caches).isEmpty() || Files.exists(making(caches))) {
            Thread.sleep(50);
        }

        String out = start("version").out();

        assertThat(out)
                .contains("<-XX:SharedArchiveFile=" + archives(caches).get(0) + ">")
                .doesNotContain("/target/trafikljus.jar")
                .endsWith("<version>\n");
    }

    private static List<Path> archives(Path caches) throws IOException {
        if (!Files.exists(caches)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(caches)) {
            return files.filter(file -> file.endsWith("classes.jsa"))
                    .filter(file -> !file.toString().contains("making-"))
                    .toList();
        }
    }

    private static Path making(Path caches) throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            return files.filter(file -> file.getFileName().toString().startsWith("making-"))
                    .findFirst()
                    .orElse(caches.resolve("nothing"));
        }
    }
}
