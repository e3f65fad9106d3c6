package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Language;
import se.trafikljus.Problem;

class RubricsTest {

    private final Path home;
    private final Path folder;
    private final Rubrics rubrics;

    RubricsTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.folder = Files.createDirectory(home.resolve("rubrics"));
        this.rubrics = new Rubrics(folder);
    }

    @Test
    void listsRubricsById() throws IOException {
        put("a.yaml", rubric("kaa", "1"));
        put("b.yaml", rubric("bio", "1"));

        assertThat(rubrics.all()).extracting(Rubric::id).containsExactly("bio", "kaa");
    }

    @Test
    void takesTheNewestVersionByItsNumbers() throws IOException {
        put("kaa-1.10.0.yaml", rubric("kaa", "1.10.0"));
        put("kaa-1.9.0.yaml", rubric("kaa", "1.9.0"));
        put("kaa.yaml", rubric("kaa", "1.2"));

        assertThat(rubrics.all()).extracting(Rubric::version).containsExactly("1.10.0");
        assertThat(rubrics.find("kaa").version()).isEqualTo("1.10.0");
        assertThat(rubrics.find("kaa", "1.9.0")).map(Rubric::version).contains("1.9.0");
        assertThat(rubrics.find("kaa", "1.9")).isEmpty();
        assertThat(rubrics.find("bio", "1.9.0")).isEmpty();
    }

    @Test
    void parsesAFileOnceWhileItStaysAsItIs() throws IOException {
        put("kaa.yaml", rubric("kaa", "1"));

        assertThat(rubrics.find("kaa")).isSameAs(rubrics.find("kaa"));
    }

    @Test
    void seesAnEditThatChangesNeitherTheSizeNorTheTimeOfAFile() throws IOException {
        put("kaa.yaml", rubric("kaa", "1"));
        Path file = folder.resolve("kaa.yaml");
        FileTime written = Files.getLastModifiedTime(file);
        assertThat(rubrics.find("kaa").version()).isEqualTo("1");

        put("kaa.yaml", rubric("kaa", "2"));
        Files.setLastModifiedTime(file, written);

        assertThat(rubrics.find("kaa").version()).isEqualTo("2");
    }

    @Test
    void forgetsAFileThatIsTakenAway() throws IOException {
        put("kaa.yaml", rubric("kaa", "1"));
        assertThat(rubrics.all()).hasSize(1);

        Files.delete(folder.resolve("kaa.yaml"));

        assertThat(rubrics.all()).isEmpty();
    }

    @Test
    void findsARubricInAnyCase() throws IOException {
        put("kaa.yaml", rubric("kaa", "1"));

        assertThat(rubrics.find(" KAA ").id()).isEqualTo("kaa");
    }

    @Test
    void saysWhichRubricsThereAre() throws IOException {
        put("kaa.yaml", rubric("kaa", "1"));
        put("internal-control.yaml", rubric("internal-control", "1"));

        assertThatThrownBy(() -> rubrics.find("bio"))
                .isInstanceOf(Problem.class)
                .hasMessage("No rubric “bio”. There are: internal-control, kaa.");
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(rubrics.all()).isEmpty();
        assertThatThrownBy(() -> rubrics.find("bio"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("No rubric “bio”, nor any other")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void tellsABrokenFileAndKeepsTheOthers() throws IOException {
        put("kaa.yaml", rubric("kaa", "1"));
        put("bio.yaml", rubric("bio", "one"));

        assertThat(rubrics.all()).extracting(Rubric::id).containsExactly("kaa");
        assertThat(rubrics.broken())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.in(Language.SV))
                                        .contains("rubrics/bio.yaml: rad 2, kolumn 10"));
        assertThatThrownBy(() -> rubrics.find("bio"))
                .hasMessageContaining("There are: kaa.")
                .hasMessageContaining("rubrics/bio.yaml cannot be used");
    }

    @Test
    void takesOneTextInTwoFilesAsOneRubric() throws IOException {
        put("kaa.yaml", rubric("kaa", "1"));
        put("kaa-1.yaml", rubric("kaa", "1").replace("\n", "\r\n"));

        assertThat(rubrics.all()).hasSize(1);
        assertThat(rubrics.broken()).isEmpty();
    }

    @Test
    void refusesOneVersionWithTwoTexts() throws IOException {
        put("bio.yaml", rubric("bio", "1"));
        put("kaa.yaml", rubric("kaa", "1"));
        put("kaa-1.yaml", rubric("kaa", "1") + "# changed\n");

        assertThat(rubrics.all()).extracting(Rubric::id).containsExactly("bio");
        assertThat(rubrics.broken())
                .extracting(Problem::getMessage)
                .containsExactly(
                        "The rubric kaa 1 exists with different texts in rubrics/kaa-1.yaml,"
                                + " rubrics/kaa.yaml. Raise the version in the newer file, or"
                                + " remove one of them.");
        assertThatThrownBy(() -> rubrics.find("kaa"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("different texts");
        assertThatThrownBy(() -> rubrics.find("kaa", "1")).isInstanceOf(Problem.class);
    }

    @Test
    void usesTheNewestVersionThoughAnOlderOneHasTwoTexts() throws IOException {
        put("kaa.yaml", rubric("kaa", "1"));
        put("kaa-1.yaml", rubric("kaa", "1") + "# changed\n");
        put("kaa-2.yaml", rubric("kaa", "2"));

        assertThat(rubrics.find("kaa").version()).isEqualTo("2");
        assertThat(rubrics.broken()).hasSize(1);
    }

    @Test
    void seesAFileThatWasAddedAfterwards() throws IOException {
        assertThat(rubrics.all()).isEmpty();
        put("kaa.yaml", rubric("kaa", "1"));

        assertThat(rubrics.all()).hasSize(1);
    }

    @Test
    void passesOverFoldersHiddenFilesAndOtherEndings() throws IOException {
        put(".kaa.yaml", "[");
        put("kaa.yaml~", "[");
        put("README.md", "[");
        Files.createDirectory(folder.resolve("old.yaml"));

        assertThat(rubrics.all()).isEmpty();
        assertThat(rubrics.broken()).isEmpty();
    }

    @Test
    void tellsALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("kaa.yaml"), home.resolve("gone.yaml"));

        assertThat(rubrics.broken())
                .singleElement()
                .satisfies(p -> assertThat(p).hasMessageContaining("There is no file"));
    }

    @Test
    void saysThatTheFolderIsNotThere() {
        assertThatThrownBy(() -> new Rubrics(home.resolve("none")).all())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("none")
                .hasMessageContaining("name another workspace");
    }

    private void put(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name), yaml);
    }

    private static String rubric(String id, String version) {
        return GoodRubric.TEXT
                .replace("rubric: internal-control", "rubric: " + id)
                .replace("version: 1.2.0", "version: " + version);
    }
}
