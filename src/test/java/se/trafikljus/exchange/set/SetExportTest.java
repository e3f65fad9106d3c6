package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;

class SetExportTest {

    private Path folder;
    private Desk desk;

    @BeforeEach
    void begin(@TempDir Path folder, @TempDir Path set, @TempDir Path home) {
        this.folder = folder;
        this.desk = Desk.in(home);
        desk.take(SetOnDisk.sound(set).folder());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void export(Path target, boolean force) {
        desk.sets().exportTo(TestHouse.ANNA, target, List.of(), force);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void makesFoldersThatAreMissing() {
        export(folder.resolve("a/b/c"), false);

        assertThat(folder.resolve("a/b/c/audits.csv")).exists();
    }

    @Test
    void takesAnEmptyFolder() throws IOException {
        export(Files.createDirectory(folder.resolve("empty")), false);

        assertThat(folder.resolve("empty/rubrics/kaa-1.1.0.yaml")).exists();
        assertThat(names()).containsExactly("empty");
    }

    @Test
    void leavesAFolderThatIsNotEmptyAloneUnlessForced() throws IOException {
        Path target = Files.createDirectory(folder.resolve("full"));
        Files.writeString(target.resolve("läs mig.txt"), "mitt");

        assertThatThrownBy(() -> export(target, false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is not empty");
        assertThat(target.resolve("audits.csv")).doesNotExist();

        export(target, true);

        assertThat(target.resolve("läs mig.txt")).hasContent("mitt");
        assertThat(target.resolve("audits.csv")).exists();
    }

    @Test
    void anEarlierSetIsReplacedWhole() throws IOException {
        Path target = Files.createDirectory(folder.resolve("earlier"));
        SetOnDisk.sound(target).with("notes.csv", "improvement,date,text\n");

        export(target, true);

        assertThat(target.resolve("notes.csv")).doesNotExist();
        assertThat(Files.readString(target.resolve("audits.csv")))
                .startsWith("audit,municipality,rubric,rubric_version,title,");
    }

    @Test
    void aTableThatBelongsToNoSetIsNeverOverwritten() throws IOException {
        Path target = Files.createDirectory(folder.resolve("other"));
        Files.writeString(target.resolve("notes.csv"), "mina anteckningar");

        assertThatThrownBy(() -> export(target, true))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("notes.csv but no audits.csv");
        assertThat(target.resolve("notes.csv")).hasContent("mina anteckningar");
    }

    @Test
    void aZipIsReplacedOnlyIfForced() throws IOException {
        Path zip = folder.resolve("set.ZIP");
        Files.writeString(zip, "x");

        assertThatThrownBy(() -> export(zip, false)).hasMessageContaining("exists already");
        assertThat(zip).hasContent("x");
        export(zip, true);

        assertThat(desk.replaceBy(zip).audits().same()).hasSize(2);
    }

    @Test
    void aFileOfAnotherKindIsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("set"), "x");

        assertThatThrownBy(() -> export(file, true)).hasMessageContaining("is a file");
        assertThat(file).hasContent("x");
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        assertThatThrownBy(
                        () ->
                                desk.sets()
                                        .exportTo(
                                                TestHouse.ANNA,
                                                folder.resolve("a"),
                                                List.of("borta-kaa-2016"),
                                                false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("borta-kaa-2016");
        Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> export(folder.resolve("file/below"), false))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("could not be written");

        assertThat(names()).containsExactly("file");
    }

    @Test
    void theTimeZoneLeavesNoTraceInAZip() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            export(folder.resolve("tokyo.zip"), false);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            export(folder.resolve("lima.zip"), false);
        } finally {
            TimeZone.setDefault(before);
        }

        assertThat(folder.resolve("tokyo.zip")).hasSameBinaryContentAs(folder.resolve("lima.zip"));
    }

    @Test
    void writesAnEmptyDatabaseAsAnEmptySet(@TempDir Path home) throws IOException {
        try (Desk empty = Desk.in(home)) {
            empty.export(folder.resolve("empty"));

            assertThat(Desk.files(folder.resolve("empty")))
                    .containsOnlyKeys("audits.csv", "assessments.csv");
            assertThat(empty.take(folder.resolve("empty")).audits().added()).isEmpty();
        }
        assertThat(names()).containsExactly("empty");
    }
}
