package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Problem;

/** A set from somebody else reads no file outside its folder. */
class LinkedSetTest {

    private static final String RUBRIC = "rubrics/kaa-1.1.0.yaml";

    @TempDir Path folder;
    @TempDir Path elsewhere;
    private Desk desk;

    @BeforeEach
    void begin(@TempDir Path home) {
        desk = Desk.in(home);
        SetOnDisk.sound(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Moves a file or a folder of the set elsewhere, and puts a link in its place. */
    private void link(String name) throws IOException {
        Path there = elsewhere.resolve(name.replace('/', '-'));
        Files.move(folder.resolve(name), there);
        Files.createSymbolicLink(folder.resolve(name), there);
    }

    private List<String> faults() {
        Problem problem = catchThrowableOfType(Problem.class, () -> desk.take(folder));
        assertThat(problem).as("the set is refused").isNotNull();
        assertThat(desk.audits().all().ids()).isEmpty();
        return problem.faults().stream().map(fault -> fault.in(Language.EN)).toList();
    }

    private void bringRubric() throws IOException {
        new SetOnDisk(folder).with(RUBRIC, Files.readString(Path.of("rubrics/kaa.yaml")));
    }

    @Test
    void tellsOfEveryLinkAmongTheOtherFaults() throws IOException {
        bringRubric();
        new SetOnDisk(folder)
                .with("municipalities.csv", "code,name\nX1,Orten\n")
                .with("recommendations.csv", "audit,number,recommendation\nvara-kaa-2016,ett,a\n");
        link("municipalities.csv");
        link("assessments.csv");
        link(RUBRIC);
        Files.createSymbolicLink(folder.resolve("hemligt.csv"), elsewhere.resolve("borta"));

        assertThat(faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("assessments.csv: ").contains("link"),
                        fault -> assertThat(fault).startsWith("hemligt.csv: ").contains("link"),
                        fault ->
                                assertThat(fault)
                                        .startsWith("municipalities.csv: ")
                                        .contains("link"),
                        fault -> assertThat(fault).startsWith(RUBRIC + ": ").contains("link"),
                        fault ->
                                assertThat(fault)
                                        .startsWith("recommendations.csv, row 2, column number"));
    }

    @Test
    void readsNoAuditsThroughALink() throws IOException {
        link("audits.csv");

        assertThat(faults()).singleElement().asString().startsWith("audits.csv: ");
    }

    @Test
    void readsNoRubricsThroughALinkInThePlaceOfTheirFolder() throws IOException {
        bringRubric();
        link("rubrics");

        assertThat(faults()).singleElement().asString().startsWith("rubrics: ");
    }

    @Test
    void refusesAFolderOfNothingButLinks() throws IOException {
        link("audits.csv");
        link("assessments.csv");

        assertThat(faults()).hasSize(2);
    }

    @Test
    void doesNotFollowALinkThatTookAFilesPlaceMeanwhile() throws IOException {
        try (SetFolder set = SetFolder.open(folder, "set")) {
            link("audits.csv");
            assertThatThrownBy(() -> set.open("audits.csv")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void theFolderItselfMayBeNamedByALink() throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("set"), folder);
        Files.createSymbolicLink(folder.resolve("anteckningar.txt"), elsewhere.resolve("x"));

        assertThat(desk.take(link).audits().added()).hasSize(2);
    }
}
