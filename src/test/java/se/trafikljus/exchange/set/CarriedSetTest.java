package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.report.pdf.reading.AttachedSet;
import se.trafikljus.report.pdf.reading.Carrying;

/** What goes out in a report and in again is what it was. */
class CarriedSetTest {

    private Path folder;

    @BeforeEach
    void begin(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path aside(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Takes a set into one database, its report into another, and compares both exports. */
    private Map<String, String> survives(Path set) throws IOException {
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        Path report = folder.resolve("report.pdf");
        try (Desk one = Desk.in(aside("one"))) {
            one.take(set);
            one.sets().exportTo(TestHouse.ANNA, first, List.of(), false);
            Carrying.report(one.sets().zipOf(TestHouse.ANNA, List.of()), report);
        }
        try (Desk other = Desk.in(aside("other"));
                AttachedSet carried = AttachedSet.takenOut(Upload.of(report))) {
            assertThat(carried.zip()).hasSameBinaryContentAs(first);
            other.take(carried.zip());
            other.sets().exportTo(TestHouse.ANNA, second, List.of(), false);
            assertThat(other.trail().verify().broken()).isEmpty();
            assertThat(second).hasSameBinaryContentAs(first);
            return other.export(folder.resolve("files"));
        }
    }

    @Test
    void theSampleSurvivesInAReport() throws IOException {
        Map<String, String> files = survives(Path.of("sample-audits", "kaa-2016-2017"));

        assertThat(files).containsKey("rubrics/kaa-1.1.0.yaml");
        assertThat(files.getOrDefault("assessments.csv", "").lines().count()).isGreaterThan(84);
    }

    @Test
    void everyColumnOfEveryTableSurvivesInAReport() throws IOException {
        RandomSet.full(aside("set"));

        assertThat(survives(folder.resolve("set")))
                .isEqualTo(Desk.files(folder.resolve("set")))
                .containsKeys(
                        "municipalities.csv",
                        "recommendations.csv",
                        "improvements.csv",
                        "notes.csv",
                        "steps.csv");
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "25, 3"})
    void aRandomSetSurvivesInAReport(int municipalities, int years) throws IOException {
        RandomSet set = new RandomSet(municipalities, years, 4_711L + municipalities);
        set.write(aside("set"));

        survives(folder.resolve("set"));
    }

    @Test
    void theZipInMemoryIsTheOneThatAnExportWrites() throws IOException {
        RandomSet.full(aside("set"));
        try (Desk desk = Desk.in(aside("one"))) {
            desk.take(folder.resolve("set"));
            for (List<String> audits :
                    List.of(
                            List.<String>of(),
                            List.of("vara-kaa-2016", "orten-kaa-2020"),
                            List.of("orten-kaa-2020"))) {
                Path zip = folder.resolve(audits.size() + ".zip");
                desk.sets().exportTo(TestHouse.ANNA, zip, audits, false);

                assertThat(desk.sets().zipOf(TestHouse.ANNA, audits))
                        .isEqualTo(Files.readAllBytes(zip));
            }
        }
    }

    @Test
    void aSetOfAnUnknownAuditIsRefused() throws IOException {
        try (Desk desk = Desk.in(aside("one"))) {
            assertThatThrownBy(() -> desk.sets().zipOf(TestHouse.ANNA, List.of("borta-kaa-2016")))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("borta-kaa-2016");
        }
    }
}
