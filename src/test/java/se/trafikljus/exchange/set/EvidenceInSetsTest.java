package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Actor;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.evidence.Evidence;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.trail.Trail;

class EvidenceInSetsTest {

    private static final Actor ANNA = TestHouse.ANNA;

    @TempDir Path folder;

    private EvidenceFile exported(Path set) throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.txt"), "Planen, sidan 3");
        try (TestHouse house = new TestHouse(folder.resolve("from"))) {
            String audit = house.started("Vara");
            EvidenceFile file =
                    house.get(Evidence.class)
                            .add(ANNA, audit, "RES1", Upload.of(plan), "Sidan 3")
                            .now();
            house.get(Evidence.class).add(ANNA, audit, "GOV1", Upload.of(plan), "");
            house.get(AuditSets.class).exportTo(ANNA, set, List.of(), false);
            byte[] carried = house.get(AuditSets.class).zipForReport(ANNA, List.of());
            assertThat(new String(carried, StandardCharsets.ISO_8859_1)).doesNotContain("files");
            return file;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "set.zip"})
    void goOutAndInAgain(String name) throws IOException {
        Path set = folder.resolve(name);
        EvidenceFile file = exported(set);
        try (TestHouse other = new TestHouse(folder.resolve("to"))) {
            AuditSets sets = other.get(AuditSets.class);
            sets.take(ANNA, Upload.of(set), ImportMode.ADD);
            Evidence evidence = other.get(Evidence.class);
            assertThat(evidence.list(ANNA, file.audit()))
                    .extracting(EvidenceFile::objective, EvidenceFile::name, EvidenceFile::note)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("GOV1", "plan.txt", ""),
                            org.assertj.core.groups.Tuple.tuple("RES1", "plan.txt", "Sidan 3"));
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            evidence.write(ANNA, file.sha256(), content);
            assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo("Planen, sidan 3");
            long length = other.get(Trail.class).length();
            sets.take(ANNA, Upload.of(set), ImportMode.REPLACE);
            assertThat(other.get(Trail.class).length()).isEqualTo(length);
            assertThat(other.get(Trail.class).verify().isWhole()).isTrue();
        }
    }

    @Test
    void areRefusedWhereTheContentIsAnotherOrMissing() throws IOException {
        Path set = folder.resolve("set");
        Path content = set.resolve("files").resolve(exported(set).sha256());
        Files.writeString(content, "Planen, sidan 4");
        try (TestHouse other = new TestHouse(folder.resolve("to"))) {
            assertThat(refused(other, set)).contains("files.csv", "har ett annat innehåll");
            Files.delete(content);
            assertThat(refused(other, set)).contains("files.csv", "saknas i uppsättningen");
            assertThat(other.get(Trail.class).length()).isZero();
        }
    }

    private static String refused(TestHouse house, Path set) {
        StringBuilder said = new StringBuilder();
        assertThatThrownBy(
                        () -> house.get(AuditSets.class).take(ANNA, Upload.of(set), ImportMode.ADD))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> said.append(problem.in(Language.SV)));
        return said.toString();
    }
}
